import { lessonEn } from './lesson-en.js';
import { lifeEn } from './life-en.js';
import type { Words } from './shape.js';
import { evidenceEn } from './evidence-en.js';
import { fitEn } from './fit-en.js';
import { trialEn } from './trial-en.js';
import { whatEn } from './what-en.js';

export const en: Words = {
  shell: {
    languageName: 'English',
    title: 'innenfor: young people, work and policy',
    skip: 'Skip to the content',
    navigation: 'Pages',
    chooseLanguage: 'Language',
    theme: 'Light or dark',
    themes: { system: 'As the machine', light: 'Light', dark: 'Dark' },
    foot: 'Everything is worked out here, on your own machine. The page fetches nothing from the network and sends nothing.',
    failed: {
      title: 'This page stopped',
      text: 'Something went wrong in the program. What you had chosen is still in the address.',
      again: 'Try again',
      afresh: 'Begin afresh without the choices',
    },
    link: {
      outdated:
        'The link was made with another version of innenfor and cannot be read here. The page shows the scenario it was written for.',
      broken:
        'The link cannot be read; perhaps it was cut off. The page shows the scenario it was written for.',
      unknownScenario: (id) =>
        `The link asks for a scenario that is not here (${id}). The page shows the scenario it was written for.`,
      copy: 'Copy a link to this',
      copied: 'Copied',
    },
    storage: 'The browser does not let the page remember language and colours; choose them again next time.',
  },
  engine: {
    reading: () => 'Reading the scenario',
    living: (done, total) => `Simulating month ${done} of ${total}`,
    reckoning: () => 'Working out the result',
    left: (seconds) => `about ${seconds} seconds left`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. The numbers below are from what was done by then.',
    again: 'Work it out again',
    backToWritten: 'Back to what the page was written for',
    failures: {
      memory: 'The machine has too little memory for this. Choose a smaller sample and try again.',
      died: 'The work stopped without saying why; often that is too little memory. Try again, perhaps with a smaller sample.',
      defect: 'The work stopped on a fault in the program. Try another value, or begin afresh.',
      alone: 'The scenario is held against nothing, so there is no difference to show. Choose another.',
      nobody: 'No such person lives in this world. Draw another, or choose other traits.',
      input: 'The scenario cannot be run as it stands:',
    },
  },
  chart: {
    showTable: 'Show the numbers as a table',
    copy: 'Copy the table',
    copied: 'Copied',
    save: 'Save as a picture',
    drawing: 'Drawing …',
    failed: 'The chart could not be drawn; the numbers are in the table.',
  },
  pages: {
    what: { short: 'What does it do?', title: 'What does it do?' },
    lesson: { short: 'Lock-in', title: 'Lock-in: a lesson' },
    life: { short: 'Follow a life', title: 'Follow a life' },
    evidence: { short: 'The numbers', title: 'Where do the numbers come from?' },
    fit: { short: 'Does it fit?', title: 'Does it fit?' },
    trial: { short: 'Trial', title: 'Run a trial' },
  },
  what: whatEn,
  evidence: evidenceEn,
  fit: fitEn,
  trial: trialEn,
  lesson: lessonEn,
  life: lifeEn,
};
