/** What outcomes that belong to no family of names count. */
import type { Title } from './words.js';

export const SINGLE_DEFINITIONS: Readonly<Record<string, Title>> = {
  'production.wage-cost': {
    nb: 'Lønn, feriepenger, arbeidsgiveravgift og pensjon i alle jobber til 16-39-åringer i måneden, også jobber med lønnstilskudd; lærlinger og jobb ved siden av studier er ikke med.',
    en: 'Wage, holiday pay, employer contribution and pension in all jobs of people aged 16-39 in the month, subsidised ones too; apprentices and jobs beside study are not in it.',
  },
  'stock.job.subsidised': {
    nb: 'I en jobb som arbeidsgiveren får lønnstilskudd for.',
    en: 'In a job for which the employer gets a wage subsidy.',
  },
  'stock.population': {
    nb: 'Alle som står i folkeregisteret, også de som har reist uten å melde fra.',
    en: 'Everybody in the population register, those who left without telling included.',
  },
  'stock.vacancies': {
    nb: 'Ledige stillinger åpne ved utgangen av måneden i de delene av arbeidsmarkedet der unge ansettes.',
    en: 'Vacancies open at the end of the month in the parts of the labour market where the young are hired.',
  },
  'stock.jobs.adults': {
    nb: 'Stillinger som noen på 40 år eller mer vant i konkurranse med unge og fortsatt har.',
    en: 'Posts that somebody aged 40 or over won in competition with the young and still holds.',
  },
  'stock.posts.made': {
    nb: 'Stillinger en arbeidsgiver laget for en bestemt person med lønnstilskudd, så lenge personen har den, også etter tilskuddet.',
    en: 'Posts an employer made for a named person with a wage subsidy, for as long as that person holds it, after the subsidy too.',
  },
  'flow.hire.adults': {
    nb: 'Ledige stillinger i de samme delene av arbeidsmarkedet som gikk til noen på 40 år eller mer i måneden.',
    en: 'Vacancies in the same parts of the labour market that went to somebody aged 40 or over in the month.',
  },
  'flow.vacancies.opened': {
    nb: 'Stillinger som ble ledige i måneden. Åpnet, besatt og trukket tilbake går opp i endringen i ledige stillinger.',
    en: 'Posts that became vacant in the month. Opened, filled and withdrawn add up to the change in vacancies.',
  },
  'flow.vacancies.created': {
    nb: 'Stillinger som ble ledige i måneden fordi en ansettelse er blitt mer verdt enn i utgangsåret, mindre de som ikke ble det fordi den er blitt mindre verdt.',
    en: 'Posts that became vacant in the month because a hire has become worth more than in the base year, less those that did not because it has become worth less.',
  },
  'flow.vacancies.filled-by-young': {
    nb: 'Ledige stillinger som noen under 40 år ble ansatt i.',
    en: 'Vacancies to which somebody under 40 was hired.',
  },
  'flow.vacancies.lapsed': {
    nb: 'Ledige stillinger som ingen hadde tatt innen fristen.',
    en: 'Vacancies that nobody had taken in time.',
  },
  'stock.education.upper-secondary-or-more': {
    nb: 'Har fullført videregående (studie- eller yrkeskompetanse) eller høyere utdanning.',
    en: 'Have completed upper secondary (general or vocational) or higher education.',
  },
  'flow.registration.in': {
    nb: 'Registrert hos Nav på månedens siste dag og ikke måneden før, nye og tilbakevendte.',
    en: 'Registered with NAV on the last day of the month and not the month before, new and returning.',
  },
  'flow.registration.new': {
    nb: 'Av dem: ikke registrert hos Nav de siste tolv månedene. Det er slik publikasjonene teller nye brukere.',
    en: 'Of these: not registered with NAV in the last twelve months. That is how the publications count new users.',
  },
  'flow.allowance.first': {
    nb: 'Innvilget arbeidsavklaringspenger i måneden og har aldri hatt dem før.',
    en: 'Granted work assessment allowance in the month and never had it before.',
  },
  'flow.allowance.again': {
    nb: 'Innvilget arbeidsavklaringspenger i måneden og har hatt dem før.',
    en: 'Granted work assessment allowance in the month and had it before.',
  },
  'flow.first-meeting.held': {
    nb: 'Hadde sin første samtale hos Nav etter registrering i måneden.',
    en: 'Had their first meeting at NAV since registering in the month.',
  },
  'places.taken-from-older': {
    nb: 'Plasser for brukere på 40-66 år som går til unge: fordi en politikk er betalt fra tiltaksbudsjettet, eller ved forrang.',
    en: 'Places for users aged 40-66 that go to the young: because a policy is paid from the measures budget, or by priority.',
  },
  'budget.taken-from-older': {
    nb: 'Hva de plassene koster, i standardpriser.',
    en: 'What those places cost, in standard prices.',
  },
  'budget.measures.granted': {
    nb: 'Årets bevilgning i januar, og endringer av den når plassene endres. I standardpriser, til brukere på 16-39 år.',
    en: "The year's grant in January, and changes of it when places change. In standard prices, for users aged 16-39.",
  },
  'budget.measures.spent': {
    nb: 'Hva månedens deltakere koster tiltaksbudsjettet, i standardpriser.',
    en: "What the month's participants cost the measures budget, in standard prices.",
  },
  'budget.measures.left': {
    nb: 'Igjen av årets bevilgning ved månedens slutt. Faller bort ved årsskiftet.',
    en: "Left of the year's grant at the end of the month. It lapses at the turn of the year.",
  },
  'queue.measures.for-money': {
    nb: 'Fikk tilbud om plass i måneden og ble holdt tilbake fordi fylkets penger er bundet.',
    en: "Were offered a place in the month and held back because the county's money is committed.",
  },
  'flow.six-months-after.measure': {
    nb: 'De som var ferdige med et tiltak for seks måneder siden og fortsatt bor i landet, uansett hva de gjør nå.',
    en: 'Those who were done with a measure six months ago and still live in the country, whatever they do now.',
  },
  'share.work-six-months-after.measure': {
    nb: 'Av dem: andelen med sysselsatt som hovedstatus. Dagens indikator; den sier ikke hva tiltaket gjorde.',
    en: 'Of them: the share whose main status is employed. The present indicator; it does not say what the measure did.',
  },
  'flow.six-months-after.registration': {
    nb: 'De som sist ble avregistrert fra Nav for seks måneder siden, fortsatt er det og bor i landet.',
    en: 'Those last deregistered from NAV six months ago who still are and live in the country.',
  },
  'share.work-six-months-after.registration': {
    nb: 'Av dem: andelen med sysselsatt som hovedstatus.',
    en: 'Of them: the share whose main status is employed.',
  },
  'flow.sanction': {
    nb: 'Mistet dagpenger eller sosialhjelp for en tid fordi de ikke gjorde det som ble krevd.',
    en: 'Lost unemployment benefit or social assistance for a time because they did not do what was asked.',
  },
  'stock.sanctioned': {
    nb: 'Uten dagpenger eller sosialhjelp i måneden på grunn av en sanksjon, og uten jobb.',
    en: 'Without unemployment benefit or social assistance in the month because of a sanction, and without a job.',
  },
  'stock.introduction-programme': {
    nb: 'Nyankomne flyktninger som er i introduksjonsprogrammet hele måneden og får introduksjonsstønad.',
    en: 'Newly arrived refugees who are in the introduction programme the whole month and receive its benefit.',
  },
  'flow.registration.outreach': {
    nb: 'Ble oppsøkt av Nav og registrerte seg. Med i nye registreringer.',
    en: 'Were sought out by NAV and registered. Among the new registrations.',
  },
  'flow.training-contract.passed': {
    nb: 'Bestod den mindre prøven etter opplæring i bedrift. Gir ikke videregående i statistikken.',
    en: 'Passed the smaller test after training in a firm. It gives no upper secondary level in the statistics.',
  },
  'flow.certificate-at-work': {
    nb: 'Bestod fagprøven i jobben de har.',
    en: 'Passed the trade test in the job they have.',
  },
  'flow.measure.refused': {
    nb: 'Sa nei da veilederen foreslo et tiltak. En person kan telle flere ganger.',
    en: 'Refused when the adviser proposed a measure. One person may count several times.',
  },
  'flow.hire.unsubsidised': {
    nb: 'Begynte i en jobb uten lønnstilskudd. En person kan telle flere ganger.',
    en: 'Started in a job without wage subsidy. One person may count several times.',
  },
  'flow.hire.subsidised': {
    nb: 'Begynte i en jobb med lønnstilskudd.',
    en: 'Started in a job with a wage subsidy.',
  },
};
