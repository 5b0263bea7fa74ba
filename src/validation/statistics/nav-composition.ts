/** What the young at NAV are made up of: group by age and education, education, age, main benefit. */
import { monthOf, type Month } from '../../vocabulary/months.js';
import { ageAt, covers, everIn, is, visit, type Ages, type Panel, type Test } from '../panel.js';
import { shareOf } from './counts.js';
import {
  JANUARY,
  UNDER_30,
  cells,
  endOfYear,
  percent,
  years,
  type Cells,
  type Statistic,
} from './statistic.js';
import {
  EDUCATION,
  EDUCATION_KEYS,
  TARGET_GROUPS,
  YOUNG_BANDS,
  YOUNG_KEYS,
  allOf,
  atNav,
  employed,
  inTargetGroup,
  not,
  receives,
} from './standing.js';

/** Distribution over the three groups, per cent, of those of the ages of whom the test is true. */
function distribution(
  panel: Panel,
  month: Month,
  ages: Ages,
  test: Test,
  id: (group: string) => string,
): Cells {
  const whole = allOf(inTargetGroup(panel, ...TARGET_GROUPS), test);
  return cells(TARGET_GROUPS, id, (group) =>
    shareOf(panel, month, ages, is(panel, 'nav_group', group), whole),
  );
}

const C4: Statistic = {
  target: 'C4',
  compute: (panel) =>
    Object.assign(
      {},
      ...YOUNG_KEYS.map((band) =>
        distribution(
          panel,
          monthOf(2018, JANUARY),
          YOUNG_BANDS[band],
          () => true,
          (group) => `C4.${group}.${band}`,
        ),
      ),
    ) as Cells,
};

const C5: Statistic = {
  target: 'C5',
  compute: (panel) =>
    Object.assign(
      {},
      ...EDUCATION_KEYS.map((level) =>
        distribution(
          panel,
          monthOf(2016, JANUARY),
          UNDER_30,
          is(panel, 'education', ...EDUCATION[level]),
          (group) => `C5.${group}.${level}`,
        ),
      ),
    ) as Cells,
};

const EVER_FROM = monthOf(2016, JANUARY);

/** Calls with everybody under 30 at NAV, in whatever group, who by then has been in a target group since January 2016. */
function everInTarget(
  panel: Panel,
  from: Month,
  to: Month,
  visitor: (person: number, month: Month, state: number) => void,
): boolean {
  if (!covers(panel, { from: EVER_FROM, to })) return false;
  const registered = atNav(panel);
  const inGroup = is(panel, 'nav_group', ...TARGET_GROUPS);
  visit(panel, { from, to }, UNDER_30, (person, month, state) => {
    if (!registered(state, person)) return;
    if (inGroup(state, person) || everIn(panel, person, { from: EVER_FROM, to: month + 1 }, inGroup))
      visitor(person, month, state);
  });
  return true;
}

const C6: Statistic = {
  target: 'C6',
  compute(panel) {
    const tests = EDUCATION_KEYS.map((level) => is(panel, 'education', ...EDUCATION[level]));
    const counts = tests.map(() => 0);
    let whole = 0;
    const { from, to } = years(2016, 2018);
    everInTarget(panel, from, to, (person, _, state) => {
      counts[tests.findIndex((test) => test(state, person))] += 1;
      whole += 1;
    });
    return cells(
      EDUCATION_KEYS,
      (level) => `C6.${level}`,
      (level) => percent(counts[EDUCATION_KEYS.indexOf(level)], whole),
    );
  },
};

const C7: Statistic = {
  target: 'C7',
  compute(panel) {
    const counts = YOUNG_KEYS.map(() => 0);
    let whole = 0;
    const month = endOfYear(2018);
    everInTarget(panel, month, month + 1, (person) => {
      const age = ageAt(panel, person, month);
      counts[YOUNG_KEYS.findIndex((band) => age < YOUNG_BANDS[band].below)] += 1;
      whole += 1;
    });
    return cells(
      YOUNG_KEYS,
      (band) => `C7.${band}`,
      (band) => percent(counts[YOUNG_KEYS.indexOf(band)], whole),
    );
  },
};

/** Of several benefits the first counts. */
const MAIN_BENEFITS = [
  'work-assessment-allowance',
  'unemployment-benefit',
  'measure-benefit',
  'social-assistance',
] as const;
/** Advisers' users by group: what their answers are weighted by. */
const ADVISER_WEIGHTS = { standard: 0.2, situational: 0.3, 'specially-adapted': 0.5 } as const;

/** Measure benefit is paid to participants who neither work nor have another benefit to live on; no column holds it. */
function onMeasureBenefit(panel: Panel): Test {
  return allOf(
    not(is(panel, 'measure', 'none')),
    not(employed(panel)),
    is(panel, 'benefit', 'none', 'social-assistance'),
  );
}

const C10: Statistic = {
  target: 'C10',
  compute(panel) {
    const weighted = (test: Test): number | null => {
      let sum = 0;
      for (const group of TARGET_GROUPS) {
        const share = shareOf(panel, endOfYear(2018), UNDER_30, test, inTargetGroup(panel, group));
        if (share === null) return null;
        sum += ADVISER_WEIGHTS[group] * share;
      }
      return sum;
    };
    const read = MAIN_BENEFITS.map((benefit) =>
      benefit === 'measure-benefit' ? onMeasureBenefit(panel) : receives(panel, benefit),
    );
    return {
      ...cells(
        MAIN_BENEFITS,
        (benefit) => `C10.${benefit}`,
        (benefit) => {
          const at = MAIN_BENEFITS.indexOf(benefit);
          return weighted(allOf(read[at], ...read.slice(0, at).map(not)));
        },
      ),
      'C10.none': weighted(allOf(is(panel, 'benefit', 'none'), not(onMeasureBenefit(panel)))),
    };
  },
};

export const NAV_COMPOSITION: readonly Statistic[] = [C4, C5, C6, C7, C10];
