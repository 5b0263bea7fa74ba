/** What the keys of scenario and policy files mean, in both languages: the descriptions of the JSON Schemas. */
import { CHANNELS } from '../model/measure-spec.js';
import { COUNTIES } from '../vocabulary/codes.js';
import type { Words } from './problem.js';

/** By key, or by `parent.key` where a key means something else there. */
const KEYS: Readonly<Record<string, readonly [nb: string, en: string] | undefined>> = {
  format: ['Formatets nummer: 1.', 'Number of the format: 1.'],
  id: [
    'Navn i små bokstaver med bindestrek; filens navn uten .yaml.',
    'Lower-case name with hyphens; the file name without .yaml.',
  ],
  title: ['Tittel på begge språk.', 'Title in both languages.'],
  what: ['Hva filen gjør, i en setning eller to.', 'What the file does, in a sentence or two.'],
  nb: ['På norsk.', 'In Norwegian.'],
  en: ['På engelsk.', 'In English.'],
  source: ['Hvor det er hentet fra: dokument og avsnitt.', 'Where it is from: document and section.'],
  base: ['Scenarioet dette bygger på og holdes mot.', 'The scenario this builds on and is held against.'],
  against: ['Hva det holdes mot, i stedet for grunnlaget.', 'What it is held against, in place of the base.'],
  opening: [
    'Måneden startbestandene settes fra statistikk; bare uten grunnlag.',
    'The month starting stocks are set from statistics; only without a base.',
  ],
  start: ['Første måned som rapporteres.', 'First month reported.'],
  until: ['Siste måned, den selv med.', 'Last month, itself included.'],
  prices: ['Kronenes år.', 'The year of the kroner.'],
  history: ['Historiske endringer som skjer, etter navn.', 'History entries that happen, by name.'],
  without: [
    'Historiske endringer i grunnlaget som ikke skjer her.',
    'History entries of the base that do not happen here.',
  ],
  policies: [
    'Politikk som føres: skrevet ut, eller {use: NAVN} av en fil.',
    'Policies in force: written out, or {use: NAME} of a file.',
  ],
  'policies.use': [
    'Navnet på en politikk i policies/ eller i scenarioet som utvides, eller en sti til en fil: ./min-politikk.yaml.',
    'The name of a policy in policies/ or of the scenario extended, or a path to a file: ./my-policy.yaml.',
  ],
  extend: [
    'Scenarioet dette er en utgave av; det som ikke står her, er som der.',
    'The scenario this is a version of; what is not written here is as there.',
  ],
  vary: [
    'Verdier å prøve, kjørt av innenfor sweep og --choices.',
    'Values to try, run by innenfor sweep and --choices.',
  ],
  grid: [
    'Én endring om gangen, eller alle kombinasjoner av dem.',
    'One change at a time, or every combination of them.',
  ],
  'vary.values': [
    'Verdier etter sted: politikkens id og nøklene ned til verdien, med punktum mellom.',
    "Values by place: the policy's id and the keys down to the value, with dots between.",
  ],
  state: [
    'Hvor det står i virkeligheten; ellers etter katalogen.',
    'Where it stands in the world; else by the catalogue.',
  ],
  not_before: [
    'Første måned reglene kan gjelde; tidligere er en feil.',
    'First month its rules can be had; earlier is an error.',
  ],
  values: [
    'Tall politikken har med seg, hvert med enhet, kilde og status.',
    'Numbers the policy brings along, each with unit, source and status.',
  ],
  'values.name': [
    'En parameter i modellen, eller en av virkningene et tiltak har.',
    'A parameter of the model, or one of the channels of a measure.',
  ],
  'values.unit': ['Enheten, som i modellen.', 'The unit, as in the model.'],
  'values.value': [
    'Tallet, eller en liste med ett for hver celle.',
    'The number, or a list with one for each cell.',
  ],
  'values.range': ['Hvor langt en trekning kan gå.', 'How far a draw may go.'],
  'values.status': ['Hvordan tallet er kjent.', 'How the number is known.'],
  'values.source': ['Hvor tallet er fra.', 'Where the number is from.'],
  'values.why': ['Hvorfor, der det er antatt.', 'Why, where it is assumed.'],
  'values.note': ['En merknad.', 'A note.'],
  'source.fact': ['Et faktum i evidensen.', 'A fact of the evidence.'],
  'source.document': ['Dokumentets id.', "The document's id."],
  'source.section': ['Avsnitt, tabell eller side.', 'Section, table or page.'],
  'source.outside': ['En offentlig kilde, med ord.', 'A public source, in words.'],
  'source.date': ['Når den ble sett.', 'When it was seen.'],
  'policies.with': ['Nøkler som er annerledes enn i filen.', 'Keys that differ from the file.'],
  what_would_have_to_be_true: [
    'Hvor stor en andel måtte være for at et utfall skifter fortegn.',
    'How large a share would have to be for an outcome to change sign.',
  ],
  outcome: ['Utfallet som skal skifte fortegn.', 'The outcome that is to change sign.'],
  forced: ['Andelen som tvinges til en verdi.', 'The share that is forced to a value.'],
  'what_would_have_to_be_true.from': ['Laveste verdi.', 'Lowest value.'],
  to: ['Høyeste verdi.', 'Highest value.'],
  expected: [
    'Fortegn dokumentene gir, å holde svaret opp mot.',
    'Signs the documents give, to hold the answer against.',
  ],
  'expected.outcome': [
    'Utfallet: activity.* for deltakerne selv, ellers et utfall for hele landet.',
    'The outcome: activity.* for the participants themselves, else an outcome of the country.',
  ],
  sign: ['Opp (plus) eller ned (minus).', 'Up (plus) or down (minus).'],
  'expected.source': ['Hvor fortegnet står.', 'Where the sign is given.'],
  'expected.measure': ['Tiltaket deltakerne er i.', 'The measure the participants are in.'],
  'expected.after': [
    'Måneder etter start; hele tiden til sammen der det ikke står.',
    'Months after the start; the whole time together where left out.',
  ],
  why_not: [
    'Hvorfor modellen ikke gir fortegnet, der den ikke gjør det.',
    'Why the model does not give the sign, where it does not.',
  ],
  trial: [
    'Hvordan et forsøk med politikken trekkes (innenfor trial).',
    'How a trial of the policy is drawn (innenfor trial).',
  ],
  by: ['Hva som trekkes: personer, kontorer eller fylker.', 'What is drawn: persons, offices or counties.'],
  shares: ['Andeler som får politikken.', 'Shares that get the policy.'],
  recruit: ['Hvor lenge det tas inn deltakere.', 'How long participants are taken in.'],
  offices: ['Kontorene i forsøket, der det finnes.', 'Offices of the trial, where it exists.'],
  treated: ['Kontorer med politikken.', 'Offices with the policy.'],
  comparison: ['Kontorer uten, å sammenligne med.', 'Offices without, to compare with.'],
  run: [
    'Hvordan det kjøres, der kommandoen ikke sier det.',
    'How it is run, where the command does not say.',
  ],
  sample: ['Utvalg av befolkningen.', 'Sample of the population.'],
  replications: ['Antall verdenspar med ulikt hell.', 'Number of pairs of worlds with different luck.'],
  parameter_draws: ['Antall trekninger av parameterne.', 'Number of draws of the parameters.'],
  seed: ['Frø, en hvilken som helst tekst.', 'Seed, any text.'],
  kind: ['Slags politikk.', 'Kind of policy.'],
  first_start: ['Første måned noen kan begynne.', 'First month anybody can start.'],
  last_start: ['Siste måned noen kan begynne.', 'Last month anybody can start.'],
  all_ended: ['Siste måned noe løp kan vare.', 'Last month any spell may run.'],
  who: ['Hvem som kan begynne.', 'Who may start.'],
  age_at_start: ['Alder ved start, begge med.', 'Age at start, both included.'],
  any_of: [
    'Måter å være aktuell på; én er nok, hver gjelder helt.',
    'Ways to be eligible; one is enough, each must be met in full.',
  ],
  nav_group: ['Innsatsgruppe i Nav.', 'Follow-up group in NAV.'],
  benefit: ['En av disse ytelsene.', 'One of these benefits.'],
  for: ['Minste tid på ytelsen.', 'Least time on the benefit.'],
  not_benefit: ['Ikke noen av disse ytelsene.', 'None of these benefits.'],
  registered: ['Minste tid registrert hos Nav.', 'Least time registered with NAV.'],
  background: ['En av disse bakgrunnene.', 'One of these backgrounds.'],
  education: ['Et av disse utdanningsnivåene.', 'One of these levels of education.'],
  where: ['Hele landet, eller andelen av hvert fylke.', 'Everywhere, or the share of each county.'],
  once: ['Bare én gang per person.', 'Only once per person.'],
  money: ['Nye penger, eller av tiltaksbudsjettet.', 'New money, or from the measures budget.'],
  adviser_time: ['Rådgivertid per deltaker i måneden.', 'Adviser time per participant a month.'],
  like: ['Tiltaket den ligner, med de samme virkningene.', 'The measure it is like, with the same channels.'],
  channels: [
    'Virkninger som er annerledes enn i tiltaket den ligner.',
    'Channels that differ from the measure it is like.',
  ],
  subsidy: ['Tilskuddet til arbeidsgiveren.', "The employer's subsidy."],
  length: ['Lengste tid.', 'Longest time.'],
  'beside.length': ['Hvor lenge tiltaket varer.', 'How long the measure lasts.'],
  'before.length': ['Lengste tid på det som kommer først.', 'Longest time of what comes first.'],
  length_in_temporary_job: ['Lengste tid i midlertidig jobb.', 'Longest time in a temporary job.'],
  typical_length: ['Vanlig planlagt tid.', 'Usual planned time.'],
  share_of_wage_cost_by_year: [
    'Del av lønnskostnaden, ett tall for hvert år.',
    'Share of the wage cost, a number for each year.',
  ],
  share_of_wage_cost: [
    'Del av lønnskostnaden, i trinn av måneder.',
    'Share of the wage cost, in steps of months.',
  ],
  share_of_wage_cost_ordinary: [
    'Det samme for dem uten nedsatt arbeidsevne.',
    'The same for those without reduced work capacity.',
  ],
  cap: ['Tak på tilskuddet.', 'Cap on the subsidy.'],
  hours: ['Minste stilling.', 'Least hours.'],
  before: ['Et tiltak før tilskuddet.', 'A measure before the subsidy.'],
  beside: ['Tiltak ved siden av, eller etter.', 'Measures beside, or after.'],
  'beside.until': ['Hvor lenge etterpå.', 'How long afterwards.'],
  measure: ['Tiltaket, etter navn.', 'The measure, by name.'],
  skip_if: ['Når det hoppes over.', 'When it is left out.'],
  employers: [
    'Hvilke arbeidsgivere tilskuddet kan brukes hos; alle der det ikke står.',
    'Employers the subsidy can be used with; any where left out.',
  ],
  after: ['Det arbeidsgiveren blir bedt om etterpå.', 'What the employer is asked for afterwards.'],
  asked_of_employer: [
    'Fast jobb, eller ingenting; endrer hvem som er vert, ikke hvem som beholdes.',
    'A permanent job, or nothing; changes who hosts, not who is kept.',
  ],
  benefit_meanwhile: [
    'Hva som skjer med AAP eller uføretrygd så lenge.',
    'What becomes of the allowance or pension meanwhile.',
  ],
  income: ['Ytelsen som følger med.', 'The income support that comes with it.'],
  level: ['Nivå fra 25 år.', 'Level from 25 years.'],
  level_under_25: ['Nivå under 25 år.', 'Level under 25.'],
  reduced_by: ['Hvor mye av lønna den trekkes med.', 'Share of wages it falls by.'],
  extension: ['Forlengelse.', 'Extension.'],
  take_up: [
    'Hvor mange flere som søker for hver G i forskjell.',
    'How many more apply for each G of difference.',
  ],
  allowance_applications: [
    'Søknader om AAP så lenge, mot ellers.',
    'Applications for the allowance meanwhile, against otherwise.',
  ],
  places: ['Plasser om gangen i hele landet.', 'Places at a time in the whole country.'],
  starts: ['Oppstarter i året.', 'Starts a year.'],
  budget: [
    'Kroner i året, eller det samme som et annet scenario.',
    'Kroner a year, or the same as another scenario.',
  ],
  phase_in: ['Hvor lenge det trappes opp.', 'How long it is phased in.'],
  from: ['Første måned det gjelder.', 'First month it holds.'],
  set: [
    'Verdier etter parameternavn; * står for én del av et navn.',
    'Values by parameter name; * stands for one part of a name.',
  ],
  change: ['Oppå det som er, eller i stedet.', 'On top of what there is, or instead.'],
  'choice.use': ['Verdien som brukes.', 'The value that is used.'],
  'choice.try': ['Andre verdier å prøve (--choices).', 'Other values to try (--choices).'],
  'choice.why': ['Hvorfor det er åpent.', 'Why it is open.'],
  'choice.range': ['Hvor langt en trekning kan gå.', 'How far a draw may go.'],
  'choice.status': ['Hvordan verdien er kjent.', 'How the value is known.'],
};

/** Words of a key, as it stands below another; null for names of the model, which explain themselves. */
export function keyWords(parent: string, key: string): Words | null {
  const found = KEYS[`${parent}.${key}`] ?? KEYS[key];
  if (found === undefined) {
    if (isNameOfModel(key)) return null;
    throw new Error(`no words for the key ${parent}.${key}`);
  }
  const [nb, en] = found;
  return { nb, en };
}

function isNameOfModel(key: string): boolean {
  return key in CHANNELS || (COUNTIES as readonly string[]).includes(key);
}
