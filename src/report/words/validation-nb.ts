import type { Counts, ReplayWords, ScoreNumbers, ValidationWords } from './validation-shape.js';

const score = ({ passed, targets, share }: ScoreNumbers): string => `${passed} av ${targets} (${share})`;

function counted({ pass, fail, not_evaluable }: Counts): string {
  const all = pass + fail + not_evaluable;
  const parts = [
    `${String(pass)} av ${String(all)} tall innenfor båndet`,
    ...(fail > 0 ? [`${String(fail)} utenfor`] : []),
    ...(not_evaluable > 0 ? [`${String(not_evaluable)} kan ikke vurderes`] : []),
  ];
  return parts.join(', ');
}

/** Norwegian. */
export const validationNb: ValidationWords = {
  heading: 'Etterprøvingen 2010–2024 mot publiserte tall',
  title: 'innenfor: etterprøvingen mot publiserte tall',
  lead: 'Modellen lever gjennom femten år den ikke har valgt, og hvert publisert tall på listen holdes mot det den ga. Bruk og bånd ble bestemt før noe ble tilpasset. Både det som ligger innenfor og det som ligger utenfor, vises.',
  facts: ({ sample, worlds, seed }) => `Utvalg ${sample} · ${worlds} verdener · frø «${seed}»`,
  summary: 'Resultatet, blokk for blokk',
  summaryHelp:
    'Mål som er bestått; en tabell teller med andelen av tallene sine. Det som ikke kan vurderes, er ikke bestått. Tilpasning: modellen kan kalibreres mot det. Kontroll: aldri brukt i tilpasningen.',
  verdict: (failedFit, fit, check) =>
    `${failedFit === 0 ? '**Ingen tall merket tilpasning ligger utenfor båndet sitt.**' : `**${String(failedFit)} tall merket tilpasning ligger utenfor båndet.**`} Av målene merket tilpasning består ${score(fit)}; av dem merket kontroll, som aldri er brukt i tilpasningen, ${score(check)}.`,
  score,
  noTargets: '–',
  columns: {
    block: 'Blokk',
    target: 'Mål',
    cell: 'Tall',
    use: 'Bruk',
    unit: 'Enhet',
    published: 'Publisert',
    simulated: 'Simulert',
    low: 'Simulert, nedre',
    high: 'Simulert, øvre',
    noise: 'Støygulv',
    gate: 'Bånd',
    result: 'Resultat',
    reason: 'Hvorfor',
    source: 'Kilde',
    fit: 'Tilpasning',
    check: 'Kontroll',
    failing: 'Utenfor',
    notEvaluable: 'Kan ikke vurderes',
  },
  results: { pass: '✓ innenfor', fail: '✗ utenfor', not_evaluable: '○ kan ikke vurderes' },
  uses: { fit: 'tilpasning', check: 'kontroll', input: 'inndata' },
  help: 'Det grå feltet er båndet, like bredt i hver rad. ◇ publisert. ● simulert innenfor båndet, ✗ utenfor, ○ kan ikke vurderes, en pil: utenfor bildet. Den fargede streken er 95\u00a0%-intervallet for det simulerte gjennomsnittet.',
  lineHelp:
    '◇ publisert, på båndet sitt i grått. Linjen er det simulerte gjennomsnittet over verdener med 95\u00a0%-intervall: ● innenfor båndet, ✗ utenfor, ○ kan ikke vurderes eller telles ikke.',
  orderHelp:
    'En rekkefølge holder eller holder ikke i hver verden. Den består når andelen verdener der den holder, ligger sikkert over en halv, og faller når den ligger sikkert under.',
  edges: ['båndets nedre', 'midten', 'båndets øvre'],
  edgesShort: ['nedre', '', 'øvre'],
  rowsHeading: counted,
  lines: 'gjennom årene',
  single: 'enkelttall',
  orders: 'rekkefølger og fortegn',
  inputs: 'Styrt av inndata: vises, men teller ikke',
  inputsHelp: 'Disse følger av baner modellen er gitt, eller har ikke noe bånd.',
  published: 'publisert',
  publishedShort: (value) => `publ. ${value}`,
  stockAtNav: 'Unge hos Nav, januar',
  loose: 'Løst: det publiserte tallet gjelder flere aldre enn modellen har.',
  caveats: 'Sagt ved siden av tallene',
  failing: 'Det som ligger utenfor',
  failingHelp:
    'Hvert tall utenfor båndet sitt. Den sannsynlige grunnen til hvert av dem står i docs/validation.md. Ingen bånd er gjort bredere for å bestå.',
  nothingFails: 'Ingenting som kunne vurderes, ligger utenfor båndet sitt.',
  unjudged: 'Det som ikke kan vurderes',
  methodTitle: 'Slik vurderes det',
  method: [
    '**Et bånd** vurderes på gjennomsnittet over verdener, og bare når standardfeilen til gjennomsnittet er høyst en femdel av båndets halve bredde. Ellers kan tallet ikke vurderes, og det er ikke bestått.',
    '**Intervallet** er et 95\u00a0% t-intervall for gjennomsnittet over verdener. **Støygulvet** er standardavviket mellom verdener: det tilfeldigheten alene gjør med én verden.',
    '**De simulerte tallene** er regnet ut på de simulerte menneskene etter de publiserte definisjonene: Statistisk sentralbyrås rekkefølge av statuser, Navs egne grupper, tolv måneders tilbakeblikk for nye brukere.',
    '**Løse** mål er publisert for flere aldre enn modellens 16–39 og kan bare holdes omtrentlig mot den.',
  ],
  gate: 'bånd',
  holds: 'holder i',
  orderGate: 'må holde',
  decomposition: {
    title: 'Hvorfor det publiserte opplegget ikke ville funnet den sanne effekten',
    help: 'Andeler av én, gjennomsnitt over verdener. Den sanne effekten er for de samme menneskene i den samme verdenen med og uten innsatsen. Delene summerer seg nøyaktig til regresjonens anslag: hvordan den vekter folk, at innsatsen også når regionene det sammenlignes med (forurenset kontrollgruppe), hvem som registrerer seg (seleksjon ved inngang), og det opplegget finner der det ikke er noen innsats (regioner på ulik kurs, og tilfeldighet).',
    outcome: 'Utfall',
    month: 'Måneder etter inngang',
    outcomes: { employment: 'Arbeid', education: 'Utdanning' },
    parts: {
      trueEffect: 'Sann effekt',
      weighting: 'Vekting',
      contamination: 'Forurenset kontrollgruppe',
      selection: 'Seleksjon ved inngang',
      trends: 'Uten innsats',
      estimate: 'Regresjonens anslag',
    },
  },
};

/** Norwegian. */
export const replayNb: ReplayWords = {
  notScored: 'Etterprøvingen 2010–2024 er ikke vurdert.',
  scored: ({ fit, check, sample, worlds }) =>
    `Etterprøvingen 2010–2024 (${worlds} verdener, ${sample}) består ${score(fit)} av målene den kan tilpasses til, og ${score(check)} av dem den ikke kan tilpasses til. Ved hver hovedlinje står resultatet for tallene den hviler på.`,
  label: 'Etterprøving',
  passes: (passed, targets) =>
    `${String(passed)} av de ${String(targets)} publiserte tallene det hviler på, består`,
  fails: (names) => `utenfor: ${names.join(', ')}`,
  unjudged: (names) => `kan ikke vurderes: ${names.join(', ')}`,
  nothing: 'ingen publiserte tall å hvile på',
  curve: {
    fitted: 'Formen er tilpasset publiserte effekter.',
    predicted: 'Formen er predikert, ikke tilpasset.',
    none: 'Størrelse: ikke noe publisert norsk tall.',
  },
};
