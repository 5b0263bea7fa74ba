import { lessonNb } from './lesson-nb.js';
import { lifeNb } from './life-nb.js';
import type { Words } from './shape.js';
import { evidenceNb } from './evidence-nb.js';
import { fitNb } from './fit-nb.js';
import { trialNb } from './trial-nb.js';
import { whatNb } from './what-nb.js';

export const nb: Words = {
  shell: {
    languageName: 'Bokmål',
    title: 'innenfor: unge, arbeid og politikk',
    skip: 'Hopp til innholdet',
    navigation: 'Sider',
    chooseLanguage: 'Språk',
    theme: 'Lyst eller mørkt',
    themes: { system: 'Som maskinen', light: 'Lyst', dark: 'Mørkt' },
    foot: 'Alt regnes ut her på maskinen din. Siden henter ikke noe fra nettet og sender ikke noe fra seg.',
    failed: {
      title: 'Denne siden stoppet',
      text: 'Noe gikk galt i programmet. Det du hadde valgt, står fortsatt i adressen.',
      again: 'Prøv igjen',
      afresh: 'Begynn på nytt uten valgene',
    },
    link: {
      outdated:
        'Lenken er laget med en annen utgave av innenfor og kan ikke leses her. Siden viser scenariet den ble skrevet for.',
      broken: 'Lenken kan ikke leses; kanskje ble den kuttet av. Siden viser scenariet den ble skrevet for.',
      unknownScenario: (id) =>
        `Lenken viser til et scenario som ikke finnes her (${id}). Siden viser scenariet den ble skrevet for.`,
      copy: 'Kopier lenke til dette',
      copied: 'Kopiert',
    },
    storage: 'Nettleseren lar ikke siden huske språk og farger; velg dem igjen neste gang.',
  },
  engine: {
    reading: () => 'Leser scenariet',
    living: (done, total) => `Simulerer måned ${done} av ${total}`,
    reckoning: () => 'Regner sammen',
    left: (seconds) => `omtrent ${seconds} sekunder igjen`,
    cancel: 'Avbryt',
    cancelled: 'Avbrutt. Tallene under er fra det som ble ferdig.',
    again: 'Regn ut igjen',
    backToWritten: 'Tilbake til det siden ble skrevet for',
    failures: {
      memory: 'Maskinen har ikke minne nok til dette. Velg et mindre utvalg og prøv igjen.',
      died: 'Utregningen stoppet uten grunn å oppgi; ofte er det for lite minne. Prøv igjen, gjerne med et mindre utvalg.',
      defect: 'Utregningen stoppet på en feil i programmet. Prøv en annen verdi, eller begynn på nytt.',
      alone: 'Scenariet er ikke holdt mot noe, så det er ingen forskjell å vise. Velg et annet.',
      nobody: 'Det bor ingen slik person i denne verdenen. Trekk en annen, eller velg andre trekk.',
      input: 'Scenariet kan ikke kjøres slik det står:',
    },
  },
  chart: {
    showTable: 'Vis tallene som tabell',
    copy: 'Kopier tabellen',
    copied: 'Kopiert',
    save: 'Lagre som bilde',
    drawing: 'Tegner …',
    failed: 'Figuren kunne ikke tegnes; tallene står i tabellen.',
  },
  pages: {
    what: { short: 'Hva gjør det?', title: 'Hva gjør det?' },
    lesson: { short: 'Innlåsing', title: 'Innlåsing: en leksjon' },
    life: { short: 'Følg et liv', title: 'Følg et liv' },
    evidence: { short: 'Tallene', title: 'Hvor kommer tallene fra?' },
    fit: { short: 'Stemmer det?', title: 'Stemmer det?' },
    trial: { short: 'Forsøk', title: 'Kjør et forsøk' },
  },
  what: whatNb,
  evidence: evidenceNb,
  fit: fitNb,
  trial: trialNb,
  lesson: lessonNb,
  life: lifeNb,
};
