/** The replay's score in nynorsk, as far as the page shows it. */
import { nbWords, type ValidationWords } from '../../report/index.js';

export const validationNn: ValidationWords = {
  ...nbWords.validation,
  facts: ({ sample, worlds, seed }) => `Utval ${sample} · ${worlds} verder · frø «${seed}»`,
  verdict: (failedFit, fit, check) =>
    `${failedFit === 0 ? '**Ingen tal merkte tilpassing ligg utanfor bandet sitt.**' : `**${String(failedFit)} tal merkte tilpassing ligg utanfor bandet.**`} Av måla merkte tilpassing held ${nbWords.validation.score(fit)}; av dei merkte kontroll, som aldri er brukte i tilpassinga, ${nbWords.validation.score(check)}.`,
  columns: {
    ...nbWords.validation.columns,
    cell: 'Tal',
    unit: 'Eining',
    noise: 'Støygolv',
    gate: 'Band',
    reason: 'Kvifor',
    source: 'Kjelde',
    fit: 'Tilpassing',
    failing: 'Utanfor',
    notEvaluable: 'Kan ikkje vurderast',
  },
  results: { pass: '✓ innanfor', fail: '✗ utanfor', not_evaluable: '○ kan ikkje vurderast' },
  uses: { fit: 'tilpassing', check: 'kontroll', input: 'inndata' },
  help: 'Det grå feltet er bandet, like breitt i kvar rad. ◇ publisert. ● simulert innanfor bandet, ✗ utanfor, ○ kan ikkje vurderast, ei pil: utanfor teikninga. Den farga streken er 95\u00a0%-intervallet for det simulerte gjennomsnittet.',
  lineHelp:
    '◇ publisert, på bandet sitt i grått. Linja er det simulerte gjennomsnittet over verder med 95\u00a0%-intervall: ● innanfor bandet, ✗ utanfor, ○ kan ikkje vurderast eller blir ikkje talt.',
  edges: ['nedre del av bandet', 'midten', 'øvre del av bandet'],
  rowsHeading: ({ pass, fail, not_evaluable }) =>
    [
      `${String(pass)} av ${String(pass + fail + not_evaluable)} tal innanfor bandet`,
      ...(fail > 0 ? [`${String(fail)} utanfor`] : []),
      ...(not_evaluable > 0 ? [`${String(not_evaluable)} kan ikkje vurderast`] : []),
    ].join(', '),
  lines: 'gjennom åra',
  single: 'einskildtal',
};
