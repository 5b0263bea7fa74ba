import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../src/model/index.js';
import {
  CALIBRATION_FILE,
  InputError,
  movedValues,
  readAccepted,
  readCalibration,
  readEvidence,
  readTargets,
  resolveScenario,
  type Calibration,
  type Library,
} from '../../src/scenarios/index.js';
import { acceptedText } from '../../src/validation/calibrate/accepted-file.js';
import { fitCellsOf, meanOfSeeds, movingOf } from '../../src/validation/calibrate/objective.js';
import { PACKAGE_ROOT, readInstalledLibrary } from '../../src/platform/node/index.js';

const shipped: Library = { files: readInstalledLibrary(PACKAGE_ROOT) };
const evidence = readEvidence(shipped, PARAMETERS);
const { targets } = readTargets(shipped);

function withFile(name: string, text: string): Library {
  return { files: new Map([...shipped.files, [name, text]]) };
}

function read(text: string): Calibration {
  return readCalibration(withFile('my.yaml', text), 'my.yaml', evidence, targets);
}

function file(parameter: string, target = '{id: D1}'): string {
  return `format: 1\nparameters:\n  - ${parameter}\ntargets:\n  - ${target}\n`;
}

/** Code, line and message of the one problem of a file. */
function refused(text: string): { code: string; line: number | null; path: string | null; message: string } {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems).toHaveLength(1);
    const { code, line, path, message } = error.problems[0];
    return { code, line, path, message: message.en };
  }
  throw new Error('not refused');
}

const LAPSE = '{name: nav.lapse, cell: {group: standard}, scale: log, low: 0.05, high: 0.35}';

describe('a calibration file', () => {
  it('is shipped and accepted', () => {
    const calibration = readCalibration(shipped, CALIBRATION_FILE, evidence, targets);
    expect(calibration.parameters.length).toBeGreaterThan(15);
    expect(calibration.targets.every(({ target }) => target.use === 'fit')).toBe(true);
  });
  it('gives each cell of a table its share of the weight of the target', () => {
    const { targets: cells } = read(file(LAPSE, '{id: C1, weight: 3}'));
    expect(cells.map(({ target, weight }) => [target.id, weight])).toEqual([
      ['C1.standard.2016', 1],
      ['C1.situational.2016', 1],
      ['C1.specially-adapted.2016', 1],
    ]);
  });
  it('may name one cell of a table', () => {
    expect(read(file(LAPSE, '{id: C1.standard.2016}')).targets).toHaveLength(1);
  });
  it('takes only the fit cells of a target that is partly for checking', () => {
    const { targets: cells } = read(file(LAPSE, '{id: C8}'));
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.every(({ target }) => target.use === 'fit' && target.id.endsWith('2016'))).toBe(true);
  });

  it.each([
    [
      'an unknown parameter',
      '{name: nav.lapze, scale: log, low: 0.1, high: 0.2}',
      'unknown-parameter',
      'nav.lapse',
    ],
    [
      'a parameter that is not marked calibrated',
      '{name: money.G, scale: log, low: 100000, high: 120000}',
      'not-calibrated',
      'documented',
    ],
    [
      'the causal share of duration dependence',
      '{name: people.competence.causal-share, scale: linear, low: 0.1, high: 0.5}',
      'not-calibrated',
      'never fitted',
    ],
    [
      'bounds beyond the declared range',
      '{name: nav.lapse, cell: {group: standard}, scale: linear, low: 0.05, high: 0.95}',
      'outside-range',
      '0.95',
    ],
    [
      'bounds that leave no room',
      '{name: nav.lapse, cell: {group: standard}, scale: linear, low: 0.14, high: 0.14}',
      'zero-width',
      'no room',
    ],
    [
      'bounds without the value of the evidence',
      '{name: school.exam.log-odds, scale: linear, low: -2, high: -1}',
      'outside-range',
      'begins there',
    ],
    [
      'a logarithmic scale from zero',
      '{name: nav.lapse, cell: {group: standard}, scale: log, low: 0, high: 0.3}',
      'outside-range',
      'logarithmic',
    ],
    [
      'a vector without saying which cell',
      '{name: nav.lapse, scale: log, low: 0.1, high: 0.2}',
      'wrong-shape',
      'cell',
    ],
    [
      'a cell the axis does not have',
      '{name: nav.lapse, cell: {group: standart}, scale: log, low: 0.1, high: 0.2}',
      'not-a-choice',
      'standard',
    ],
    [
      'an axis the parameter does not have',
      '{name: nav.lapse, cell: {sex: woman}, scale: log, low: 0.1, high: 0.2}',
      'unknown-key',
      'group',
    ],
    [
      'a factor that takes a cell out of range',
      '{name: nav.group.special.capacity, moves: factor, scale: log, low: 0.5, high: 1000}',
      'outside-range',
      'nav.group.special.capacity',
    ],
  ])('is refused for %s', (_, parameter, code, words) => {
    const found = refused(file(parameter));
    expect(found.code).toBe(code);
    expect(found.line).toBe(3);
    expect(found.message).toContain(words);
  });

  it.each([
    ['an unknown target', 'Z9', 'unknown-target'],
    ['a target for checking', 'C2', 'not-a-fit-target'],
    ['a cell for checking of a target that is partly fitted', 'C8.total.2018', 'not-a-fit-target'],
  ])('is refused for %s', (_, id, code) => {
    const found = refused(file(LAPSE, `{id: ${id}}`));
    expect(found).toMatchObject({ code, line: 5, path: 'targets[0].id' });
  });

  it('is refused for the same parameter twice', () => {
    const found = refused(`format: 1\nparameters:\n  - ${LAPSE}\n  - ${LAPSE}\ntargets:\n  - {id: D1}\n`);
    expect(found).toMatchObject({ code: 'parameter-twice', line: 4 });
  });

  it('says everything that is wrong with it at once', () => {
    const text = file('{name: nav.lapze, scale: log, low: 0.1, high: 0.2}', '{id: C2}');
    expect(() => read(text)).toThrow(InputError);
    try {
      read(text);
    } catch (error) {
      expect((error as InputError).problems.map(({ code }) => code)).toEqual([
        'unknown-parameter',
        'not-a-fit-target',
      ]);
    }
  });
});

describe('the numbers of a trial', () => {
  const calibration = read(
    `format: 1
parameters:
  - ${LAPSE}
  - {name: nav.registration, moves: factor, scale: log, low: 0.5, high: 2}
  - {name: nav.group.situational, moves: shift, scale: linear, low: -1, high: 1}
targets:
  - {id: D1}
`,
  );
  const before = (name: string): number[] => [...(evidence.table.get(name)?.[0].values ?? [])];

  it('move one cell, all cells by a factor, or all cells by an amount', () => {
    const values = movedValues(evidence.table, calibration.parameters, [0.2, 2, 0.5]);
    const lapse = before('nav.lapse');
    expect(values.get('nav.lapse')).toEqual(lapse.map((value, cell) => (cell === 2 ? 0.2 : value)));
    expect(values.get('nav.registration')).toEqual(before('nav.registration').map((value) => value * 2));
    expect(values.get('nav.group.situational')).toEqual(
      before('nav.group.situational').map((value) => value + 0.5),
    );
  });
  it('change nothing where the search begins', () => {
    const start = movingOf(calibration.parameters).map((moving) => moving.start);
    for (const [name, values] of movedValues(evidence.table, calibration.parameters, start)) {
      expect(values).toEqual(before(name));
    }
  });
  it('are what a scenario is lived with', () => {
    const values = movedValues(evidence.table, calibration.parameters, [0.2, 1, 0]);
    const { scenario } = resolveScenario(shipped, 'empty', PARAMETERS, { values });
    expect(scenario.parameters.get('nav.lapse')?.[0].values[2]).toBe(0.2);
  });
  it('have as distance 1 exactly at the end of the gate', () => {
    const [cell] = fitCellsOf(calibration);
    expect(cell.centre).toBe(24500);
    expect(cell.halfWidth).toBeCloseTo(0.08 * 24500, 6);
  });
  it('are means over seeds, and nothing where a seed has nobody', () => {
    const cells = fitCellsOf(calibration);
    expect(meanOfSeeds(cells, [new Map([['D1', 1]]), new Map([['D1', 3]])])).toEqual({ D1: 2 });
    expect(meanOfSeeds(cells, [new Map([['D1', 1]]), new Map([['D1', null]])])).toEqual({ D1: null });
  });

  it('are written as an accepted set that the parameter draws of a run come from', () => {
    const text = acceptedText(
      calibration,
      evidence.table,
      {
        values: [0.2, 1, 0],
        search: { best: [], residuals: [], cost: 0, jacobian: [], trials: 1, end: 'converged' },
        fitted: [{ cell: fitCellsOf(calibration)[0], simulated: 25000, distance: 0.2 }],
        warnings: [],
        tried: 3,
        accepted: [
          { values: [0.21, 1, 0], implausibility: 0.4 },
          { values: [0.19, 1, 0.1], implausibility: 0.9 },
        ],
      },
      { sample: 40, seeds: ['a', 'b', 'c'] },
    );
    const library = withFile('evidence/calibration/accepted.yaml', text);
    const set = readAccepted(library, evidence.declarations);
    expect(set?.how.en).toContain('2 of 3 draws');
    expect(set?.draws.map((draw) => draw.get('nav.lapse')?.[2])).toEqual([0.21, 0.19]);
    const lapse = [0, 1, 2, 3].map((index) => {
      const draw = { index, seedWords: [1, 2] as const };
      return resolveScenario(library, 'empty', PARAMETERS, { draw }).scenario.parameters.get('nav.lapse')?.[0]
        .values[2];
    });
    expect(lapse).toEqual([before('nav.lapse')[2], 0.21, 0.19, 0.21]);
  });
});
