/** Numbers of the evidence as text: as many digits as are written there. */
import type { EvidenceItem, EvidenceSpan } from '../../engine/evidence-messages.js';
import type { Language, Words } from '../../words/shape.js';

const PERCENT = 100;
const THIN_SPACE = '\u202f';
const MINUS = '\u2212';
/** Digits of a number that was worked out, beyond which it is noise of the arithmetic. */
const DIGITS = 12;
/** Years and small numbers stand without a space. */
const GROUPED_FROM = 10_000;

/** A number with the language's decimal mark; words stay as they are. */
export function numberText(value: number | string, language: Language): string {
  if (typeof value === 'string') return value;
  const [whole, fraction] = String(Number(Math.abs(value).toPrecision(DIGITS))).split('.') as [
    string,
    string?,
  ];
  const grouped =
    Math.abs(value) >= GROUPED_FROM ? whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE) : whole;
  const decimals = fraction === undefined ? '' : (language === 'en' ? '.' : ',') + fraction;
  return (value < 0 ? MINUS : '') + grouped + decimals;
}

/** How far a parameter may be from its value. */
export function spanText(span: EvidenceSpan, language: Language, { evidence }: Words): string {
  if ('relative' in span) {
    const percent = numberText(span.relative * PERCENT, language);
    return evidence.upAndDown(language === 'en' ? `${percent}%` : `${percent}\u00a0%`);
  }
  if ('absolute' in span) return evidence.upAndDown(numberText(span.absolute, language));
  return evidence.between(numberText(span.low, language), numberText(span.high, language));
}

/** The unit in the page's language. */
export function unitText({ unit }: EvidenceItem, language: Language, { evidence }: Words): string {
  const own: Readonly<Partial<Record<string, string>>> = evidence.units;
  return own[unit.en] ?? unit[language === 'en' ? 'en' : 'nb'];
}

/** The value as the list shows it: the number, or that there are several. */
export function shortValue(item: EvidenceItem, language: Language, words: Words): string {
  const cells = item.values.flatMap((dated) => dated.cells);
  const first = cells.at(0);
  if (cells.length !== 1 || first === undefined || first.value === null)
    return cells.length > 1 ? words.evidence.cells(String(cells.length)) : '';
  return `${numberText(first.value, language)} ${unitText(item, language, words)}`;
}
