import { SingleBar } from 'cli-progress';

/** Tells how far the work has come, on stderr. */
export interface ProgressTeller {
  /** A new stage, in words. */
  stage(words: string): void;
  /** Work done and work in all, in the stage's unit. */
  at(done: number, total: number): void;
  end(): void;
}

export interface ProgressWords {
  /** Unit of the rate, as in "months per second". */
  readonly rate: string;
  readonly left: string;
}

/** Seconds between the lines where nobody watches a bar. */
const LINE_SECONDS = 10;
const BAR_STEPS = 1000;

const SILENT: ProgressTeller = { stage: () => undefined, at: () => undefined, end: () => undefined };

/** A bar on a terminal, plain lines elsewhere, nothing where asked to be quiet. */
export function tellProgress(
  stream: NodeJS.WriteStream,
  words: ProgressWords,
  isQuiet: boolean,
): ProgressTeller {
  if (isQuiet) return SILENT;
  return stream.isTTY ? barTeller(stream, words) : lineTeller(stream, words);
}

function barTeller(stream: NodeJS.WriteStream, words: ProgressWords): ProgressTeller {
  let bar: SingleBar | null = null;
  let name = '';
  let clock = new Clock();
  const stop = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    stage: (text) => {
      stop();
      name = text;
      clock = new Clock();
    },
    at: (done, total) => {
      if (total <= 0) return;
      if (bar === null) {
        bar = new SingleBar({
          stream,
          format: '{name} [{bar}] {percentage} % | {rate} | {left}',
          hideCursor: true,
          barsize: 24,
        });
        bar.start(BAR_STEPS, 0, { name, rate: '', left: '' });
      }
      bar.update(Math.floor((done / total) * BAR_STEPS), { name, ...clock.tell(done, total, words) });
    },
    end: stop,
  };
}

function lineTeller(stream: NodeJS.WriteStream, words: ProgressWords): ProgressTeller {
  let name = '';
  let clock = new Clock();
  let told = 0;
  return {
    stage: (text) => {
      name = text;
      clock = new Clock();
      told = 0;
      stream.write(`${name}\n`);
    },
    at: (done, total) => {
      const seconds = clock.seconds();
      if (total <= 0 || seconds - told < LINE_SECONDS) return;
      told = seconds;
      const { rate, left } = clock.tell(done, total, words);
      stream.write(`${name}: ${Math.floor((done / total) * 100)} % | ${rate} | ${left}\n`);
    },
    end: () => undefined,
  };
}

class Clock {
  private readonly started = performance.now();

  seconds(): number {
    return (performance.now() - this.started) / 1000;
  }

  tell(done: number, total: number, words: ProgressWords): { rate: string; left: string } {
    const rate = done / Math.max(this.seconds(), 0.001);
    const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    return { rate: `${Math.round(rate)} ${words.rate}`, left: `${clock} ${words.left}` };
  }
}
