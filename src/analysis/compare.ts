import { ACTIVITIES } from '../vocabulary/codes.js';
import type { Comparison, Contrast, EffectRow, NaiveCurve } from './comparison.js';
import { buildContrast, measureSources } from './contrast.js';
import { displacementEffects } from './displacement.js';
import { ownEffects, worldEffects } from './effects.js';
import { buildHingeCard, type HingeCard } from './hinge-card.js';
import { hingeSample, type HingeSample } from './hinge-sample.js';
import type { ComparisonInput, ContrastInput } from './input.js';
import { leagueRows } from './league.js';
import { ministryEffects } from './ministry-effects.js';
import { naiveCurve } from './naive.js';
import { outsideAccount } from './outside-account.js';
import { summariseContrast, summariseWorld, type ContrastSummary, type WorldSummary } from './summary.js';
import type { JobTables } from './tables.js';
import { tippingResult, tippingSample, type TippingSample } from './tipping.js';
import { warningsFor } from './warnings.js';

/**
 * Everything a comparison says, from the tables of all its jobs. Results are sorted by replication and draw first, so
 * the order of finishing changes nothing.
 *
 * @throws RangeError without results, where a job comes twice or lacks a scenario, or where two worlds are no pair
 */
export function buildComparison(input: ComparisonInput): Comparison {
  return comparisonOfSummaries(input, [...summariseJobs(input)]);
}

/**
 * The same from jobs already summarised: for who shows a comparison again as each job is done.
 *
 * @param summaries of `summariseJobs` with the same contrasts and accounts, in any order
 * @throws RangeError as `buildComparison`
 */
export function comparisonOfSummaries(
  input: Omit<ComparisonInput, 'results'>,
  summaries: readonly JobSummary[],
): Comparison {
  const jobs = [...summaries].sort(byReplicationAndDraw);
  refuseTwins(jobs);
  if (jobs.length === 0) throw new RangeError('a comparison needs at least one finished job');
  const { firstMonth, months } = jobs[0];
  const worldsOf = (scenario: string): readonly WorldSummary[] =>
    jobs.flatMap((job) => job.worlds.get(scenario) ?? []);
  const items = input.contrasts.map((_, index) => jobs.map((job) => job.contrasts[index]));
  const cards = cardsOf(input, jobs);
  const contrasts = input.contrasts.map((contrast, index) => ({
    ...buildContrast(contrast, items[index], worldsOf, firstMonth, input.accounts),
    card: cards[index],
  }));
  return {
    schema: 'innenfor.compare/1',
    seed: input.plan.seed,
    sample: input.plan.sample,
    replications: input.plan.replications,
    draws: input.plan.draws,
    firstMonth,
    months,
    priceYear: input.priceYear,
    contrasts,
    league: leagueRows(contrasts),
    outsideAccounts: contrasts.flatMap((contrast) => outsideAccount(contrast) ?? []),
    effects: effectsOf(contrasts, items),
    tippingPoints: (input.tipping ?? []).map((tipping, index) =>
      tippingResult(
        tipping,
        jobs.flatMap(({ tipping: samples }) => samples[index] ?? []),
      ),
    ),
    naive: naiveOf(input.contrasts, worldsOf),
    sources: input.sources,
    hinges: input.hinges,
    warnings: warningsFor(input.plan, contrasts, [
      ...new Set(jobs.flatMap((job) => [...job.worlds.values()])),
    ]),
    quick: input.plan.quick,
    validated: false,
  };
}

/** What is kept of one job. */
export interface JobSummary {
  readonly replication: number;
  readonly draw: number;
  readonly firstMonth: number;
  readonly months: number;
  readonly worlds: ReadonlyMap<string, WorldSummary>;
  readonly contrasts: readonly ContrastSummary[];
  /** What the hinge card reads of each contrast, where there is one and the parameters are central. */
  readonly samples: readonly HingeSample[];
  /** One for each tipping point. */
  readonly tipping: readonly TippingSample[];
}

/** Summaries of jobs, one by one. @throws RangeError where a job lacks a scenario, or two worlds are no pair */
export function* summariseJobs(input: ComparisonInput): Generator<JobSummary> {
  const grouped = new Map<string, string[]>();
  for (const contrast of input.contrasts) {
    if (!grouped.has(contrast.against)) grouped.set(contrast.against, []);
    const measures = grouped.get(contrast.scenario) ?? [];
    grouped.set(contrast.scenario, [...measures, ...contrast.policyMeasures]);
  }
  for (const job of input.results) {
    yield {
      replication: job.replication,
      draw: job.draw,
      firstMonth: job.worlds[0].firstMonth,
      months: job.worlds[0].months,
      worlds: new Map(
        [...grouped].map(([scenario, measures]) => [scenario, summariseWorld(job, scenario, measures)]),
      ),
      contrasts: input.contrasts.map((contrast) => summariseContrast(job, contrast, input.accounts)),
      samples: job.draw === 0 ? samplesOf(input, job, null) : [],
      tipping: tippingOf(input, job),
    };
  }
}

/** One for each contrast; none where no card is asked for. */
function samplesOf(
  { card, accounts, contrasts }: Omit<ComparisonInput, 'results'>,
  job: JobTables,
  point: number | null,
): HingeSample[] {
  if (card === undefined || accounts === undefined) return [];
  return contrasts.map((contrast) => hingeSample(job, point, contrast, accounts));
}

function tippingOf({ tipping = [], accounts }: ComparisonInput, job: JobTables): TippingSample[] {
  return accounts === undefined ? [] : tipping.map((input) => tippingSample(job, input, accounts));
}

/** The hinge card of each contrast. */
function cardsOf(input: Omit<ComparisonInput, 'results'>, jobs: readonly JobSummary[]): (HingeCard | null)[] {
  const { card, accounts, contrasts } = input;
  if (card === undefined || accounts === undefined) return contrasts.map(() => null);
  const samples = jobs.filter(({ draw }) => draw === 0).map((job) => job.samples);
  for (const job of card.results) samples.push(samplesOf(input, job, job.point));
  return contrasts.map((_, index) =>
    buildHingeCard(
      samples.map((of) => of[index]),
      accounts,
    ),
  );
}

function byReplicationAndDraw(a: JobSummary, b: JobSummary): number {
  return a.replication - b.replication || a.draw - b.draw;
}

function refuseTwins(sorted: readonly JobSummary[]): void {
  for (let index = 1; index < sorted.length; index += 1) {
    if (byReplicationAndDraw(sorted[index - 1], sorted[index]) !== 0) continue;
    const { replication, draw } = sorted[index];
    throw new RangeError(`replication ${String(replication)}, draw ${String(draw)} is there twice`);
  }
}

/**
 * Effects of each contrast: own effects of the policy's measures, then world and spill-over. Before them, once per
 * world, those of the ordinary measures in it: an own effect lives in one world, so there it is held against itself.
 */
function effectsOf(
  contrasts: readonly Contrast[],
  items: readonly (readonly ContrastSummary[])[],
): readonly EffectRow[] {
  const rows: EffectRow[] = [];
  const catalogueDone = new Set<string>();
  for (const [index, contrast] of contrasts.entries()) {
    const isPolicy = (measure: string): boolean => contrast.policyMeasures.includes(measure);
    const { scenario, against } = contrast;
    const catalogueWorld = contrast.policyMeasures.length === 0 ? scenario : against;
    if (!catalogueDone.has(catalogueWorld)) {
      catalogueDone.add(catalogueWorld);
      const names = { scenario: catalogueWorld, against: catalogueWorld };
      rows.push(...ownEffects(contrast, names, (measure) => !isPolicy(measure)));
    }
    rows.push(...ownEffects(contrast, { scenario, against }, isPolicy));
    const names = { scenario, against };
    rows.push(...worldEffects(names, items[index], contrast.participantsSimulated));
    rows.push(...ministryEffects(names, contrast));
    if (contrast.displacement === null) continue;
    const { displacement, participantsSimulated } = contrast;
    rows.push(...displacementEffects(names, displacement, items[index], participantsSimulated));
  }
  return rows;
}

function naiveOf(
  contrasts: readonly ContrastInput[],
  worldsOf: (scenario: string) => readonly WorldSummary[],
): readonly NaiveCurve[] {
  const curves: NaiveCurve[] = [];
  const done = new Set<string>();
  for (const contrast of contrasts) {
    for (const { scenario, measure } of measureSources(contrast, (id) => worldsOf(id)[0]?.measures ?? [])) {
      const key = `${scenario}|${measure}`;
      if (done.has(key)) continue;
      done.add(key);
      const items = worldsOf(scenario).map(({ draw, naive }) => ({
        draw,
        table: naive.get(measure) ?? null,
      }));
      for (const activity of ACTIVITIES) curves.push(naiveCurve(items, { scenario, measure, activity }));
    }
  }
  return curves;
}
