/**
 * Colours that stay apart for colour-blind readers and in grey print (after Okabe and Ito, made calmer), and the
 * look every chart shares. Colour is never the only carrier: every mark is labelled where it stands.
 */
import type { Config } from 'vega-lite';
import { DECIMAL, MINUS, THOUSANDS } from './numbers.js';
import type { Language } from './language.js';

export const INK = '#1d2733';
export const SLATE = '#4a5f78';
export const SOFT_INK = '#5b6673';
export const RULE = '#c9ced6';
export const GRID = '#eaedf1';
export const SHADE = '#f1f3f6';
/** The field of a gate. */
export const GATE = '#dde7f0';
export const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif';

const BLUE = '#1f5f99';
const SKY = '#4ba3d6';
const GREEN = '#12836b';
const AMBER = '#d39212';
const RED = '#c4502f';
const PURPLE = '#a2578f';
const GREY = '#8b94a0';
const PALE = '#c3c9d1';

const COLOURS: Readonly<Record<string, string>> = {
  'job-without-subsidy': BLUE,
  'job-with-subsidy': SKY,
  education: GREEN,
  measure: AMBER,
  'health-benefit': RED,
  other: GREY,
  employed: BLUE,
  'registered-unemployed': PURPLE,
  unknown: PALE,
  documented: BLUE,
  derived: SKY,
  literature: GREEN,
  calibrated: AMBER,
  assumed: RED,
  policy: BLUE,
  net: SLATE,
  pass: BLUE,
  fail: RED,
  not_evaluable: GREY,
};

/** Colour of an activity, a status or a source; grey where none is set. */
export function colourOf(key: string): string {
  return COLOURS[key] ?? GREY;
}

/** Vega-Lite configuration of every chart. */
export function chartConfig(language: Language): Config {
  return {
    background: 'transparent',
    font: FONT,
    aria: false,
    padding: { left: 0, right: 0, top: 4, bottom: 4 },
    view: { stroke: null },
    locale: {
      number: {
        decimal: DECIMAL[language],
        thousands: THOUSANDS,
        grouping: [3],
        currency: ['', ''],
        minus: MINUS,
      },
    },
    axis: {
      labelColor: SOFT_INK,
      labelFontSize: 12,
      labelFontWeight: 'normal',
      labelOverlap: false,
      labelFlush: false,
      titleColor: SOFT_INK,
      titleFontSize: 12,
      titleFontWeight: 'normal',
      domain: false,
      ticks: false,
      gridColor: GRID,
      labelPadding: 6,
    },
    title: { anchor: 'start', color: INK, fontSize: 13, fontWeight: 600, offset: 6, frame: 'group' },
    text: { font: FONT, fontSize: 12, color: SOFT_INK },
  };
}
