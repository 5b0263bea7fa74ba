/** The door: reads the command line, hands over to a command, tells failures, sets the exit code. */
import { Argument, Command, CommanderError, Option } from 'commander';
import { programVersion } from '../platform/node/index.js';
import { calibrate, type CalibrateOptions } from './commands/calibrate.js';
import { check } from './commands/check.js';
import { compare } from './commands/compare.js';
import { explain } from './commands/explain.js';
import { explore, type ExploreOptions } from './commands/explore.js';
import { list } from './commands/list.js';
import { STARTER_KINDS, newFile } from './commands/new.js';
import { pack, type PackOptions } from './commands/pack.js';
import { verify } from './commands/rerun.js';
import { run } from './commands/run.js';
import { trace } from './commands/trace.js';
import { trial } from './commands/trial.js';
import { validate } from './commands/validate.js';
import { userFolder, type Context } from './context.js';
import { EXIT, Interrupted, failureOf } from './failures.js';
import { languageOf, type Language } from './language.js';
import { readPrecision, sampleOption, wholeNumber, withRunOptions, type RunOptions } from './options.js';
import { plainJson, plainText } from './terminal.js';
import type { TrialOptions } from './trial-inputs.js';
import type { ValidateOptions } from './validation-inputs.js';
import { SAY } from './words.js';

interface CommonOptions {
  readonly lang?: Language;
  readonly json?: true;
  readonly quiet?: true;
}

/** Runs the program; sets the exit code of the process. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that went away (a pager, head) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
  const program = buildProgram();
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    process.exitCode = tell(error, args);
  }
}

function buildProgram(): Command {
  const program = new Command('innenfor')
    .description('Young people, work and policy in Norway: a simulated country to compare policies in.')
    .version(programVersion().version)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  const command = (usage: string, description: string): Command =>
    program
      .command(usage)
      .description(description)
      .exitOverride()
      .addOption(new Option('--lang <language>', 'language').choices(['nb', 'en']))
      .option('--json', 'one JSON document on stdout')
      .option('--quiet', 'nothing on stderr but failures');

  withRunOptions(
    command('compare [scenarios...]', 'each scenario against what it names, paired; writes the report'),
  )
    .option('--choices', 'also run every alternative the files leave open, and their tipping points')
    .option('--tipping', 'also run the tipping points: what would have to be true')
    .option('--league', 'one page with a row for each scenario and no hinge card; so too for more than six')
    .addOption(wholeNumber('--hinges <n>', 'worlds at each point of the hinge card', 1))
    .action((scenarios: string[], options: RunOptions & CommonOptions) =>
      compare(contextOf(options, true), scenarios, options),
    );
  withRunOptions(
    command('sweep [scenarios...]', 'as compare, with every value the files vary; results in one table'),
  )
    .addOption(wholeNumber('--hinges <n>', 'worlds at each point of the hinge card', 1))
    .action((scenarios: string[], options: RunOptions & CommonOptions) =>
      compare(contextOf(options, true), scenarios, { ...options, sweep: true }),
    );
  withRunOptions(command('run [scenario]', 'one world')).action(
    (scenario: string | undefined, options: RunOptions & CommonOptions) =>
      run(contextOf(options, true), scenario, options),
  );
  command('trial [scenario]', 'randomises who gets the policy inside the simulated country')
    .option('--share <shares>', 'shares treated, dealt to the areas: 0,0.25,0.5,0.75,1')
    .option('--by <level>', 'what is drawn: office, county or person')
    .addOption(sampleOption())
    .addOption(wholeNumber('--replications <n>', 'simulated trials', 1))
    .option('--seed <text>', 'seed, any text')
    .addOption(wholeNumber('--workers <n>', 'threads', 1))
    .option('--out <dir>', 'run folder')
    .option('--resume <dir>', 'take an unfinished trial up again')
    .option('--force', 'overwrite an earlier run in the folder')
    .option('--quick', 'coarse and fast: 1:100, 8 simulated trials')
    .addOption(new Option('--csv <dialect>', 'how CSV files are written').choices(['standard', 'excel-nb']))
    .action((scenario: string | undefined, options: TrialOptions & CommonOptions) =>
      trial(contextOf(options, true), scenario, options),
    );
  command('explore [scenario]', 'writes explorer.html, which simulates in the browser, and opens it')
    .option('--out <file>', 'where the page is written')
    .option('--no-open', 'write it without opening it')
    .action((scenario: string | undefined, options: ExploreOptions & CommonOptions) =>
      explore(contextOf(options, false), scenario, options),
    );
  command('validate', 'the replay of 2010-2024 against published figures and their gates')
    .addOption(sampleOption())
    .addOption(wholeNumber('--worlds <n>', 'worlds of every part', 1))
    .option('--seed <text>', 'seed, any text')
    .addOption(wholeNumber('--workers <n>', 'threads', 1))
    .option('--out <dir>', 'run folder')
    .option('--resume <dir>', 'take an unfinished validation up again')
    .option('--force', 'overwrite an earlier run in the folder')
    .option('--quick', 'coarse and fast: 1:40, 4 worlds, the replay alone; says what it cannot judge')
    .option('--keep', 'keep the score for scenario reports to show')
    .action(async (options: ValidateOptions & CommonOptions) => {
      process.exitCode = await validate(contextOf(options, true), options);
    });
  command('calibrate', 'fit what the evidence marks calibrated to the targets marked fit')
    .option('--file <path>', 'what may move, and what it is held against')
    .addOption(sampleOption())
    .addOption(wholeNumber('--seeds <n>', 'worlds of each trial', 1))
    .option('--seed <text>', 'seed, any text')
    .addOption(wholeNumber('--trials <n>', 'most trials of the search', 1))
    .addOption(wholeNumber('--workers <n>', 'threads', 1))
    .option('--out <dir>', 'folder of the trace and the outcome')
    .option('--resume <dir>', 'take an unfinished calibration up again')
    .option('--force', 'overwrite an earlier calibration in the folder')
    .option('--keep', 'put the accepted draws into the evidence')
    .action((options: CalibrateOptions & CommonOptions) => calibrate(contextOf(options, true), options));
  command('check <scenario>', 'what the file means in plain words, or what is wrong with it')
    .addOption(
      new Option('--precision <points>', 'percentage points either way').argParser(readPrecision).default(1),
    )
    .addOption(sampleOption())
    .addOption(wholeNumber('--workers <n>', 'threads', 1))
    .action((scenario: string, options: Parameters<typeof check>[2] & CommonOptions) =>
      check(contextOf(options, true), scenario, options),
    );
  command(
    'explain <name>',
    'a scenario, parameter, target, fact, history entry, scheme, measure, policy, outcome or concept',
  ).action((name: string, options: CommonOptions) => {
    explain(contextOf(options, false), name);
  });
  command(
    'list <kind>',
    'scenarios, policies, measures, schemes, outcomes, parameters, targets, facts, history or concepts',
  ).action((kind: string, options: CommonOptions) => {
    list(contextOf(options, false), kind);
  });
  command('trace <scenario>', 'one life: each draw, its chance and what is behind it')
    .addOption(wholeNumber('--person <id>', 'id of the person', 0).makeOptionMandatory())
    .addOption(sampleOption())
    .option('--seed <text>', 'seed, any text')
    .action((scenario: string, options: Parameters<typeof trace>[2] & CommonOptions) => {
      trace(contextOf(options, false), scenario, options);
    });
  command('new', 'a commented starter')
    .addArgument(new Argument('<kind>', 'what to start').choices(STARTER_KINDS))
    .argument('<name>', 'its id')
    .option('--force', 'overwrite the file')
    .action(
      (kind: (typeof STARTER_KINDS)[number], name: string, options: { force?: true } & CommonOptions) => {
        newFile(contextOf(options, false), kind, name, options.force === true);
      },
    );
  command('pack <dir>', 'a replication package of a complete run')
    .option('--out <path>', 'folder, or a file ending in .tar.gz; DIR-pack by default')
    .option('--force', 'overwrite what is there')
    .action((folder: string, options: PackOptions & CommonOptions) =>
      pack(contextOf(options, false), folder, options),
    );
  command('rerun <dir>', 'the same bytes of a run folder or a package again, or which table differs')
    .requiredOption('--verify', 'hold every table against those in the folder')
    .addOption(wholeNumber('--workers <n>', 'threads', 1))
    .action(async (folder: string, options: { workers?: number } & CommonOptions) => {
      process.exitCode = await verify(contextOf(options, true), folder, options);
    });
  return program;
}

/** @param stops true for commands that can be interrupted and tidy up; others end at once, as any program */
function contextOf(options: CommonOptions, stops: boolean): Context {
  const stopper = new AbortController();
  if (stops) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        // Asked twice: at once. Whatever is half done lies beside its place, and is done again by --resume.
        if (stopper.signal.aborted) process.exit(signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated);
        stopper.abort(signal);
      });
    }
  }
  return {
    language: options.lang ?? languageOf(process.env),
    isJson: options.json === true,
    isQuiet: options.quiet === true,
    folder: userFolder(process.cwd(), process.env),
    signal: stopper.signal,
    print: (line) => process.stdout.write(`${plainText(line)}\n`),
    note: (line) => {
      if (options.quiet !== true) process.stderr.write(`${plainText(line)}\n`);
    },
    document: (value) => process.stdout.write(`${plainJson(value)}\n`),
  };
}

/** Tells a failure where it belongs and gives its exit code. */
function tell(error: unknown, args: readonly string[]): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  const language = languageFrom(args);
  if (error instanceof Interrupted) {
    if (error.folder !== null)
      process.stderr.write(`${plainText(SAY.interrupted(error.folder)[language])}\n`);
    return error.signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
  }
  const failure = failureOf(error, language);
  for (const line of failure.lines) process.stderr.write(`${plainText(line)}\n`);
  if (args.includes('--json')) process.stdout.write(`${plainJson(failure.document)}\n`);
  return failure.exitCode;
}

/** The language asked for, also where the command line could not be read as a whole. */
function languageFrom(args: readonly string[]): Language {
  const asked = args[args.indexOf('--lang') + 1];
  const isAsked = args.includes('--lang') && (asked === 'nb' || asked === 'en');
  return isAsked
    ? asked
    : args.includes('--lang=nb')
      ? 'nb'
      : args.includes('--lang=en')
        ? 'en'
        : languageOf(process.env);
}
