import type { TrialWords } from './trial-shape.js';

export const trialNb: TrialWords = {
  lead: 'Trekk lodd om hvem som får tiltaket i det simulerte landet, og se hva et forsøk av den størrelsen ville funnet.',
  design: 'Forsøket',
  policy: 'Tiltak',
  by: 'Loddet trekkes mellom',
  levels: {
    person: 'personer',
    office: 'NAV-kontorer: alle eller ingen ved hvert kontor',
    county: 'fylker: alle eller ingen i hvert fylke',
  },
  share: 'Andel som trekkes ut',
  recruit: 'Hvor lenge tas folk inn',
  months: (count) => `${count} måneder`,
  precision: 'Hvor nøye',
  sample: 'Utvalg',
  replications: 'Simulerte forsøk',
  run: 'Kjør forsøket',
  runHelp:
    'Landet leves tre ganger for hvert simulerte forsøk: uten tiltaket, med forsøket, og med tiltaket for alle.',
  runAgain: 'Kjør på nytt',
  stale: 'Svaret under gjelder forsøket slik det var før du endret det.',
  waiting: 'Det første simulerte forsøket er i gang; svaret kommer når det er ferdig.',
  behind: (sample, done, wanted) => `Utvalg ${sample}, ${done} av ${wanted} simulerte forsøk`,
  reading: 'Hva måles, og hos hvor mange',
  outcome: 'Utfall',
  horizon: 'Måles etter',
  who: 'Loddet trekkes blant',
  pools: { eligible: 'alle som fyller vilkårene', applicants: 'dem som vil delta hvis de trekkes ut' },
  persons: 'Personer i forsøket, begge grupper',
  areas: 'Områder i hver gruppe',
  spread:
    'Tiltaket er lagt ut over hele landet, like tett som ved forsøkets kontorer, for å ha nok kontorer å regne fra.',
  eligible: (persons, from, until) =>
    `${persons} personer i landet fyller vilkårene fra ${from} til ${until}.`,
  effect: (effect, interval) =>
    interval === null
      ? `Tiltaket endrer andelen med ${effect} prosentpoeng; ett simulert forsøk gir ikke noe spenn.`
      : `Tiltaket endrer andelen med ${effect} prosentpoeng (95 % for simuleringens tilfeldighet: ${interval.low} til ${interval.high}).`,
  untold:
    'Retningen kan ikke sies med så få simulerte forsøk. Figuren viser spredningen rundt anslaget; ta flere forsøk eller et større utvalg.',
  noEffect: 'Ingen ble fulgt lenge nok til å måle dette.',
  tooSmall: 'Et forsøk så lite kan ikke måle noe.',
  found: (count, opposite) =>
    `Av 1000 slike forsøk finner ${count} virkningen, og ${opposite} finner det motsatte. Resten kan ikke skille den fra null.`,
  least: (points) => `Forsøket ser bare endringer på ${points} prosentpoeng eller mer (80 av 100 forsøk).`,
  heading: 'Anslaget i tusen mulige forsøk',
  help: 'Søyle: hvor mange av tusen forsøk som lander der. Strek: virkningen i modellen. Stiplet: null.',
  legend: {
    finding: 'skiller virkningen fra null',
    missing: 'gjør det ikke',
    effect: 'virkningen i modellen',
  },
  axis: 'forsøkets anslag, prosentpoeng',
  columns: { from: 'Fra', to: 'Til', trials: 'Forsøk av 1000', found: 'Skiller fra null' },
  yes: 'ja',
  no: 'nei',
  scale: 'Fra forsøk til hele landet',
  scaleHelp:
    'Det forsøket finner, mot det som skjer når alle i landet får tiltaket. Forskjellen er plasser, jobber og veiledere andre også ville hatt; ingen loddtrekning i ett land kan vise den.',
  scaleColumns: { what: 'Hva', effect: 'Prosentpoeng', low: 'Nedre', high: 'Øvre' },
  method: 'Slik er det regnet',
  methodText:
    'Spredningen mellom og innenfor områder er hentet fra den simulerte verden uten tiltaket, og forsøkets anslag er regnet som normalfordelt rundt virkningen. Simulerte kontorer er likere enn virkelige, så sjansene er heller for høye enn for lave når hele områder sammenlignes.',
  own: {},
};
