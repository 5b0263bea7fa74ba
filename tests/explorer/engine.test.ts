/** The engine's tasks in Node: what they read, write back and refuse. Simulating is held against the browser elsewhere. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { installedLibrary } from '../../src/cli/context.js';
import { Engine, EngineFailure, type WorkerLike } from '../../src/explorer/engine/client.js';
import { composeScenario } from '../../src/explorer/engine/compose.js';
import { failureOf } from '../../src/explorer/engine/failures.js';
import type { EngineContext, Handler } from '../../src/explorer/engine/handler.js';
import { numberOf } from '../../src/explorer/engine/levers.js';
import type { TaskName, Tasks } from '../../src/explorer/engine/protocol.js';
import { HANDLERS } from '../../src/explorer/engine/tasks.js';
import type { ScenarioWish } from '../../src/explorer/engine/wish.js';
import { PARAMETERS } from '../../src/model/index.js';
import { SnapshotMemory, WorldMemory } from '../../src/platform/web/index.js';
import { resolveScenario, type Resolution } from '../../src/scenarios/index.js';

const SUBSIDY = 'four-year-wage-subsidy';
const RUN = { sample: 1000, replications: 1, seed: 'test' };
const files = new Map(installedLibrary().files);
let numbers = 0;
const context: EngineContext = {
  library: { files },
  files,
  snapshots: new SnapshotMemory(),
  worlds: new WorldMemory(),
  tables: new Map(),
  nextNumber: () => (numbers += 1),
};

function wishOf(
  scenario: string,
  levers: ScenarioWish['levers'] = {},
  own: string | null = null,
): ScenarioWish {
  return { scenario, own, levers, against: null };
}

function done<K extends TaskName>(task: K, request: Tasks[K]['request']): Tasks[K]['result'] {
  const steps = (HANDLERS[task] as Handler<K>)(request, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The scenario of a wish, resolved from the text the reader would download. */
function resolved(wish: ScenarioWish): Resolution {
  const { file } = composeScenario(wish, RUN, context);
  return resolveScenario(context.library, file, PARAMETERS);
}

describe('a lever', () => {
  it('is a number with what stands around it, or none', () => {
    expect(numberOf('1000 at a time')).toEqual({ before: '', value: 1000, after: ' at a time' });
    expect(numberOf('at most 48 months')).toEqual({ before: 'at most ', value: 48, after: ' months' });
    expect(numberOf('70 %')).toEqual({ before: '', value: 70, after: ' %' });
    for (const text of ['18 to 29', '2028-01', 'none', 'ordinary rules', '70 %, 60 %'])
      expect(numberOf(text)).toBeNull();
  });

  it('has the unit, range, source and alternatives its file gives it', () => {
    const { levers, against } = done('describe', wishOf(SUBSIDY));
    const find = (name: string) => levers.find(({ lever }) => lever === `four-year-subsidy.${name}`);
    expect(find('places')).toMatchObject({
      used: '1000 at a time',
      number: { value: 1000, after: ' at a time' },
      alternatives: [{ text: '250 at a time' }, { text: '2000 at a time' }],
      why: 'no volume is stated',
      isOpen: true,
    });
    expect(find('adviser_time')).toMatchObject({ range: '2 to 8 hours a month', status: 'assumed' });
    expect(find('subsidy.length')).toMatchObject({ used: 'at most 48 months', isOpen: false });
    expect(against.map(({ id }) => id)).toContain('baseline');
  });

  it('moved, is what the downloaded file says and nothing else is changed', () => {
    const before = resolved(wishOf(SUBSIDY));
    const { levers } = done('describe', wishOf(SUBSIDY));
    for (const { lever, alternatives, number } of levers) {
      const values = [
        alternatives.at(-1)?.name ??
          (number === null
            ? null
            : `${number.before}${String(Math.max(1, number.value - 1))}${number.after}`),
      ].filter((value) => value !== null);
      for (const value of values) {
        const after = resolved(wishOf(SUBSIDY, { [lever]: value }));
        const choice = after.openChoices.find((one) => one.lever === lever);
        const text = levers
          .find((one) => one.lever === lever)
          ?.alternatives.find(({ name }) => name === value)?.text;
        if (choice !== undefined) expect(choice.used, lever).toBe(text ?? value);
        const others = (of: Resolution) =>
          new Map(of.openChoices.filter((one) => one.lever !== lever).map((one) => [one.lever, one.used]));
        expect(others(after), lever).toEqual(others(before));
        expect(after.scenario.measures, `${lever} ${value}`).toHaveLength(before.scenario.measures.length);
      }
    }
  });

  it('answers the planner: 500 places are 500 places', () => {
    const id = 'four-year-subsidy';
    const { policies } = resolved(wishOf(SUBSIDY, { [`${id}.places`]: '500 at a time' }));
    expect(policies.find(({ use }) => use.form.id === id)?.volume?.places).toBe(500);
  });
});

describe('the downloaded file', () => {
  it('is a version of the scenario, with the run the page has', () => {
    const { name, text } = done('file', {
      wish: wishOf(SUBSIDY, { 'four-year-subsidy.places': '500 at a time' }),
      run: RUN,
    });
    expect(name).toBe(`${SUBSIDY}-explored.yaml`);
    expect(parse(text)).toMatchObject({
      id: `${SUBSIDY}-explored`,
      extend: SUBSIDY,
      against: ['baseline'],
      policies: [{ use: 'four-year-subsidy', with: { places: { use: '500 at a time' } } }],
      run: { sample: '1:1000', replications: 1, parameter_draws: 0, seed: 'test' },
    });
  });
});

describe('bad input', () => {
  const failureOfWish = (wish: ScenarioWish) => {
    try {
      resolved(wish);
    } catch (error) {
      return failureOf(error);
    }
    return null;
  };

  it('is told in the sentences of the command line', () => {
    const broken = failureOfWish(
      wishOf('mine', {}, 'format: 1\nid: mine\ntitle: {nb: a, en: b}\nbasee: baseline\n'),
    );
    expect(broken).toMatchObject({ kind: 'input' });
    if (broken?.kind === 'input') expect(broken.problems[0]?.en).toMatch(/4:1: .*basee.*base/s);
    expect(failureOfWish(wishOf(SUBSIDY, { 'four-year-subsidy.places': '500' }))?.kind).toBe('input');
    expect(failureOfWish(wishOf(SUBSIDY, { 'four-year-subsidy.no_such': '1 %' }))?.kind).toBe('input');
    expect(failureOfWish(wishOf(SUBSIDY, { nonsense: '1 %' }))?.kind).toBe('input');
    expect(failureOfWish(wishOf('no-such-scenario'))?.kind).toBe('input');
  });

  it('is a scenario that is held against nothing', () => {
    expect(() => done('compare', { wish: wishOf('baseline'), run: RUN })).toThrow();
    try {
      done('compare', { wish: wishOf('baseline'), run: RUN });
    } catch (error) {
      expect(failureOf(error)).toEqual({ kind: 'alone' });
    }
  });
});

describe('a worker that dies', () => {
  it('takes its jobs with it, says so, and is replaced', async () => {
    const started: (WorkerLike & { readonly heard: unknown[] })[] = [];
    const engine = new Engine(() => {
      const heard: unknown[] = [];
      const worker = {
        heard,
        onmessage: null,
        onerror: null,
        postMessage: (message: unknown) => heard.push(message),
        terminate: () => undefined,
      };
      started.push(worker);
      return worker;
    }, []);
    const lost = engine.start('scenarios', null);
    started[0]?.onerror?.(new Event('error'));
    await expect(lost.result).rejects.toEqual(new EngineFailure({ kind: 'died' }));
    const next = engine.start('scenarios', null);
    expect(started).toHaveLength(2);
    const [, order] = started[1]?.heard as [unknown, { id: number }];
    started[1]?.onmessage?.({ data: { kind: 'result', id: order.id, value: [] } });
    await expect(next.result).resolves.toEqual([]);
  });
});
