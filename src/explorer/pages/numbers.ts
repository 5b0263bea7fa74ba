/** Numbers as sentences have them: a decimal comma in Norwegian, a real minus, a plus on gains. */
import type { Language } from '../words/shape.js';

const MINUS = '\u2212';
const NO_BREAK = '\u00a0';
const PERCENT = 100;

export function written(value: number, decimals: number, language: Language): string {
  const text = Math.abs(value).toFixed(decimals);
  const plain = language === 'en' ? text : text.replace('.', ',');
  return value < 0 && /[1-9]/.test(text) ? MINUS + plain : plain;
}

export function signed(value: number, decimals: number, language: Language): string {
  const text = written(value, decimals, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A chance 0-1 in per cent, with the decimals a small chance needs. */
export function chance(value: number, language: Language): string {
  const percent = value * PERCENT;
  const decimals = percent >= 10 ? 0 : percent >= 1 ? 1 : 2;
  const text = written(percent, decimals, language);
  return language === 'en' ? `${text}%` : `${text}${NO_BREAK}%`;
}
