import type { FitWords } from './fit-shape.js';

export const fitNb: FitWords = {
  lead: 'Modellen lever 2010–2024 og holdes mot publiserte tall. Det som ligger innenfor og det som ligger utenfor, vises likt.',
  noScore: 'Denne utgaven har ingen lagret etterprøving. Kommandoen innenfor validate lager en.',
  summary: 'Resultatet, blokk for blokk',
  summaryHelp:
    'Mål som er bestått, av alle; en tabell teller med andelen av tallene sine. Det som ikke kan vurderes, er ikke bestått.',
  filter: 'Velg tall',
  block: 'Tema',
  blocks: {},
  use: 'Bruk',
  uses: {
    fit: 'tilpasning: parametere er satt for å treffe',
    check: 'kontroll: aldri brukt i tilpasningen',
    input: 'inndata: driver modellen, teller ikke',
  },
  result: 'Resultat',
  results: { pass: '✓ innenfor', fail: '✗ utenfor', not_evaluable: '○ kan ikke vurderes' },
  all: 'alle',
  count: (shown, pass, fail, open) =>
    `${shown} tall: ${pass} innenfor, ${fail} utenfor, ${open} kan ikke vurderes`,
  nothing: 'Ingen tall passer til valget.',
  table: 'Tallene i valget som tabell',
  tableHelp: 'Hvert tall med bånd, resultat, grunn og kilde; rekkefølger og fortegn står bare her.',
  source: 'innenfor · etterprøvingen 2010–2024',
};
