import { describe, expect, it } from 'vitest';
import { runKey } from '../../src/experiments/run-key.js';
import { MONTH } from '../../src/model/month.js';
import { openWorldAt } from '../../src/model/world.js';
import { permuteRows } from './permute.js';
import {
  WITH_SHADOWS,
  burntIn,
  firstDifferingTable,
  newWorld,
  runTo,
  scenario,
  seriesOf,
  wholeWindow,
} from './world.js';

const YEAR = 12;
const country = scenario('baseline', 400, 2 * YEAR);

describe('a world', () => {
  const reference = wholeWindow(burntIn(country, WITH_SHADOWS));

  it('is the same again from the same key, burn-in included', () => {
    const again = wholeWindow(newWorld(country, WITH_SHADOWS));
    expect(firstDifferingTable(reference, again)).toBeNull();
    expect(seriesOf(reference, 'stock.population')[0]).toBeGreaterThan(0);
  });

  it('is another one from another replication', () => {
    const other = wholeWindow(burntIn(country, WITH_SHADOWS, 1));
    expect(firstDifferingTable(reference, other)).not.toBeNull();
  });

  it('does not depend on the rows people stand in', () => {
    const shuffled = burntIn(country, WITH_SHADOWS);
    permuteRows(shuffled.state, 1);
    runTo(shuffled, country.start + YEAR);
    permuteRows(shuffled.state, 2);
    expect(firstDifferingTable(reference, wholeWindow(shuffled))).toBeNull();
  });

  it('does not depend on how many rows are handled at a time', () => {
    for (const blockRows of [7, 100000]) {
      const other = newWorld(country, WITH_SHADOWS, 0, { steps: MONTH, blockRows });
      other.restore(burntIn(country, WITH_SHADOWS).snapshot());
      expect(firstDifferingTable(reference, wholeWindow(other))).toBeNull();
    }
  });

  it('goes on from a snapshot as if it had never been interrupted', () => {
    const whole = burntIn(country, WITH_SHADOWS);
    runTo(whole, country.start + 17);
    const snapshot = whole.snapshot();
    const continued = openWorldAt(country, runKey('tests', 0, 0), WITH_SHADOWS, snapshot);
    while (continued.month < country.end) continued.step();
    expect(firstDifferingTable(reference, continued.harvest(0, 0))).toBeNull();
  });

  it('is not touched by its own past being looked at', () => {
    const watched = burntIn(country, WITH_SHADOWS);
    while (watched.month < country.end) {
      runTo(watched, Math.min(country.end, watched.month + 7));
      watched.harvest(0, 0);
      watched.snapshot();
    }
    expect(firstDifferingTable(reference, watched.harvest(0, 0))).toBeNull();
  });

  it('has the same tables whether or not spells are recorded', () => {
    const recorded = wholeWindow(burntIn(country, { shadows: true, spells: true }));
    expect(recorded.spells?.people.person.length).toBeGreaterThan(0);
    expect(firstDifferingTable(reference, recorded)).toBeNull();
  });

  it('counts shadows in no stock, flow, queue or krone', () => {
    const alone = wholeWindow(burntIn(country, { shadows: false, spells: false }));
    expect(Math.max(...reference.starts)).toBeGreaterThan(0);
    expect([...alone.series].findIndex((value, at) => value !== reference.series[at])).toBe(-1);
  });
});

describe('an empty policy', () => {
  it('changes nothing, exactly', () => {
    const empty = scenario('empty', 400, 2 * YEAR);
    const world = burntIn(empty, WITH_SHADOWS);
    const base = wholeWindow(burntIn(country, WITH_SHADOWS));
    expect(firstDifferingTable(base, wholeWindow(world))).toBeNull();
  });

  it('changes nothing when forked from the middle of the baseline', () => {
    const empty = scenario('empty', 400, 2 * YEAR);
    const base = burntIn(country, WITH_SHADOWS);
    runTo(base, country.start + YEAR);
    const fork = openWorldAt(empty, runKey('tests', 0, 0), WITH_SHADOWS, base.snapshot());
    while (fork.month < empty.end) fork.step();
    expect(firstDifferingTable(wholeWindow(base), fork.harvest(0, 0))).toBeNull();
  });
});
