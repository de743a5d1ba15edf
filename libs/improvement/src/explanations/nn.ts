import type { Figure, Measure, Period } from '../evidence/evidence.ts';
import type { ExplanationTable, LineParts } from './explanation-table.ts';

const answers = (n: number, { format }: LineParts): string => `${format.number(n)} svar`;
const span = ({ from, to }: Period, { format }: LineParts): string => `${format.date(from)} til ${format.date(to)}`;
const measured = (figure: Figure, measure: Measure, parts: LineParts): string =>
  measure === 'mean-score' ? `${parts.value(figure, measure)} av 100` : parts.value(figure, measure);

const MEASURES: Record<Exclude<Measure, 'option-share'>, string> = {
  'favourable-share': 'del øvst på skalaen',
  'unfavourable-share': 'del nedst på skalaen',
  'mean-score': 'snitt',
};
const VERDICTS = {
  higher: 'høgare her',
  lower: 'lågare her',
  'not-clearly-different': 'ikkje klart ulik',
};
const EFFECTS = {
  better: 'betre etterpå',
  worse: 'dårlegare etterpå',
  'not-clearly-different': 'ingen klar skilnad',
  'too-early-to-say': 'for tidleg å seie',
  'already-moving': 'var i endring alt før tiltaket',
  'not-measured': 'ikkje målt',
};
const PEOPLE = { council: 'Brukarutvalet', staff: 'Tilsette', research: 'Forsking' };

export const nn: ExplanationTable = {
  methods: {
    wilson:
      'Delen er rekna av dei som svara. Tala bak viser kvar den sannsynlege verdien ligg: gjer vi undersøkinga 100 gonger, vil om lag 95 slike spenn treffe. Metode: Wilsons intervall.',
    newcombe:
      'Skilnaden mellom to delar, med uvissa i begge rekna med. Han er klar når heile spennet ligg på same sida av null. Metode: Newcombes intervall.',
    t: 'Snittet av alle svar på ein skala frå 0 (dårlegast) til 100 (best). Tala bak viser kor usikkert snittet er: få eller svært ulike svar gir eit breiare spenn. Metode: Students t-intervall.',
    welch:
      'Skilnaden mellom to snitt, utan å gå ut frå at svara er like spreidde. Han er klar når heile spennet ligg på same sida av null. Fleire spørsmål om same tema blir vurderte saman, så ikkje tilfelle blir til funn. Metode: Welchs t-test.',
    'run-chart':
      'Månadene blir sette på ei linje med midten teikna inn. Ligg mange på rad på same sida, eller kryssar dei midten sjeldan, har noko truleg endra seg. Det trengst minst 10 månader som ikkje ligg på midten. Metode: Anhøjs reglar for seriediagram.',
    funnel:
      'Eininga blir sett mot alle i undersøkinga samla. Med få svar må skilnaden vere større før vi seier at han er der. Berre det som ligg utanfor 99,8 %-grensene, blir kalla høgare eller lågare. Einingar blir aldri rangerte. Metode: traktdiagram.',
    'control-chart':
      'Kvar månad er eit punkt. Midten og grensene er rekna av dei første 12 månadene og ligg fast etterpå: grensene er 2,66 gonger den vanlege skilnaden frå månad til månad. Ein månad utanfor grensene er uvanleg. Nye grenser blir berre sette av ein person med namn og grunngiving. Metode: XmR-diagram (Montgomery, kap. 6.4).',
    'before-after':
      'Alle svar før tiltaket blir sett mot alle svar etter. Det krevst minst 3 månader og 30 svar på kvar side, og at målinga ikkje alt var i endring. «Betre» og «dårlegare» blir berre sagt når heile spennet for skilnaden ligg på same side av null. Metode: Welchs t-test, med seriediagram mot midten frå før tiltaket (Perla mfl. 2011).',
    'sibling-funnel':
      'Delen i kvar eining blir sett mot delen hos alle einingane samla. Små einingar svingar meir, derfor er grensene vidare der. Grensene er òg utvida fordi einingar alltid er litt ulike av mange små grunnar. Berre det som ligg utanfor 99,8 %-grensene, blir kalla høgare eller lågare. Minst 30 svar og tre einingar krevst. Einingar blir aldri rangerte. Metode: traktdiagram med overspreiing (Spiegelhalter 2005).',
    drivers:
      'Kor mykje kvart tema heng saman med heilskapsinntrykket, når alle temaa blir sett samtidig. Delane blir til saman 100 %. Spennet er funne ved å trekkje svar på nytt 1000 gonger. Det krevst minst 200 svar. Talet seier kva som heng saman, ikkje kva som er årsak. Metode: LMG (Shapley) med bootstrap (Grömping 2006).',
  },
  reasons: {
    'many-answers': 'Mange svar ligg bak.',
    'few-answers': 'Få svar ligg bak.',
    'wide-interval': 'Talet er usikkert: spennet er breitt.',
    'narrow-interval': 'Talet er presist: spennet er smalt.',
    'several-kinds-agree': 'Fleire uavhengige kjelder seier det same.',
    'one-kind-only': 'Berre éin type kjelde.',
    'kinds-disagree': 'Kjeldene er usamde.',
  },
  lines: {
    statistic: (e, p) => {
      const what =
        e.measure === 'option-share' ? `del som valde ${p.option(e.question, e.option ?? '')}` : MEASURES[e.measure];
      return `${p.question(e.question)}: ${what} ${measured(e.figure, e.measure, p)} (${p.range(e.figure, e.measure)}), ${answers(e.figure.n, p)}, ${span(e.period, p)}, ${p.unit(e.unitId)}.`;
    },
    change: (e, p) =>
      `${p.question(e.question)}: ${measured(e.before, e.measure, p)} (${answers(e.before.n, p)}, ${span(e.beforePeriod, p)}) og ${measured(e.after, e.measure, p)} (${answers(e.after.n, p)}, ${span(e.afterPeriod, p)}). ${e.clear ? 'Klar skilnad' : 'Ikkje klar skilnad'}. ${p.unit(e.unitId)}.`,
    comparison: (e, p) =>
      `${p.question(e.question)}: ${measured(e.unit, e.measure, p)} i ${p.unit(e.unitId)} (${answers(e.unit.n, p)}) og ${measured(e.others, e.measure, p)} i resten av undersøkinga (${answers(e.others.n, p)}), ${span(e.period, p)}. Vurdering: ${VERDICTS[e.verdict]}.`,
    comments: (e, p) => {
      const terms = p.format.and(e.terms.map(({ term, n }) => `${term} (${p.format.number(n)})`));
      const wrote = e.n === 1 ? '1 person har skrive' : `${p.format.number(e.n)} personar har skrive`;
      return `Kommentarar til ${p.question(e.question)}: ${wrote}, ${span(e.period, p)}, ${p.unit(e.unitId)}.${terms === '' ? '' : ` Ord: ${terms}.`}`;
    },
    people: (e, p) =>
      `${PEOPLE[e.kind]}: ${p.quoted(e.text)}. Kjelde: ${e.source}. Lagd inn av ${e.author}, ${p.format.date(e.date)}.`,
    driver: (e, p) =>
      `Samanheng med heilskapsinntrykket: ${p.format.percent(e.share)} av det temaa forklarer (${p.format.percent(e.low)}–${p.format.percent(e.high)}), korrelasjon ${p.format.number(e.r, 2)}, ${answers(e.n, p)}, ${p.unit(e.unitId)}.`,
    earlierAction: (e, p) => {
      const side = (word: string, figure: Figure | undefined): string =>
        figure ? ` ${word}: ${measured(figure, 'mean-score', p)} (${answers(figure.n, p)}).` : '';
      return `Tiltak: ${p.quoted(e.title)}, starta ${p.format.date(e.date)}.${side('Før', e.before)}${side('Etter', e.after)} Verknad: ${EFFECTS[e.effect]}.`;
    },
    proposal: (e, p) =>
      `Forslag frå ${e.author}, ${p.format.date(e.date)}${e.question === undefined ? '' : `, om ${p.question(e.question)}`}: ${p.quoted(e.text)}.`,
    quote: (e, p) =>
      `Sitat frå ein kommentar til ${p.question(e.question)}: ${p.quoted(e.text)}. Den som skreiv, har sagt ja til å bli sitert utan namn, og ein redaktør har lese sitatet før det vart vist.`,
  },
};
