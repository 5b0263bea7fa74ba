import type { FitWords } from './fit-shape.js';

export const fitNn: FitWords = {
  lead: 'Modellen lever 2010–2024 og blir halden mot publiserte tal. Det som ligg innanfor og det som ligg utanfor, blir vist likt.',
  noScore: 'Denne utgåva har inga lagra etterprøving. Kommandoen innenfor validate lagar ei.',
  summary: 'Resultatet, blokk for blokk',
  summaryHelp:
    'Mål som er greidde, av alle; ein tabell tel med delen av tala sine. Det som ikkje kan vurderast, er ikkje greidd.',
  filter: 'Vel tal',
  block: 'Tema',
  blocks: {
    A: 'Skule og oppfølgingstenesta',
    B: 'Utanfor arbeid og utdanning',
    D: 'Helserelaterte ytingar',
    E: 'Vegar etter møtet med Nav: det publiserte kvasieksperimentet, køyrt i modellen',
    G: 'Pengar',
    H: 'Kvar dei som sluttar er, og kor lenge folk blir',
  },
  use: 'Bruk',
  uses: {
    fit: 'tilpassing: parametrar er sette for å treffe',
    check: 'kontroll: aldri brukt i tilpassinga',
    input: 'inndata: driv modellen, tel ikkje',
  },
  result: 'Resultat',
  results: { pass: '✓ innanfor', fail: '✗ utanfor', not_evaluable: '○ kan ikkje vurderast' },
  all: 'alle',
  count: (shown, pass, fail, open) =>
    `${shown} tal: ${pass} innanfor, ${fail} utanfor, ${open} kan ikkje vurderast`,
  nothing: 'Ingen tal passar til valet.',
  table: 'Tala i valet som tabell',
  tableHelp: 'Kvart tal med band, resultat, grunn og kjelde; rekkjefølgjer og forteikn står berre her.',
  source: 'innenfor · etterprøvinga 2010–2024',
};
