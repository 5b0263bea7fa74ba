import type { TrialWords } from './trial-shape.js';

export const trialNn: TrialWords = {
  lead: 'Trekk lodd om kven som får tiltaket i det simulerte landet, og sjå kva eit forsøk av den storleiken ville funne.',
  design: 'Forsøket',
  policy: 'Tiltak',
  by: 'Loddet blir trekt mellom',
  levels: {
    person: 'personar',
    office: 'NAV-kontor: alle eller ingen ved kvart kontor',
    county: 'fylke: alle eller ingen i kvart fylke',
  },
  share: 'Del som blir trekt ut',
  recruit: 'Kor lenge folk blir tekne inn',
  months: (count) => `${count} månader`,
  precision: 'Kor nøye',
  sample: 'Utval',
  replications: 'Simulerte forsøk',
  run: 'Køyr forsøket',
  runHelp:
    'Landet blir levd tre gonger for kvart simulerte forsøk: utan tiltaket, med forsøket, og med tiltaket for alle.',
  runAgain: 'Køyr på nytt',
  stale: 'Svaret under gjeld forsøket slik det var før du endra det.',
  waiting: 'Det første simulerte forsøket er i gang; svaret kjem når det er ferdig.',
  behind: (sample, done, wanted) => `Utval ${sample}, ${done} av ${wanted} simulerte forsøk`,
  reading: 'Kva som blir målt, og hos kor mange',
  outcome: 'Utfall',
  horizon: 'Blir målt etter',
  who: 'Loddet blir trekt blant',
  pools: { eligible: 'alle som fyller vilkåra', applicants: 'dei som vil delta om dei blir trekte ut' },
  persons: 'Personar i forsøket, begge grupper',
  areas: 'Område i kvar gruppe',
  spread:
    'Tiltaket er lagt ut over heile landet, like tett som ved kontora i forsøket, for å ha nok kontor å rekne frå.',
  eligible: (persons, from, until) => `${persons} personar i landet fyller vilkåra frå ${from} til ${until}.`,
  effect: (effect, interval) =>
    interval === null
      ? `Tiltaket endrar delen med ${effect} prosentpoeng; eitt simulert forsøk gir ikkje noko spenn.`
      : `Tiltaket endrar delen med ${effect} prosentpoeng (95 % for det tilfeldige i simuleringa: ${interval.low} til ${interval.high}).`,
  untold:
    'Retninga kan ikkje seiast med så få simulerte forsøk. Figuren viser spreiinga rundt anslaget; ta fleire forsøk eller eit større utval.',
  noEffect: 'Ingen vart følgd lenge nok til å måle dette.',
  tooSmall: 'Eit forsøk så lite kan ikkje måle noko.',
  found: (count, opposite) =>
    `Av 1000 slike forsøk finn ${count} verknaden, og ${opposite} finn det motsette. Resten kan ikkje skilje han frå null.`,
  least: (points) => `Forsøket ser berre endringar på ${points} prosentpoeng eller meir (80 av 100 forsøk).`,
  heading: 'Anslaget i tusen moglege forsøk',
  help: 'Søyle: kor mange av tusen forsøk som landar der. Strek: verknaden i modellen. Stipla: null.',
  legend: { finding: 'skil verknaden frå null', missing: 'gjer det ikkje', effect: 'verknaden i modellen' },
  axis: 'anslaget til forsøket, prosentpoeng',
  columns: { from: 'Frå', to: 'Til', trials: 'Forsøk av 1000', found: 'Skil frå null' },
  yes: 'ja',
  no: 'nei',
  scale: 'Frå forsøk til heile landet',
  scaleHelp:
    'Det forsøket finn, mot det som skjer når alle i landet får tiltaket. Skilnaden er plassar, jobbar og rettleiarar andre òg ville hatt; inga loddtrekking i eitt land kan vise han.',
  scaleColumns: { what: 'Kva', effect: 'Prosentpoeng', low: 'Nedre', high: 'Øvre' },
  method: 'Slik er det rekna',
  methodText:
    'Spreiinga mellom og innanfor område er henta frå den simulerte verda utan tiltaket, og anslaget til forsøket er rekna som normalfordelt rundt verknaden. Simulerte kontor er likare enn verkelege, så sjansane er heller for høge enn for låge når heile område blir samanlikna.',
  own: {
    'unsubsidised-work': 'I jobb utan tilskot',
    work: 'I jobb, med eller utan tilskot',
    education: 'I utdanning',
    outside: 'Verken i jobb eller utdanning',
    allowance: 'På arbeidsavklaringspengar (AAP)',
    'disability-pension': 'På uføretrygd',
    'allowance-ever': 'Har fått AAP sidan oppstart',
    gone: 'Ute av landet eller død',
    direct: 'Verknad av å bli trekt ut',
    net: 'Netto for alle i området',
    participants: 'Verknad for dei som deltek',
    'full-scale': 'Heile landet får tiltaket',
    gap: 'Skilnad: heile landet mot forsøket',
  },
};
