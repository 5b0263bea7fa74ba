/** From a world's people to the rows of the quasi-experiment, by the rules of the published one. */
import type { ParameterTable } from '../../model/declarations.js';
import { COUNTIES, EDUCATION_LEVELS, SEXES } from '../../vocabulary/codes.js';
import type { Month } from '../../vocabulary/months.js';
import { ageAt, is, reader, stateAt, type Panel, type Test } from '../panel.js';
import { newUsers } from '../statistics/new-users.js';
import { anyOf, employed, inTargetGroup, not, receives } from '../statistics/standing.js';
import type { Design } from './design.js';
import { HORIZONS, type CountyUnemployment, type NewUser, type Outcomes } from './new-user.js';

const PER_CENT = 100;

/** Any employment contract: a furloughed worker's and a student's side job too. */
function hasContract(panel: Panel): Test {
  return anyOf(employed(panel), is(panel, 'furlough', 'furloughed'), is(panel, 'side_job', 'beside-study'));
}

/** Pupils, apprentices and students, whatever else they do. */
function studies(panel: Panel): Test {
  return not(is(panel, 'enrolment', 'none'));
}

/** Reads where somebody is at the horizons after a month; nobody who has left the country is employed or studies. */
function outcomesReader(panel: Panel): (row: number, entry: Month) => Outcomes {
  const works = hasContract(panel);
  const learns = studies(panel);
  return (row, entry) => {
    const states = HORIZONS.map((horizon) => stateAt(panel, row, entry + horizon));
    return {
      employed: states.map((state) => state >= 0 && works(state, row)),
      inEducation: states.map((state) => state >= 0 && learns(state, row)),
    };
  };
}

/**
 * New users of the entry months of a design; null where the panel lacks the twelve months before the first or the nine after
 * the last of them.
 */
export function newUsersOf(panel: Panel, design: Design): readonly NewUser[] | null {
  const read = outcomesReader(panel);
  const county = reader(panel, 'county');
  const education = reader(panel, 'education');
  const isKept = inTargetGroup(panel, 'standard', 'situational', 'specially-adapted');
  const isSick = receives(panel, 'sick-pay');
  const users: NewUser[] = [];
  for (const cohort of [design.before, design.after]) {
    const window = { from: Math.min(...cohort), to: Math.max(...cohort) + 1 };
    const entries = newUsers(panel, window);
    if (entries === null || window.to - 1 + HORIZONS[HORIZONS.length - 1] >= panel.endMonth) return null;
    for (const { person, month, state, group, placed } of entries) {
      if (!isKept(placed, person) || isSick(placed, person)) continue;
      users.push({
        person: panel.people.person[person],
        entryMonth: month,
        county: COUNTIES[county(state)],
        age: ageAt(panel, person, month),
        sex: SEXES[panel.people.sex[person]],
        education: EDUCATION_LEVELS[education(state)],
        group,
        ...read(person, month),
      });
    }
  }
  return users;
}

/** Where the same people are in another world, in the months of their entry here. */
export function counterfactualIn(panel: Panel): (user: NewUser) => Outcomes | null {
  const read = outcomesReader(panel);
  const rows = new Map<number, number>();
  for (let row = 0; row < panel.persons; row += 1) rows.set(panel.people.person[row], row);
  return (user) => {
    const row = rows.get(user.person);
    if (row === undefined || stateAt(panel, row, user.entryMonth) < 0) return null;
    return read(row, user.entryMonth);
  };
}

/**
 * County unemployment as the macro path has it: all ages, per cent of the labour force, which is what the report
 * controls for. The usual relation of a county to the country is the inverse of its tightness.
 *
 * @throws Error where the scenario has no macro path
 */
export function unemploymentOf(parameters: ParameterTable): CountyUnemployment {
  const at = (name: string, month: Month, cell: number): number => {
    const dated = parameters.get(name);
    if (dated === undefined) throw new Error(`the scenario has no ${name}`);
    let value = dated[0].values[cell];
    for (const { from, values } of dated) {
      if (from > month) break;
      value = values[cell];
    }
    return value;
  };
  return (county, month) => {
    const cell = COUNTIES.indexOf(county);
    const country = at('market.cycle.unemployment', month, 0);
    const relation = at('market.cycle.county', month, cell) / at('market.vacancy.tightness', month, cell);
    return country * relation * PER_CENT;
  };
}
