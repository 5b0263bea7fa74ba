/**
 * Two commits held against each other: both are built in worktrees of their own, and their worlds live the same months by
 * turns in one process, so that whatever else the machine does falls on both. Told are the ratio of the sums and the median
 * ratio of a month, and whether the tables are the same.
 *
 *   node bench/pair.mjs COMMIT COMMIT [--sample 1:40] [--years 5] [--shadows] [--scenario baseline]
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { live, programOf } from './lib/living.mjs';

const REPOSITORY = join(dirname(fileURLToPath(import.meta.url)), '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '1:40' },
    years: { type: 'string', default: '5' },
    scenario: { type: 'string', default: 'baseline' },
    shadows: { type: 'boolean', default: false },
  },
});
if (positionals.length !== 2) throw new Error('two commits are needed: node bench/pair.mjs BEFORE AFTER');

const git = (...args) => execFileSync('git', args, { cwd: REPOSITORY, encoding: 'utf8' }).trim();
const folder = mkdtempSync(join(tmpdir(), 'innenfor-pair-'));
const trees = positionals.map((commit, place) => ({
  commit: git('rev-parse', '--short', commit),
  tree: join(folder, String(place)),
}));
try {
  const worlds = [];
  for (const { commit, tree } of trees) worlds.push(await worldOf(commit, tree));
  compare(worlds);
} finally {
  for (const { tree } of trees) git('worktree', 'remove', '--force', tree);
  rmSync(folder, { recursive: true, force: true });
}

/** A commit's world at the first month of the window. */
async function worldOf(commit, tree) {
  console.error(`building ${commit}`);
  git('worktree', 'add', '--detach', tree, commit);
  symlinkSync(join(REPOSITORY, 'node_modules'), join(tree, 'node_modules'));
  const compiler = join(REPOSITORY, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: tree, stdio: 'inherit' });
  const program = await programOf(join(tree, 'dist'));
  const whole = program.resolve(values.scenario, Number(values.sample.replace(/^1:/, '')));
  const scenario = { ...whole, end: whole.start + 12 * Number(values.years) };
  const world = program.newWorld(scenario, { shadows: values.shadows, spells: false });
  console.error(`living ${commit} until the window`);
  const before = live(world, scenario.start);
  return { commit, scenario, world, before, seconds: 0, hash: () => hashOf(world.harvest(0, 0)) };
}

function compare([one, other]) {
  const ratios = [];
  let personMonths = 0;
  for (let month = one.scenario.start; month < one.scenario.end; month += 1) {
    // Who goes first changes from month to month.
    const pair = month % 2 === 0 ? [one, other] : [other, one];
    for (const side of pair) side.month = live(side.world, month + 1);
    for (const side of pair) side.seconds += side.month.seconds;
    ratios.push(other.month.seconds / one.month.seconds);
    personMonths += one.month.personMonths;
  }
  ratios.sort((a, b) => a - b);
  const ns = (side) => Math.round((side.seconds * 1e9) / personMonths);
  console.log(
    `until the window: ${one.commit} ${Math.round(one.before.ns)} ns, ${other.commit} ${Math.round(other.before.ns)} ns per person-month`,
  );
  console.log(`reported: ${one.commit} ${ns(one)} ns, ${other.commit} ${ns(other)} ns`);
  console.log(
    `ratio ${(other.seconds / one.seconds).toFixed(3)}, of the median month ${ratios[Math.floor(ratios.length / 2)].toFixed(3)}`,
  );
  console.log(`state: ${one.world.bytes} and ${other.world.bytes} bytes`);
  console.log(one.hash() === other.hash() ? 'the tables are the same' : 'THE TABLES DIFFER');
}

/** Hash of a world's result, whatever its form. */
function hashOf(result) {
  const hash = createHash('sha256');
  const feed = (value) => {
    if (ArrayBuffer.isView(value))
      hash
        .update(value.constructor.name)
        .update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    else if (Array.isArray(value)) value.forEach(feed);
    else if (value !== null && typeof value === 'object')
      for (const name of Object.keys(value).sort()) {
        hash.update(name);
        feed(value[name]);
      }
    else hash.update(String(value));
  };
  feed(result);
  return hash.digest('hex');
}
