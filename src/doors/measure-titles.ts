import { CATALOGUE } from '../model/index.js';
import type { Title } from '../report/index.js';
import { readCatalogue, type Library } from '../scenarios/index.js';

/** Titles of the ordinary measures by id, in the model's order. */
export function measureTitles(library: Library): Map<string, Title> {
  const forms = new Map(readCatalogue(library).map(({ form }) => [form.id, form.title]));
  return new Map(CATALOGUE.map((id) => [id, forms.get(id) ?? { nb: id, en: id }]));
}
