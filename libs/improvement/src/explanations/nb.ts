import type { Figure, Measure, Period } from '../evidence/evidence.ts';
import type { ExplanationTable, LineParts } from './explanation-table.ts';

const answers = (n: number, { format }: LineParts): string => `${format.number(n)} svar`;
const span = ({ from, to }: Period, { format }: LineParts): string => `${format.date(from)} til ${format.date(to)}`;
const measured = (figure: Figure, measure: Measure, parts: LineParts): string =>
  measure === 'mean-score' ? `${parts.value(figure, measure)} av 100` : parts.value(figure, measure);

const MEASURES: Record<Exclude<Measure, 'option-share'>, string> = {
  'favourable-share': 'andel øverst på skalaen',
  'unfavourable-share': 'andel nederst på skalaen',
  'mean-score': 'snitt',
};
const VERDICTS = {
  higher: 'høyere her',
  lower: 'lavere her',
  'not-clearly-different': 'ikke klart forskjellig',
};
const EFFECTS = {
  better: 'bedre etterpå',
  worse: 'dårligere etterpå',
  'not-clearly-different': 'ingen klar forskjell',
  'too-early-to-say': 'for tidlig å si',
  'already-moving': 'var i endring alt før tiltaket',
  'not-measured': 'ikke målt',
};
const PEOPLE = { council: 'Brukerutvalget', staff: 'Ansatte', research: 'Forskning' };

export const nb: ExplanationTable = {
  methods: {
    wilson:
      'Andelen er regnet av dem som svarte. Tallene bak viser hvor den sannsynlige verdien ligger: gjør vi undersøkelsen 100 ganger, vil omtrent 95 slike spenn treffe. Metode: Wilsons intervall.',
    newcombe:
      'Forskjellen mellom to andeler, med usikkerheten i begge regnet med. Den er klar når hele spennet ligger på samme side av null. Metode: Newcombes intervall.',
    t: 'Snittet av alle svar på en skala fra 0 (dårligst) til 100 (best). Tallene bak viser hvor usikkert snittet er: få eller svært ulike svar gir et bredere spenn. Metode: Students t-intervall.',
    welch:
      'Forskjellen mellom to snitt, uten å anta at svarene er like spredt. Den er klar når hele spennet ligger på samme side av null. Flere spørsmål om samme tema vurderes sammen, så ikke tilfeldigheter blir til funn. Metode: Welchs t-test.',
    'run-chart':
      'Månedene settes på en linje med midten tegnet inn. Ligger mange på rad på samme side, eller krysser de midten sjelden, har noe trolig endret seg. Det kreves minst 10 måneder som ikke ligger på midten. Metode: Anhøjs regler for seriediagram.',
    funnel:
      'Enheten ses mot alle i undersøkelsen samlet. Med få svar må forskjellen være større før vi sier at den er der. Bare det som ligger utenfor 99,8 %-grensene, kalles høyere eller lavere. Enheter blir aldri rangert. Metode: traktdiagram.',
    'control-chart':
      'Hver måned er et punkt. Midten og grensene er regnet av de første 12 månedene og ligger fast etterpå: grensene er 2,66 ganger den vanlige forskjellen fra måned til måned. En måned utenfor grensene er uvanlig. Nye grenser settes bare av en person med navn og begrunnelse. Metode: XmR-diagram (Montgomery, kap. 6.4).',
    'before-after':
      'Alle svar før tiltaket ses mot alle svar etter. Det kreves minst 3 måneder og 30 svar på hver side, og at målingen ikke alt var i endring. «Bedre» og «dårligere» sies bare når hele spennet for forskjellen ligger på samme side av null. Metode: Welchs t-test, med seriediagram mot midten fra før tiltaket (Perla mfl. 2011).',
    'sibling-funnel':
      'Andelen i hver enhet ses mot andelen hos alle enhetene samlet. Små enheter svinger mer, derfor er grensene videre der. Grensene er også utvidet for at enheter alltid er litt ulike av mange små grunner. Bare det som ligger utenfor 99,8 %-grensene, kalles høyere eller lavere. Minst 30 svar og tre enheter kreves. Enheter blir aldri rangert. Metode: traktdiagram med overspredning (Spiegelhalter 2005).',
    drivers:
      'Hvor mye hvert tema henger sammen med helhetsinntrykket, når alle temaene ses samtidig. Delene blir til sammen 100 %. Spennet er funnet ved å trekke svar på nytt 1000 ganger. Det kreves minst 200 svar. Tallet sier hva som henger sammen, ikke hva som er årsak. Metode: LMG (Shapley) med bootstrap (Grömping 2006).',
  },
  reasons: {
    'many-answers': 'Mange svar ligger bak.',
    'few-answers': 'Få svar ligger bak.',
    'wide-interval': 'Tallet er usikkert: spennet er bredt.',
    'narrow-interval': 'Tallet er presist: spennet er smalt.',
    'several-kinds-agree': 'Flere uavhengige kilder sier det samme.',
    'one-kind-only': 'Bare én type kilde.',
    'kinds-disagree': 'Kildene er uenige.',
  },
  lines: {
    statistic: (e, p) => {
      const what =
        e.measure === 'option-share' ? `andel som valgte ${p.option(e.question, e.option ?? '')}` : MEASURES[e.measure];
      return `${p.question(e.question)}: ${what} ${measured(e.figure, e.measure, p)} (${p.range(e.figure, e.measure)}), ${answers(e.figure.n, p)}, ${span(e.period, p)}, ${p.unit(e.unitId)}.`;
    },
    change: (e, p) =>
      `${p.question(e.question)}: ${measured(e.before, e.measure, p)} (${answers(e.before.n, p)}, ${span(e.beforePeriod, p)}) og ${measured(e.after, e.measure, p)} (${answers(e.after.n, p)}, ${span(e.afterPeriod, p)}). ${e.clear ? 'Klar forskjell' : 'Ikke klar forskjell'}. ${p.unit(e.unitId)}.`,
    comparison: (e, p) =>
      `${p.question(e.question)}: ${measured(e.unit, e.measure, p)} i ${p.unit(e.unitId)} (${answers(e.unit.n, p)}) og ${measured(e.others, e.measure, p)} i resten av undersøkelsen (${answers(e.others.n, p)}), ${span(e.period, p)}. Vurdering: ${VERDICTS[e.verdict]}.`,
    comments: (e, p) => {
      const terms = p.format.and(e.terms.map(({ term, n }) => `${term} (${p.format.number(n)})`));
      const wrote = e.n === 1 ? '1 person har skrevet' : `${p.format.number(e.n)} personer har skrevet`;
      return `Kommentarer til ${p.question(e.question)}: ${wrote}, ${span(e.period, p)}, ${p.unit(e.unitId)}.${terms === '' ? '' : ` Ord: ${terms}.`}`;
    },
    people: (e, p) =>
      `${PEOPLE[e.kind]}: ${p.quoted(e.text)}. Kilde: ${e.source}. Lagt inn av ${e.author}, ${p.format.date(e.date)}.`,
    driver: (e, p) =>
      `Sammenheng med helhetsinntrykket: ${p.format.percent(e.share)} av det temaene forklarer (${p.format.percent(e.low)}–${p.format.percent(e.high)}), korrelasjon ${p.format.number(e.r, 2)}, ${answers(e.n, p)}, ${p.unit(e.unitId)}.`,
    earlierAction: (e, p) => {
      const side = (word: string, figure: Figure | undefined): string =>
        figure ? ` ${word}: ${measured(figure, 'mean-score', p)} (${answers(figure.n, p)}).` : '';
      return `Tiltak: ${p.quoted(e.title)}, startet ${p.format.date(e.date)}.${side('Før', e.before)}${side('Etter', e.after)} Virkning: ${EFFECTS[e.effect]}.`;
    },
    proposal: (e, p) =>
      `Forslag fra ${e.author}, ${p.format.date(e.date)}${e.question === undefined ? '' : `, om ${p.question(e.question)}`}: ${p.quoted(e.text)}.`,
    quote: (e, p) =>
      `Sitat fra en kommentar til ${p.question(e.question)}: ${p.quoted(e.text)}. Den som skrev, har sagt ja til å bli sitert uten navn, og en redaktør har lest sitatet før det ble vist.`,
  },
};
