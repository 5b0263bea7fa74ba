/** Page (a), What does it do? A scenario with its levers beside the report's first screen and charts. */
import { useCallback } from 'preact/hooks';
import type { ScenarioWish } from '../engine/wish.js';
import { useApp } from '../shell/app.js';
import { Answer } from './what/answer.js';
import { Controls } from './what/controls.js';
import { TakeAlong } from './what/take-along.js';
import { useComparison } from './what/use-comparison.js';
import { useDescription } from './what/use-description.js';
import { Failed } from '../shell/failed.js';

export function WhatPage() {
  const { words, address, change } = useApp();
  const { wish, run } = address;
  const described = useDescription(wish);
  const comparison = useComparison(wish, run, described.description !== null);
  const move = useCallback(
    (changes: Partial<ScenarioWish>) => {
      change({ wish: { ...wish, ...changes } });
    },
    [change, wish],
  );
  return (
    <>
      <p class="soft">{words.what.lead}</p>
      {words.what.notInLanguage !== '' && <p class="help">{words.what.notInLanguage}</p>}
      {described.failure !== null && <Failed failure={described.failure} />}
      <div class="what">
        <section class="levers" aria-label={words.what.levers}>
          <Controls description={described.description} heads={described.heads} move={move} />
        </section>
        <section class="results" aria-label={words.what.answer}>
          <Answer comparison={comparison} />
        </section>
        <section class="take" aria-label={words.what.take}>
          <TakeAlong compared={comparison.compared} />
        </section>
      </div>
    </>
  );
}
