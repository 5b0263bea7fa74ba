/** What the cells of a parameter's table stand for: a word or two for every value of every axis. */
import type { Background, EducationLevel, FollowUpGroup, Sex } from './codes.js';
import type { MENTAL_HEALTH, PARENTS_EDUCATION, SEGMENTS } from './codes.js';
import { COUNTY_TITLES, FOLLOW_UP_GROUP_TITLES, type Title } from './words.js';

type Words<K extends string> = Readonly<Record<K, Title>>;

const SEX: Words<Sex> = { woman: { nb: 'kvinne', en: 'woman' }, man: { nb: 'mann', en: 'man' } };

const BACKGROUND: Words<Background> = {
  none: { nb: 'ikke innvandrer', en: 'not an immigrant' },
  'country-group-3': { nb: 'landgruppe 3', en: 'country group 3' },
  other: { nb: 'innvandrer ellers', en: 'other immigrant' },
};

const PARENTS: Words<(typeof PARENTS_EDUCATION)[number]> = {
  compulsory: { nb: 'foreldre: grunnskole', en: 'parents: compulsory school' },
  'upper-secondary': { nb: 'foreldre: videregående', en: 'parents: upper secondary' },
  'short-higher': { nb: 'foreldre: kort høyere', en: 'parents: short higher' },
  'long-higher': { nb: 'foreldre: lang høyere', en: 'parents: long higher' },
};

const EDUCATION: Words<EducationLevel> = {
  compulsory: { nb: 'grunnskole', en: 'compulsory school' },
  'upper-secondary-general': { nb: 'studieforberedende', en: 'general upper secondary' },
  'upper-secondary-vocational': { nb: 'yrkesfag', en: 'vocational upper secondary' },
  higher: { nb: 'høyere utdanning', en: 'higher education' },
};

const CALENDAR_MONTH: Readonly<Record<string, Title>> = {
  jan: { nb: 'januar', en: 'January' },
  feb: { nb: 'februar', en: 'February' },
  mar: { nb: 'mars', en: 'March' },
  apr: { nb: 'april', en: 'April' },
  may: { nb: 'mai', en: 'May' },
  jun: { nb: 'juni', en: 'June' },
  jul: { nb: 'juli', en: 'July' },
  aug: { nb: 'august', en: 'August' },
  sep: { nb: 'september', en: 'September' },
  oct: { nb: 'oktober', en: 'October' },
  nov: { nb: 'november', en: 'November' },
  dec: { nb: 'desember', en: 'December' },
};

const SEGMENT: Words<(typeof SEGMENTS)[number]> = {
  'no-requirement': { nb: 'jobb uten krav', en: 'job without requirements' },
  vocational: { nb: 'jobb for fagbrev', en: 'job for a trade certificate' },
  'higher-education': { nb: 'jobb for høyere utdanning', en: 'job for higher education' },
};

const MENTAL: Words<(typeof MENTAL_HEALTH)[number]> = {
  good: { nb: 'god psykisk helse', en: 'good mental health' },
  'mild-moderate': { nb: 'lette til moderate plager', en: 'mild to moderate' },
  severe: { nb: 'alvorlige plager', en: 'severe' },
};

const CONDITION: Readonly<Record<string, Title>> = {
  nervous: { nb: 'nervesystemet', en: 'nervous system' },
  malformation: { nb: 'medfødt misdannelse', en: 'malformation' },
  developmental: { nb: 'utviklingsforstyrrelse', en: 'developmental disorder' },
};

const CAPACITY_CLASS: Readonly<Record<string, Title>> = {
  'half-known': { nb: 'høyst halv arbeidsevne, med diagnose', en: 'at most half the capacity, diagnosed' },
  'half-unknown': {
    nb: 'høyst halv arbeidsevne, uten diagnose',
    en: 'at most half the capacity, not diagnosed',
  },
  'three-quarters': { nb: 'høyst tre fjerdedels arbeidsevne', en: 'at most three quarters of the capacity' },
  more: { nb: 'mer arbeidsevne', en: 'more capacity' },
};

/** Two parts of a month count read as it stands: `6-11`, `24+`. */
function monthsOf(nb: string, en: string): (value: string) => Title {
  return (value) => {
    const span = value.replace('-', '–').replace('+', '');
    const isOpen = value.endsWith('+');
    return {
      nb: `${nb} ${isOpen ? `${span} måneder eller mer` : `${span} måneder`}`,
      en: `${en} ${isOpen ? `${span} months or more` : `${span} months`}`,
    };
  };
}

const years = (value: string): Title => {
  const span = value.replace('-', '–');
  return { nb: `${span} år`, en: `age ${span}` };
};
const year = (value: string): Title => ({ nb: `år ${value}`, en: `year ${value}` });
const county = (value: string): Title => {
  const name = COUNTY_TITLES[value] ?? value;
  return { nb: name, en: name };
};
const listed =
  (words: Readonly<Record<string, Title | undefined>>) =>
  (value: string): Title =>
    words[value] ?? { nb: value, en: value };

/** By axis of `AXES`. Checked against it by a test: no value without words. */
const WORDS: Readonly<Record<string, ((value: string) => Title) | undefined>> = {
  sex: listed(SEX),
  background: listed(BACKGROUND),
  parentsEducation: listed(PARENTS),
  education: listed(EDUCATION),
  calendarMonth: listed(CALENDAR_MONTH),
  county,
  segment: listed(SEGMENT),
  mental: listed(MENTAL),
  group: listed(FOLLOW_UP_GROUP_TITLES satisfies Words<FollowUpGroup>),
  ageBand: years,
  stockAge: years,
  tenure: monthsOf('ansatt i', 'in the job for'),
  duration: monthsOf('har søkt jobb i', 'looking for work for'),
  year,
  condition: listed(CONDITION),
  capacityClass: listed(CAPACITY_CLASS),
};

/** A value of an axis in words; the code itself where the axis is not known. */
export function axisWords(axis: string, value: string): Title {
  return WORDS[axis]?.(value) ?? { nb: value, en: value };
}
