/** What the columns of the tables mean, in both languages, by name: the same name means the same in every table. */
import type { Title } from './language.js';

/** As in a data package: what a reader of the table is to take a cell for. */
export type FieldType = 'string' | 'integer' | 'number' | 'yearmonth' | 'boolean';

export interface Field {
  readonly type: FieldType;
  /** Unit of every cell; null where there is none, or another column says it. */
  readonly unit: string | null;
  readonly title: Title;
}

function field(type: FieldType, nb: string, en: string, unit: string | null = null): Field {
  return { type, unit, title: { nb, en } };
}

/** A value with its interval, under three names. */
function banded(name: string, unit: string, nb: string, en: string): Record<string, Field> {
  return {
    [name]: field('number', nb, en, unit),
    [`${name}_low`]: field('number', `${nb}, nedre grense`, `${en}, lower limit`, unit),
    [`${name}_high`]: field('number', `${nb}, øvre grense`, `${en}, upper limit`, unit),
  };
}

const LOW = field('number', 'nedre grense', 'lower limit');
const HIGH = field('number', 'øvre grense', 'upper limit');

/** Fields by name. */
export const FIELDS: Readonly<Record<string, Field>> = {
  scenario: field('string', 'scenario (id)', 'scenario (id)'),
  against: field('string', 'det scenarioet holdes opp mot (id)', 'what the scenario is held against (id)'),
  variant: field('string', '«used», eller alternativet', '"used", or the alternative'),
  draw: field('integer', 'parametertrekning; 0 er de sentrale', 'parameter draw; 0 is the central set'),
  replication: field('integer', 'gjentakelse, fra 0', 'replication, from 0'),
  replications: field('integer', 'gjentakelser', 'replications'),
  month: field('yearmonth', 'måned', 'month'),
  outcome: field('string', 'utfall (id)', 'outcome (id)'),
  group: field('string', 'gruppe: all, eller dimensjon=verdi', 'group: all, or dimension=value'),
  value: field('number', 'verdi for hele landet', 'value for the whole country'),
  unit: field('string', 'enhet for verdien i raden', 'unit of the value in the row'),
  estimand: field('string', 'hva som anslås', 'what is estimated'),
  measure: field('string', 'tiltak (id)', 'measure (id)'),
  horizon: field(
    'integer',
    'måneder siden start; tom for en sum',
    'months since the start; empty for a sum',
    'months',
  ),
  estimate: field('number', 'anslag', 'estimate'),
  low: LOW,
  high: HIGH,
  level: field('number', 'intervallets nivå', 'level of the interval', 'share'),
  uncertainty: field(
    'string',
    'usikkerhet: monte_carlo eller parameter',
    'uncertainty: monte_carlo or parameter',
  ),
  n: field('number', 'antall bak anslaget', 'number behind the estimate'),
  start: field('yearmonth', 'første måned', 'first month'),
  ...banded('job_years', 'job-years', 'ekstra årsverk uten lønnstilskudd', 'extra job-years without subsidy'),
  ...banded('participants', 'persons', 'deltakere', 'participants'),
  ...banded('cost_million', 'million kroner', 'tiltakenes kostnad', 'cost of the measures'),
  ...banded('social_million', 'million kroner', 'samfunnsøkonomisk netto', 'social net'),
  ...banded('fiscal_million', 'million kroner', 'netto for offentlige budsjetter', 'net for public budgets'),
  ...banded('kroner_per_job_year', 'kroner', 'kroner per ekstra årsverk', 'kroner per extra job-year'),
  same_sign_effect: field(
    'integer',
    'gjentakelser der effekten har anslagets fortegn',
    'replications in which the effect has the sign of the estimate',
  ),
  same_sign_net: field(
    'integer',
    'gjentakelser der netto har anslagets fortegn',
    'replications in which the net has the sign of the estimate',
  ),
  same_sign: field(
    'integer',
    'gjentakelser med samme fortegn som forskjellen',
    'replications with the sign of the difference',
  ),
  open_choices: field('integer', 'valg filen lar stå åpne', 'choices the file leaves open'),
  hinges: field('string', 'om kortet over hva tallene henger på er kjørt', 'whether the hinge card was run'),
  simulated_participants: field('integer', 'simulerte deltakere', 'simulated participants', 'agents'),
  participants_share: field('number', 'andel av deltakerne', 'share of the participants', 'share'),
  shadows_share: field('number', 'andel av skyggene', 'share of the shadows', 'share'),
  parameter_low: field('number', 'nedre grense, parametrene', 'lower limit, parameters', 'percentage points'),
  parameter_high: field('number', 'øvre grense, parametrene', 'upper limit, parameters', 'percentage points'),
  simulated_persons: field(
    'integer',
    'simulerte personer bak måneden',
    'simulated people behind the month',
    'agents',
  ),
  without: field('number', 'nivå uten politikken', 'level without the policy'),
  with: field('number', 'nivå med politikken', 'level with the policy'),
  difference: field('number', 'forskjell', 'difference'),
  part: field('string', 'del: run, payer, year eller after', 'part: run, payer, year or after'),
  line: field('string', 'regnskapslinje', 'line of the account'),
  year: field('integer', 'år; 0 er politikkens første', "year; 0 is the policy's first"),
  kroner: field('number', 'kroner i faste priser', 'kroner in fixed prices', 'kroner'),
  ...banded('per_participant', 'kroner', 'kroner per deltaker', 'kroner per participant'),
  target_group_nb: field('string', 'målgruppe, på norsk', 'target group, in Norwegian'),
  target_group_en: field('string', 'målgruppe, på engelsk', 'target group, in English'),
  cost_per_participant: field('number', 'kostnad per deltaker', 'cost per participant', 'kroner'),
  success_horizon_months: field('integer', 'måneder etter start', 'months after the start', 'months'),
  share_in_work_or_education: field(
    'number',
    'andel i arbeid eller utdanning',
    'share in work or education',
    'share',
  ),
  share_without_the_measure: field('number', 'andel uten tiltaket', 'share without the measure', 'share'),
  share_who_succeed_because_of_it: field(
    'number',
    'andel som lykkes på grunn av tiltaket',
    'share who succeed because of the measure',
    'share',
  ),
  benefits_saved_per_participant: field(
    'number',
    'sparte ytelser',
    'benefits saved',
    'kroner per participant',
  ),
  taxes_gained_per_participant: field('number', 'mer skatt', 'taxes gained', 'kroner per participant'),
  saved_by_municipality: field(
    'number',
    'spart for kommunen',
    'saved by the municipality',
    'kroner per participant',
  ),
  saved_by_county: field('number', 'spart for fylket', 'saved by the county', 'kroner per participant'),
  saved_by_state: field('number', 'spart for staten', 'saved by the state', 'kroner per participant'),
  person: field('integer', 'person (id)', 'person (id)'),
  birth_month: field('yearmonth', 'fødselsmåned', 'month of birth'),
  sex: field('string', 'kjønn', 'sex'),
  background: field('string', 'bakgrunn', 'background'),
  parents_education: field('string', 'foreldrenes utdanning', "parents' education"),
  grade_points: field('integer', 'grunnskolepoeng', 'grade points of lower secondary', 'points'),
  condition: field(
    'string',
    'varig tilstand fra fødsel eller barndom',
    'lasting condition from birth or childhood',
  ),
  first_entry: field('yearmonth', 'første inntak i videregående', 'first entry into upper secondary'),
  first_track: field('string', 'første program i videregående', 'first track in upper secondary'),
  entered: field('yearmonth', 'kom inn i landet eller registeret', 'entered the country or the register'),
  left: field('yearmonth', 'forlot registeret; tom om ennå der', 'left the register; empty if still there'),
  dimension: field('string', 'dimensjon', 'dimension'),
  from: field('yearmonth', 'første månedsslutt verdien gjaldt', 'first month end at which the value held'),
  to: field('yearmonth', 'første der den ikke lenger gjaldt', 'first at which it no longer held'),
  policy: field('string', 'tiltak eller politikk (id)', 'measure or policy (id)'),
  eligible: field(
    'yearmonth',
    'måned for rett (registreres ikke ennå)',
    'month of eligibility (not recorded yet)',
  ),
  queued: field('yearmonth', 'måned i kø', 'month of queueing'),
  offered: field(
    'yearmonth',
    'måned for tilbud (registreres ikke ennå)',
    'month of the offer (not recorded yet)',
  ),
  refused: field(
    'yearmonth',
    'måned for avslag (registreres ikke ennå)',
    'month of refusal (not recorded yet)',
  ),
  end: field('yearmonth', 'siste måned', 'last month'),
  payer: field('string', 'hvem som betaler', 'who pays'),
  office: field('string', 'Nav-kontor', 'NAV office'),
  share: field('number', 'andel som ble tildelt tiltaket', 'share who were assigned the measure', 'share'),
  error: field('number', 'standardfeil i ett forsøk', 'standard error of one trial', 'percentage points'),
  found: field('number', 'andel forsøk som fant effekten', 'share of trials that found the effect', 'share'),
  truth: field('number', 'den sanne effekten', 'the true effect', 'percentage points'),
  truth_low: field(
    'number',
    'den sanne effekten, nedre grense',
    'the true effect, lower limit',
    'percentage points',
  ),
  truth_high: field(
    'number',
    'den sanne effekten, øvre grense',
    'the true effect, upper limit',
    'percentage points',
  ),
  id: field('string', 'celle i et måltall (id)', 'cell of a target (id)'),
  target: field('string', 'måltall (id)', 'target (id)'),
  block: field('string', 'gruppe av måltall', 'block of targets'),
  title: field('string', 'tittel, på engelsk', 'title, in English'),
  use: field('string', 'bruk: fit, check eller input', 'use: fit, check or input'),
  loose: field('boolean', 'om porten er løs', 'whether the gate is loose'),
  published: field('number', 'publisert', 'published'),
  simulated: field('number', 'simulert', 'simulated'),
  noise_floor: field('number', 'støygulv', 'noise floor'),
  gate_kind: field('string', 'type port: band eller order', 'kind of gate: band or order'),
  gate_low: field('number', 'porten, nedre grense', 'gate, lower limit'),
  gate_high: field('number', 'porten, øvre grense', 'gate, upper limit'),
  result: field('string', 'resultat: pass, fail eller not_evaluated', 'result: pass, fail or not_evaluated'),
  reason: field('string', 'hvorfor, på engelsk', 'why, in English'),
  source: field('string', 'kilde', 'source'),
};
