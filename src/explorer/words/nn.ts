import { lessonNn } from './lesson-nn.js';
import { lifeNn } from './life-nn.js';
import type { Words } from './shape.js';
import { evidenceNn } from './evidence-nn.js';
import { fitNn } from './fit-nn.js';
import { trialNn } from './trial-nn.js';
import { whatNn } from './what-nn.js';

export const nn: Words = {
  shell: {
    languageName: 'Nynorsk',
    title: 'innenfor: unge, arbeid og politikk',
    skip: 'Hopp til innhaldet',
    navigation: 'Sider',
    chooseLanguage: 'Språk',
    theme: 'Lyst eller mørkt',
    themes: { system: 'Som maskina', light: 'Lyst', dark: 'Mørkt' },
    foot: 'Alt blir rekna ut her på maskina di. Sida hentar ikkje noko frå nettet og sender ikkje noko frå seg.',
    failed: {
      title: 'Denne sida stoppa',
      text: 'Noko gjekk gale i programmet. Det du hadde valt, står framleis i adressa.',
      again: 'Prøv igjen',
      afresh: 'Byrj på nytt utan vala',
    },
    link: {
      outdated:
        'Lenkja er laga med ei anna utgåve av innenfor og kan ikkje lesast her. Sida viser scenarioet ho vart skriven for.',
      broken: 'Lenkja kan ikkje lesast; kanskje vart ho kutta av. Sida viser scenarioet ho vart skriven for.',
      unknownScenario: (id) =>
        `Lenkja viser til eit scenario som ikkje finst her (${id}). Sida viser scenarioet ho vart skriven for.`,
      copy: 'Kopier lenkje til dette',
      copied: 'Kopiert',
    },
    storage: 'Nettlesaren lèt ikkje sida hugse språk og fargar; vel dei igjen neste gong.',
  },
  engine: {
    reading: () => 'Les scenarioet',
    living: (done, total) => `Simulerer månad ${done} av ${total}`,
    reckoning: () => 'Reknar saman',
    left: (seconds) => `om lag ${seconds} sekund att`,
    cancel: 'Avbryt',
    cancelled: 'Avbrote. Tala under er frå det som vart ferdig.',
    again: 'Rekn ut igjen',
    backToWritten: 'Tilbake til det sida vart skriven for',
    failures: {
      memory: 'Maskina har ikkje nok minne til dette. Vel eit mindre utval og prøv igjen.',
      died: 'Utrekninga stoppa utan å seie kvifor; ofte er det for lite minne. Prøv igjen, gjerne med eit mindre utval.',
      defect: 'Utrekninga stoppa på ein feil i programmet. Prøv ein annan verdi, eller byrj på nytt.',
      alone: 'Scenarioet er ikkje halde opp mot noko, så det er ingen skilnad å vise. Vel eit anna.',
      nobody: 'Det bur ingen slik person i denne verda. Trekk ein annan, eller vel andre trekk.',
      input: 'Scenarioet kan ikkje køyrast slik det står:',
    },
  },
  chart: {
    showTable: 'Vis tala som tabell',
    copy: 'Kopier tabellen',
    copied: 'Kopiert',
    save: 'Lagre som bilete',
    drawing: 'Teiknar …',
    failed: 'Figuren kunne ikkje teiknast; tala står i tabellen.',
  },
  pages: {
    what: { short: 'Kva gjer det?', title: 'Kva gjer det?' },
    lesson: { short: 'Innlåsing', title: 'Innlåsing: ein leksjon' },
    life: { short: 'Følg eit liv', title: 'Følg eit liv' },
    evidence: { short: 'Tala', title: 'Kvar kjem tala frå?' },
    fit: { short: 'Stemmer det?', title: 'Stemmer det?' },
    trial: { short: 'Forsøk', title: 'Køyr eit forsøk' },
  },
  what: whatNn,
  evidence: evidenceNn,
  fit: fitNn,
  trial: trialNn,
  lesson: lessonNn,
  life: lifeNn,
};
