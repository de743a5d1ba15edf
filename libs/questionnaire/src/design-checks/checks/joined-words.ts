/**
 * Words around "og" and "eller" that belong together, so that they ask one thing. Word forms are written out; `x og x` with
 * the same word twice ("mer og mer") is known anyway.
 */
type Language = 'nb' | 'nn' | 'en';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*\n\s*/u));

/** Fixed expressions, and pairs that people see as one: "venner og familie". */
export const ONE_THING: Record<Language, ReadonlySet<string>> = {
  nb: words(`
    til og med
    av og til
    nå og da
    først og fremst
    i og med
    rett og slett
    fram og tilbake
    frem og tilbake
    inn og ut
    opp og ned
    til og fra
    før og etter
    en og samme
    hver og en
    alle og enhver
    en og en
    pleie og omsorg
    helse og omsorg
    helse og velferd
    arbeid og velferd
    råd og veiledning
    hjelp og støtte
    støtte og hjelp
    venner og familie
    familie og venner
    barn og unge
    barn og ungdom
    mor og far
    far og mor
    mor og barn
    foreldre og barn
    barn og foreldre
    foreldre og foresatte
    pasient og pårørende
    pasienter og pårørende
    bruker og pårørende
    brukere og pårørende
    tid og sted
    sted og tid
    dag og natt
    natt og dag
    dato og klokkeslett
    navn og adresse
    liv og helse
    mat og drikke
    kropp og sjel
    spørsmål og svar
    ris og ros
    fordeler og ulemper
    trygt og godt
    trygg og god
    ro og fred
    fred og ro
    lov og rett
    rus og psykisk
    syn og hørsel
    fysikalsk og rehabilitering
    sent og tidlig
    tidlig og sent
  `),
  nn: words(`
    til og med
    av og til
    no og då
    først og fremst
    i og med
    rett og slett
    fram og tilbake
    inn og ut
    opp og ned
    til og frå
    før og etter
    ein og same
    kvar og ein
    ein og ein
    pleie og omsorg
    helse og omsorg
    helse og velferd
    arbeid og velferd
    råd og rettleiing
    hjelp og støtte
    støtte og hjelp
    vener og familie
    venner og familie
    familie og vener
    familie og venner
    barn og unge
    barn og ungdom
    mor og far
    far og mor
    foreldre og barn
    foreldre og føresette
    pasient og pårørande
    pasientar og pårørande
    brukar og pårørande
    brukarar og pårørande
    tid og stad
    stad og tid
    dag og natt
    dato og klokkeslett
    namn og adresse
    liv og helse
    mat og drikke
    kropp og sjel
    spørsmål og svar
    ris og ros
    fordelar og ulemper
    trygt og godt
    ro og fred
    fred og ro
    rus og psykisk
    syn og høyrsel
  `),
  en: words(`
    friends and family
    family and friends
    mum and dad
    mother and father
    parents and carers
    patients and carers
    patients and relatives
    health and care
    help and support
    support and help
    advice and guidance
    time and place
    day and night
    night and day
    name and address
    food and drink
    body and mind
    questions and answers
    now and then
    back and forth
    in and out
    up and down
    first and foremost
    safe and sound
    peace and quiet
    children and young
    here and there
  `),
};

/** Verbs that "og" hangs another verb on without asking a second thing: "måtte du sitte og vente?" */
export const POSTURE: Record<Language, ReadonlySet<string>> = {
  nb: new Set(
    'sitte sitter satt sittet ligge ligger lå ligget stå står sto stod stått gå går gikk gått drive driver drev komme kommer kom kommet ta tar tok tatt ringe ringer ringte prøve prøver prøvde'.split(
      ' ',
    ),
  ),
  nn: new Set(
    'sitje sit sat sete liggje ligg låg lege stå står stod stått gå går gjekk gått drive driv dreiv kome kjem kom ta tek tok teke ringje ringjer ringde prøve prøver prøvde'.split(
      ' ',
    ),
  ),
  en: new Set('go goes went come comes came try tries tried wait sit stand'.split(' ')),
};

/** After these, "med og" takes part and asks one thing: "være med og bestemme". */
export const TAKING_PART: ReadonlySet<string> = new Set(
  'være er var vært vere vore blir bli ble blei vart blitt vorte få fikk fekk'.split(' '),
);

/** What may stand after "og" or "eller" without making a second thing: "eller annet", "og andre". */
export const AND_SO_ON: Record<Language, ReadonlySet<string>> = {
  nb: new Set(
    'så andre annet annen lignende liknende tilsvarende noe noen ikke ei mer mindre flere færre hva'.split(' '),
  ),
  nn: new Set(
    'så andre anna annan liknande tilsvarande noko nokon nokre ikkje ei meir mindre fleire færre kva'.split(' '),
  ),
  en: new Set('so other others another similar not more less something someone anything anyone both'.split(' ')),
};

/** Verbs that open a second question after "og": "og ble du hørt?" */
export const OPENS_QUESTION: Record<Language, ReadonlySet<string>> = {
  nb: new Set(
    'ble blei fikk får var er har hadde kunne kan følte opplevde synes syntes hvor hva hvordan hvilke hvilken måtte visste forsto'.split(
      ' ',
    ),
  ),
  nn: new Set(
    'vart blei fekk får var er har hadde kunne kan kjende opplevde synest syntest kor kva korleis kva måtte visste forstod'.split(
      ' ',
    ),
  ),
  en: new Set('were was did do are is have has had could can how what which when'.split(' ')),
};
