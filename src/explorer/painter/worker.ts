/** The painter's worker: draws while the page stays at hand. Vega's expressions are interpreted, so no `eval` is needed. */
import {
  CHARTS,
  blockFigures,
  drawFrames,
  headlines,
  measuresShown,
  scoreFacts,
  scoreVerdict,
  summaryTable,
  targetTable,
  voiceOf,
  withShownIntervals,
  type DrawnChart,
  type Frame,
  type Voice,
} from '../../report/index.js';
import type { Compared } from '../engine/compare-messages.js';
import { reportLanguage, reportWords } from '../words/report.js';
import type { Language } from '../words/shape.js';
import type { PaintOrder, PaintReport, PaintTask, PaintTasks, Paper } from './protocol.js';

/** Below this many pixels a chart has its narrow layout. */
const NARROW_BELOW = 600;

interface Port {
  postMessage(report: PaintReport): void;
  onmessage: ((event: { readonly data: PaintOrder }) => void) | null;
}

const port = globalThis as unknown as Port;
const TASKS: {
  readonly [K in PaintTask]: (
    request: PaintTasks[K]['request'],
  ) => PaintTasks[K]['result'] | Promise<PaintTasks[K]['result']>;
} = {
  sentences({ compared, language }) {
    const comparison = withShownIntervals(compared.comparison);
    const voice = voiceFor(compared, language);
    return comparison.contrasts.slice(0, 1).flatMap((contrast) => headlines(comparison, contrast, voice));
  },
  async charts({ compared, language, paper, names }) {
    const comparison = withShownIntervals(compared.comparison);
    const [contrast] = comparison.contrasts;
    const voice = voiceFor(compared, language);
    const measure = measuresShown(contrast)[0] ?? '';
    const subject = { comparison, contrast, measure, replay: compared.replay };
    const drawn: DrawnChart[] = [];
    for (const { chart } of CHARTS) {
      if (!names.includes(chart.name)) continue;
      const one = await chart.draw(subject, voice, [frameOf(paper)]);
      if (one !== null) drawn.push(one);
    }
    return drawn;
  },
  score({ score, language }) {
    const voice = plainVoice(language);
    const { rows } = score;
    return {
      verdict: scoreVerdict(rows, voice),
      facts: scoreFacts(score, voice),
      summary: summaryTable(rows, voice),
    };
  },
  async targets({ score: { rows, behind }, language, paper }) {
    const voice = plainVoice(language);
    const figures = await blockFigures(rows, behind, voice, [frameOf(paper)]);
    return { figures, table: targetTable(rows, voice) };
  },
  async drawing({ drawing, language, paper, description }) {
    const images = await drawFrames(() => drawing, reportLanguage(language), description, [frameOf(paper)]);
    return images[0].svg;
  },
};

port.onmessage = ({ data: { id, task, request } }) => {
  const paint = TASKS[task] as (request: unknown) => unknown;
  Promise.resolve()
    .then(() => paint(request))
    .then(
      (result) => {
        port.postMessage({ id, result });
      },
      (error: unknown) => {
        port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
      },
    );
};

function voiceFor({ comparison, titles }: Compared, language: Language): Voice {
  return inLanguage(voiceOf(reportLanguage(language), titles, comparison.contrasts), language);
}

/** A voice that names no measure of a policy. */
function plainVoice(language: Language): Voice {
  return inLanguage(voiceOf(reportLanguage(language), new Map(), []), language);
}

function inLanguage(voice: Voice, language: Language): Voice {
  const words = reportWords(language);
  return words === null ? voice : { ...voice, words };
}

function frameOf({ width }: Paper): Frame {
  return { kind: width < NARROW_BELOW ? 'narrow' : 'wide', width };
}
