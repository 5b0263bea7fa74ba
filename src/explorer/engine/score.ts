import { readScore } from '../../doors/index.js';
import type { Handler } from './handler.js';

/** `score`: the replay of 2010-2024 held against published figures, as it was kept. */
export const score: Handler<'score'> = function* (_, { library }) {
  yield undefined;
  return readScore(library);
};
