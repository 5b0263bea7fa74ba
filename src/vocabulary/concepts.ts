/** The ideas one must know to read a result, in a few sentences each. `innenfor explain NAME` prints them. */
import type { Title } from './words.js';

export interface Concept {
  readonly id: string;
  readonly title: Title;
  readonly text: Title;
}

export const CONCEPTS: readonly Concept[] = [
  {
    id: 'lock-in',
    title: { nb: 'innlåsing', en: 'lock-in' },
    text: {
      nb: 'Den som er i et tiltak, søker mindre etter ordinær jobb og går sjeldnere tilbake til skole, fordi tid og oppmerksomhet går til tiltaket. Effekten på jobb uten lønnstilskudd er derfor som regel negativ mens tiltaket varer, og gevinsten kommer etterpå hvis den kommer. I modellen er det to kanaler, «search» og «schooling»; scenarioet no-lock-in slår dem av.',
      en: 'A person in a measure searches less for an ordinary job and returns to school less often, because time and attention go to the measure. The effect on unsubsidised work is therefore usually negative while the measure lasts, and the gain comes afterwards if it comes. In the model these are two channels, "search" and "schooling"; the scenario no-lock-in switches them off.',
    },
  },
  {
    id: 'displacement',
    title: { nb: 'fortrengning', en: 'displacement' },
    text: {
      nb: 'Får én person jobben med lønnstilskudd, kan en annen gå glipp av den. Fortrengning skrives ikke inn som et tall: den følger av at søkere konkurrerer om de samme stillingene, og at arbeidsgivere oppretter stillinger når det lønner seg. Fortrengning av voksne over 39 år er ikke med i intervallene.',
      en: 'When one person gets the job with a subsidy, somebody else may miss it. Displacement is never typed in: it follows from seekers competing for the same vacancies and from employers opening posts when it pays. Displacement of adults above 39 is not in the intervals.',
    },
  },
  {
    id: 'deadweight',
    title: { nb: 'dødvekt', en: 'deadweight' },
    text: {
      nb: 'Det vi betaler for noe som hadde skjedd uansett: deltakeren hadde fått jobben uten tiltaket. Skyggene viser det, for de lever det samme livet uten å begynne.',
      en: 'What is paid for something that would have happened anyway: the participant would have got the job without the measure. The shadows show it, for they live the same life without starting.',
    },
  },
  {
    id: 'shadow',
    title: { nb: 'skygge', en: 'shadow' },
    text: {
      nb: 'Når noen begynner i et tiltak, lager modellen en kopi av personen som blir nektet å begynne. Skyggen har samme trekk og samme tilfeldigheter og lever i den samme verden, men tar ingen plass og teller ikke i noen beholdning. Før start er forskjellen nøyaktig null; etterpå er den effekten av å ha begynt.',
      en: "When somebody starts a measure, the model makes a copy of the person whose start is refused. The shadow has the same traits and the same luck and lives in the same world, but takes nobody's place and counts in no stock. Before the start the difference is exactly zero; afterwards it is the effect of having started.",
    },
  },
  {
    id: 'hinge-card',
    title: { nb: 'hengselkortet', en: 'hinge card' },
    text: {
      nb: 'Fem åpne spørsmål som hovedfunnene henger på: årsaksandelen av varighet, hvem som beholdes etter et tilskudd, jobbskaping, hvem som kommer inn, og hva det å motta AAP gjør i seg selv. Hver sammenligning lever politikken en gang til med svarene i endene av spennene og sier ved hvilken verdi fortegnet skifter. Uten kortet lages ingen rapport.',
      en: 'Five open questions that the headlines hinge on: the causal share of duration, who is kept after a subsidy, job creation, who enters, and what receiving AAP does by itself. Every comparison lives the policy again with the answers at the ends of their ranges and says at which value the sign changes. No report is made without the card.',
    },
  },
  {
    id: 'net-present-value',
    title: { nb: 'netto nåverdi', en: 'net present value' },
    text: {
      nb: 'Verdien av det som produseres mer eller mindre (lønnskostnaden for arbeidet), minus leverandører, veiledertimer og kostnaden ved å finansiere offentlige utgifter over skatteseddelen, diskontert til året politikken begynner. Ytelser og tilskudd er overføringer og teller bare gjennom finansieringskostnaden. Det offentlige regnskapet føres for seg.',
      en: 'The value of what is produced more or less (the wage cost of the work), less providers, adviser hours and the cost of financing public outlays by taxes, discounted to the year the policy begins. Benefits and subsidies are transfers and count only by the cost of financing them. The fiscal account is kept apart.',
    },
  },
  {
    id: 'own',
    title: { nb: 'egen effekt', en: 'own effect' },
    text: {
      nb: 'Deltakerne sammenlignet med sine egne skygger i den samme verden. Svarer på hva deltakelsen gjør for den som deltar. Skyggen kan begynne i andre tiltak senere; varianten «own_no_measures_12» holder skyggen ute av alle tiltak i tolv måneder, slik publiserte evalueringer gjør.',
      en: 'Participants compared with their own shadows in the same world. It answers what taking part does for the participant. The shadow may enter other measures later; the variant "own_no_measures_12" keeps the shadow out of every measure for twelve months, which is what published evaluations compare with.',
    },
  },
  {
    id: 'world',
    title: { nb: 'verdenseffekt', en: 'world effect' },
    text: {
      nb: 'To hele verdener, med og uten politikken, med de samme menneskene og de samme tilfeldighetene. Forskjellen gjelder alle, ikke bare deltakerne, og har med fortrengning, køer og andres tapte plasser.',
      en: 'Two whole worlds, with and without the policy, with the same people and the same luck. The difference is about everybody, not only participants, and includes displacement, queues and places others lose.',
    },
  },
  {
    id: 'spillover',
    title: { nb: 'ringvirkning', en: 'spill-over' },
    text: {
      nb: 'Verdenseffekten minus summen av de egne effektene: det politikken gjør med dem som ikke deltar. Negativ betyr at andre taper på at deltakerne vinner.',
      en: 'The world effect minus the sum of own effects: what the policy does to those who do not take part. Negative means that others lose by what participants gain.',
    },
  },
  {
    id: 'G',
    title: { nb: 'grunnbeløpet (G)', en: 'basic amount (G)' },
    text: {
      nb: 'Folketrygdens grunnbeløp. Ytelser, tak og inntektsgrenser er oppgitt i G og følger det når det reguleres 1. mai hvert år. Beløpene i modellen er parameteren money.G.',
      en: 'The basic amount of the National Insurance Scheme. Benefits, caps and income limits are stated in G and follow it when it is adjusted on 1 May each year. The amounts in the model are the parameter money.G.',
    },
  },
  {
    id: 'scarring',
    title: { nb: 'arr av ledighet', en: 'scarring' },
    text: {
      nb: 'Tid utenfor arbeid og skole gjør det vanskeligere å komme inn senere: kompetanse forvitrer og arbeidsgivere leser hullet i CV-en. Noe av sammenhengen skyldes at de som blir lenge ute, er annerledes fra før. Modellen skiller de to.',
      en: 'Time outside work and school makes it harder to get in later: competence decays and employers read the gap in the CV. Part of the pattern is that those who stay out long were different to begin with. The model keeps the two apart.',
    },
  },
  {
    id: 'replication',
    title: { nb: 'gjentakelse', en: 'replication' },
    text: {
      nb: 'Det samme landet levd en gang til med andre tilfeldigheter. Innen en gjentakelse har alle scenarioer de samme tilfeldighetene, så forskjellen mellom dem skyldes politikken. Spredningen mellom gjentakelser gir intervallet for simuleringsstøy.',
      en: 'The same country lived once more with other luck. Within a replication all scenarios share their luck, so the difference between them is due to the policy. The spread between replications gives the interval for simulation noise.',
    },
  },
  {
    id: 'draw',
    title: { nb: 'parametertrekning', en: 'parameter draw' },
    text: {
      nb: 'Mange tall i modellen er usikre og har et spenn. En trekning velger en verdi innenfor hvert spenn og kjører alt om igjen. Spredningen mellom trekninger er parameterusikkerheten, som vises for seg og som regel er størst.',
      en: 'Many numbers in the model are uncertain and have a range. A draw picks a value within every range and runs everything again. The spread between draws is the parameter uncertainty, shown apart and usually the larger one.',
    },
  },
  {
    id: 'sample',
    title: { nb: 'utvalg', en: 'sample' },
    text: {
      nb: '«1:10» betyr at én simulert person står for ti i landet. Beholdninger og kroner regnes opp til hele landet i alle tabeller. Et grovere utvalg går raskere og gir mer simuleringsstøy.',
      en: '"1:10" means that one simulated person stands for ten in the country. Stocks and kroner are scaled to the whole country in every table. A coarser sample is faster and gives more simulation noise.',
    },
  },
  {
    id: 'status',
    title: { nb: 'status for et tall', en: 'status of a number' },
    text: {
      nb: 'Hvert tall sier hvor det kommer fra: documented (står i et dokument), derived (regnet ut av slike), literature (fra forskning), calibrated (tilpasset publiserte tall) eller assumed (antatt, med begrunnelse og spenn). Rapporten viser hvor mye av resultatet som hviler på hver.',
      en: 'Every number says where it comes from: documented (stands in a document), derived (worked out of such), literature (from research), calibrated (fitted to published figures) or assumed (with a reason and a range). The report shows how much of a result rests on each.',
    },
  },
];
