/** What the page of a trial says, in both languages: words before jargon. */
import type { Language } from '../language.js';

export interface TrialWords {
  readonly title: string;
  heading(policy: string): string;
  lead(numbers: {
    readonly eligible: string;
    readonly from: string;
    readonly until: string;
    readonly level: string;
    readonly shares: string;
  }): string;
  readonly spread: string;
  facts(numbers: {
    readonly sample: string;
    readonly trials: string;
    readonly seed: string;
    readonly areas: string;
  }): string;
  /** First sentence: what a trial of this size finds. */
  verdict(numbers: {
    readonly outcome: string;
    readonly months: string;
    readonly when: string;
    readonly effect: string;
    readonly chance: string;
    readonly least: string;
  }): string;
  /** The same where the sign of the simulated effect cannot be told. */
  untold(numbers: {
    readonly outcome: string;
    readonly months: string;
    readonly effect: string;
    readonly least: string;
  }): string;
  readonly nothing: string;
  takes(areas: string, persons: string, applicants: string): string;
  readonly effects: {
    readonly title: string;
    heading(outcome: string, months: string): string;
    readonly help: string;
  };
  readonly shares: {
    heading(outcome: string): string;
    readonly help: string;
    readonly axis: string;
    readonly lines: Readonly<Record<'drawn' | 'others' | 'all', string>>;
  };
  readonly when: { readonly title: string; readonly help: string; shows(list: string): string };
  readonly power: {
    heading(outcome: string, months: string): string;
    readonly help: string;
    readonly axis: string;
    readonly designs: Readonly<Record<'areas' | 'lottery' | 'applicants', string>>;
    readonly here: string;
  };
  readonly size: { readonly title: string; readonly help: string };
  readonly scale: { readonly title: string; readonly help: string };
  readonly columns: Readonly<
    Record<
      | 'outcome'
      | 'months'
      | 'readable'
      | 'level'
      | 'effect'
      | 'low'
      | 'high'
      | 'least'
      | 'chance'
      | 'areas'
      | 'lottery'
      | 'applicants'
      | 'trial'
      | 'country'
      | 'gap'
      | 'what'
      | 'share'
      | 'found'
      | 'persons'
      | 'design',
      string
    >
  >;
  readonly unit: string;
  shareOf(share: string): string;
  readonly methodTitle: string;
  readonly method: readonly string[];
  readonly never: string;
}

export const TRIAL_WORDS: Readonly<Record<Language, TrialWords>> = {
  nb: {
    title: 'Forsøk',
    heading: (policy) => `Hva vil et forsøk vise? ${policy}`,
    lead: ({ eligible, from, until, level, shares }) =>
      `Loddet avgjør hvem som får politikken, etter ${level}, andeler ${shares}. ${eligible} personer i landet blir aktuelle fra ${from} til ${until} og følges fra da av, enten de får den eller ikke.`,
    spread:
      'Politikken er lagt ut over hele landet, like tett som ved forsøkets kontorer, for å ha nok kontorer å regne på. Sjansene nedenfor gjelder det virkelige antallet kontorer.',
    facts: ({ sample, trials, seed, areas }) =>
      `Utvalg ${sample} · ${trials} simulerte forsøk · ${areas} simulerte områder · frø ${seed}`,
    verdict: ({ outcome, months, when, effect, chance, least }) =>
      `**${outcome}, ${months} måneder etter (kan leses ${when}):** politikken endrer andelen med ${effect} prosentpoeng blant dem loddet ga den til. **${chance} av 100** slike forsøk ville funnet det. Forsøket ser først endringer på ${least} prosentpoeng eller mer.`,
    untold: ({ outcome, months, effect, least }) =>
      `**${outcome}, ${months} måneder etter:** den simulerte endringen er ${effect} prosentpoeng blant dem loddet ga politikken til, og retningen kan ikke sies med så mange simulerte forsøk. Forsøket ser bare endringer på ${least} prosentpoeng eller mer.`,
    nothing: 'Ingen var med lenge nok til at noe kan sies.',
    takes: (areas, persons, applicants) =>
      `For å finne den i 80 av 100 forsøk trengs ${areas} områder i hver gruppe, eller loddtrekning mellom ${persons} aktuelle personer, eller mellom ${applicants} som ville deltatt.`,
    effects: {
      title: 'Hva loddet viser, og hva det ikke viser',
      heading: (outcome, months) => `${outcome}, ${months} måneder etter`,
      help: 'Prikk: det slike forsøk finner i snitt. Strek: 95 % for simuleringens tilfeldighet. Blek: retningen kan ikke sies.',
    },
    shares: {
      heading: (outcome) => `${outcome}, etter hvor mange i området som fikk politikken`,
      help: 'Sammenlignet med områder der ingen fikk den. Der linjen for dem som ikke ble trukket ut, ligger under null, taper de på at andre fikk den.',
      axis: 'andel i området som ble trukket ut',
      lines: { drawn: 'Trukket ut', others: 'Ikke trukket ut', all: 'Alle i området' },
    },
    when: {
      title: 'Når kan forsøket vise hva?',
      help: 'Kan leses: når den siste som kom med, er fulgt så lenge. Minste som vises: den minste virkningen 80 av 100 forsøk av denne størrelsen finner.',
      shows: (list) => `Med minst 80 prosents sjanse: ${list}.`,
    },
    power: {
      heading: (outcome, months) => `Hvor stort må et forsøk være? ${outcome}, ${months} måneder etter`,
      help: 'Sjanse for å finne den simulerte virkningen, etter hvor mange som er med. Stiplet: forsøkets størrelse, og 80 prosent.',
      axis: 'personer med i forsøket, begge grupper',
      designs: {
        areas: 'Hele områder mot hele områder',
        lottery: 'Loddtrekning mellom aktuelle',
        applicants: 'Loddtrekning mellom dem som vil delta',
      },
      here: 'forsøket',
    },
    size: {
      title: 'Hva som skal til',
      help: 'Størrelsen som gir 80 prosents sjanse for å finne den simulerte virkningen ved siste måling. Strek: retningen kan ikke sies, så ingen størrelse kan regnes ut.',
    },
    scale: {
      title: 'Fra forsøk til hele landet',
      help: 'Det forsøket finner, mot det som skjer når alle aktuelle i landet får politikken. Forskjellen er det ingen loddtrekning i ett land kan vise: plasser, jobber og veiledere andre også ville hatt.',
    },
    columns: {
      outcome: 'Utfall',
      months: 'Måneder',
      readable: 'Kan leses',
      level: 'Uten politikken, %',
      effect: 'Virkning',
      low: 'Nedre',
      high: 'Øvre',
      least: 'Minste som vises',
      chance: 'Sjanse',
      areas: 'Områder i hver gruppe',
      lottery: 'Loddtrekning, aktuelle',
      applicants: 'Loddtrekning, vil delta',
      trial: 'Forsøket sier',
      country: 'Hele landet',
      gap: 'Forskjell',
      what: 'Hva',
      share: 'Andel',
      found: 'Forsøk som finner det',
      persons: 'Personer',
      design: 'Utforming',
    },
    unit: 'prosentpoeng',
    shareOf: (share) => `der ${share} fikk`,
    methodTitle: 'Slik er det regnet',
    method: [
      '**Loddet.** Områder som ligner, står sammen i blokker, og hver blokk får hver andel én gang. I området avgjør personens eget lodd. Utformingen er den fra det franske forsøket med jobbsøkerhjelp (Crépon, Duflo, Gurgand, Rathelot og Zamora 2013).',
      '**Hvem som er med.** Alle som fyller vilkårene mens forsøket tar inn, føres opp én gang, likt i begge grupper og før loddet. De som ikke begynner, regnes med. De som dør eller flytter ut, blir stående.',
      '**Trukket ut og deltar.** Virkningen av å bli trukket ut gjelder alle loddet traff. Virkningen for dem som deltar, er den delt på hvor mange flere som begynte.',
      '**To slags usikkerhet.** Streken i figurene er simuleringens. Ett forsøk i virkeligheten er ett av dem, og dets egen usikkerhet står i «minste som vises» og «sjanse»: fra hvor ulike kontorer og personer er i modellen, ved forsøkets virkelige størrelse.',
      '**Forsiktig.** Simulerte kontorer er likere enn virkelige. Sjansene er derfor heller for høye enn for lave når hele kontorer sammenlignes. Prøves flere utfall, må kravet til hvert av dem være strengere enn her.',
    ],
    never: 'For ingen av utfallene når sjansen 80 prosent, så langt fram som her er regnet.',
  },
  en: {
    title: 'Trial',
    heading: (policy) => `What would a trial show? ${policy}`,
    lead: ({ eligible, from, until, level, shares }) =>
      `Lots decide who gets the policy, by ${level}, shares ${shares}. ${eligible} persons of the country become eligible from ${from} to ${until} and are followed from then, whether they get it or not.`,
    spread:
      'The policy is laid out over the whole country, as dense as at the offices of the trial, to have offices enough to reckon from. The chances below are for the true number of offices.',
    facts: ({ sample, trials, seed, areas }) =>
      `Sample ${sample} · ${trials} simulated trials · ${areas} simulated areas · seed ${seed}`,
    verdict: ({ outcome, months, when, effect, chance, least }) =>
      `**${outcome}, ${months} months after (readable ${when}):** the policy changes the share by ${effect} percentage points among those the lots gave it to. **${chance} in 100** such trials would find it. The trial only sees changes of ${least} percentage points or more.`,
    untold: ({ outcome, months, effect, least }) =>
      `**${outcome}, ${months} months after:** the simulated change is ${effect} percentage points among those the lots gave the policy to, and its direction cannot be told with so many simulated trials. The trial only sees changes of ${least} percentage points or more.`,
    nothing: 'Nobody was followed long enough to tell anything.',
    takes: (areas, persons, applicants) =>
      `To find it in 80 of 100 trials takes ${areas} areas in each group, or a lottery among ${persons} eligible persons, or among ${applicants} who would take part.`,
    effects: {
      title: 'What the lots show, and what they do not',
      heading: (outcome, months) => `${outcome}, ${months} months after`,
      help: 'Dot: what such trials find on average. Bar: 95 % for the chance of the simulation. Pale: the direction cannot be told.',
    },
    shares: {
      heading: (outcome) => `${outcome}, by how many of the area got the policy`,
      help: 'Held against areas where nobody got it. Where the line of those not drawn lies below zero, they lose by others getting it.',
      axis: 'share of the area that was drawn',
      lines: { drawn: 'Drawn', others: 'Not drawn', all: 'Everybody in the area' },
    },
    when: {
      title: 'When can the trial show what?',
      help: 'Readable: when the last one enrolled has been followed so long. Least it shows: the smallest effect 80 of 100 trials of this size find.',
      shows: (list) => `With a chance of at least 80 per cent: ${list}.`,
    },
    power: {
      heading: (outcome, months) => `How large must a trial be? ${outcome}, ${months} months after`,
      help: 'Chance of finding the simulated effect, by how many are in the trial. Dashed: the size of the trial, and 80 per cent.',
      axis: 'persons in the trial, both groups',
      designs: {
        areas: 'Whole areas against whole areas',
        lottery: 'Lottery among the eligible',
        applicants: 'Lottery among who would take part',
      },
      here: 'the trial',
    },
    size: {
      title: 'What it would take',
      help: 'The size that gives an 80 per cent chance of finding the simulated effect at the last reading. Dash: the direction cannot be told, so no size can be worked out.',
    },
    scale: {
      title: 'From trial to the whole country',
      help: 'What the trial finds, against what happens when everybody eligible in the country gets the policy. The difference is what no lottery within one country can show: places, jobs and advisers that others would have had.',
    },
    columns: {
      outcome: 'Outcome',
      months: 'Months',
      readable: 'Readable',
      level: 'Without the policy, %',
      effect: 'Effect',
      low: 'Low',
      high: 'High',
      least: 'Least it shows',
      chance: 'Chance',
      areas: 'Areas in each group',
      lottery: 'Lottery, eligible',
      applicants: 'Lottery, would take part',
      trial: 'The trial says',
      country: 'Whole country',
      gap: 'Difference',
      what: 'What',
      share: 'Share',
      found: 'Trials that find it',
      persons: 'Persons',
      design: 'Design',
    },
    unit: 'percentage points',
    shareOf: (share) => `where ${share} got it`,
    methodTitle: 'How this is worked out',
    method: [
      '**The lots.** Areas that are alike stand together in blocks, and every block gets every share once. Within an area a person’s own lot decides. The design is that of the French trial of job-placement help (Crépon, Duflo, Gurgand, Rathelot and Zamora 2013).',
      '**Who is in it.** Everybody who meets the rules while the trial recruits is enrolled once, alike in both groups and before the lots. Those who never begin count. Those who die or move abroad stay on the list.',
      '**Drawn, and taking part.** The effect of being drawn is for everybody the lots fell on (intention to treat). The effect on those who take part is that, divided by how many more began.',
      '**Two kinds of uncertainty.** The bars in the figures are the simulation’s. A trial in the real country is one of them, and its own uncertainty is in “least it shows” and “chance”: from how much offices and persons differ in the model, at the trial’s true size.',
      '**With care.** Simulated offices are more alike than real ones, so that the chances are too high rather than too low where whole offices are compared. Where several outcomes are tried, each must meet a stricter demand than here.',
    ],
    never: 'For no outcome does the chance reach 80 per cent, as far ahead as is worked out here.',
  },
};
