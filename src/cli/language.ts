/** Languages the program speaks. */
export type Language = 'nb' | 'en';

/** A text in both. */
export interface Title {
  readonly nb: string;
  readonly en: string;
}

/** Language of the surroundings: Norwegian where the locale is, else English. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return locale !== undefined && /^(nb|nn|no)([_.-]|$)/i.test(locale) ? 'nb' : 'en';
}

/** A number as people of the language write it, with so many decimals. */
export function written(value: number, language: Language, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(Math.max(0, decimals)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'nb' ? '\u00a0' : ',');
  const text = fraction === undefined ? grouped : `${grouped}${language === 'nb' ? ',' : '.'}${fraction}`;
  const isZero = /^[0.,\s]*$/.test(text);
  return value < 0 && !isZero ? `\u2212${text}` : text;
}
