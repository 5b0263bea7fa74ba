/** The languages of the report, first one is what the file opens in unless asked otherwise. */
export const LANGUAGES = ['nb', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A title in both languages. */
export interface Title {
  readonly nb: string;
  readonly en: string;
}
