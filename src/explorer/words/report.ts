/** The report's sentences in the page's languages: those of the report itself, and in nynorsk what differs from bokmål. */
import { NN } from './report-nn.js';
import { type Words as ReportWords, type Language as ReportLanguage } from '../../report/index.js';
import type { Language } from './shape.js';

/** The language the report speaks for a language of the page. */
export function reportLanguage(language: Language): ReportLanguage {
  return language === 'en' ? 'en' : 'nb';
}

/** The report's words where they are not those of `reportLanguage`; null where they are. */
export function reportWords(language: Language): ReportWords | null {
  return language === 'nn' ? NN : null;
}
