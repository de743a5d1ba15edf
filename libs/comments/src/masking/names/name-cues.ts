/** Words that show that the word after them, or near them, is a person's name. Our own lists, in small letters. */

/** What people do where others are helped: "lege Kari", "sykepleieren Anne", "dr. Hansen". */
export const STAFF_TITLES = `
  lege legen legane fastlege fastlegen fastlegevikar overlege overlegen turnuslege turnuslegen vaktlege vaktlegen tannlege tannlegen
  hudlege øyelege øyelegen augelege barnelege barnelegen nevrolog nevrologen kardiolog hjertelege onkolog onkologen gynekolog
  gynekologen kirurg kirurgen ortoped ortopeden anestesilege psykiater psykiateren psykolog psykologen psykologspesialist
  lis-lege lis doktor doktoren doctor dr professor prof sykepleier sykepleieren sykepleiar sjukepleiar sjukepleiaren
  sykepleierstudent sjukepleiarstudent spesialsykepleier intensivsykepleier kreftsykepleier helsesykepleier helsesjukepleiar
  helsesøster jordmor jordmora jordmoren hjelpepleier hjelpepleieren hjelpepleiar pleier pleieren pleiar pleiaren
  vernepleier vernepleieren vernepleiar helsefagarbeider helsefagarbeideren helsefagarbeidar helsefagarbeidaren fysioterapeut
  fysioterapeuten ergoterapeut ergoterapeuten logoped logopeden fotterapeut ernæringsfysiolog bioingeniør bioingeniøren radiograf
  radiografen ambulansearbeider ambulansearbeideren ambulansearbeidar paramedic saksbehandler saksbehandleren
  sakshandsamar sakshandsamaren saksbehandlar veileder veilederen rettleiar rettleiaren rådgiver rådgiveren rådgjevar
  rådgjevaren koordinator koordinatoren kreftkoordinator behandler behandleren behandlar behandlaren terapeut terapeuten
  miljøterapeut miljøterapeuten sosionom sosionomen barnevernspedagog kontaktperson kontaktpersonen kontaktsykepleier
  primærkontakt primærkontakten avdelingsleder avdelingslederen avdelingsleiar seksjonsleder enhetsleder enhetslederen leder lederen
  leiar leiaren sjef sjefen direktør direktøren sekretær sekretæren helsesekretær helsesekretæren resepsjonist resepsjonisten
  portør portøren renholder renholderen reinhaldar kokk kokken vaktmester vaktmesteren meisteren prest presten imam imamen tolk tolken
  lærer læreren lærar assistent assistenten student studenten vikar vikaren støttekontakt støttekontakten avlaster sjåfør
  sjåføren drosjesjåfør nurse midwife consultant surgeon
  driver physiotherapist therapist gp receptionist carer matron
  doavttir doavttera doaktáris buohccedivššár buohccedivššárii dikšu jortamovra
`;

/** Forms of address and relations: "fru Berg", "mannen min Ola". */
const RELATIONS = `
  fru fruen herr hr frøken frk mr mrs ms miss sir
  mann mannen ektemann ektemannen kone kona ektefelle ektefellen samboer samboeren sambuar sambuaren kjæreste kjæresten sønn sønnen
  son sonen guten gutten datter dattera datteren dotter dottera jenta mor mora moren mamma far faren pappa bror broren søster søsteren
  søstera syster systera barnebarn barnebarnet barnebarna barnet bestemor bestemora bestefar mormor morfar farmor farfar tante
  tanta onkel onkelen nevø nevøen niese niesa svigermor svigerfar svigersønn svigerdatter stefar stemor fosterbarn fosterfar venn
  vennen venninne venninna venninnen nabo naboen kollega kollegaen husband wife partner daughter son mother father brother sister mum
  mom dad grandson granddaughter friend neighbour colleague
  áhčči eadni bárdni nieida isit eamit
`;

/** Titles, roles and relations. */
export const TITLES = `${STAFF_TITLES} ${RELATIONS}`;

/** Abbreviations in front of names: the full stop after them ends no sentence. */
export const ABBREVIATIONS = 'dr prof hr frk mr mrs ms st fastl sykepl vpl spl overl mvh vh tlf ca';

/** Written before a saint's name, which is a hospital's or a church's: "St. Olavs". */
export const SAINTS = 'st sankt saint';

/** "Jeg heter Kari", "navnet mitt er Ola", "my name is Ann". */
export const CALLED =
  'heter heiter het hette heitte hetende heitande navn namn navnet namnet name named kalles kalt kalla signert undertegnet underteikna namma';

/** Words that end a comment with its writer's name, or open it with somebody else's. */
export const GREETINGS =
  'hilsen helsing hilser helsar mvh vh hilsning helsingar hilsener regards sincerely dearvvuođat dearvvuođaiguin hei hallo kjære kjere hello dear';

/** What is done together with, for or by people, and needs a small word before the person: "snakket med", "operert av". */
export const MEETINGS = `
  snakket snakka snakker prata pratet møtet takk takke takker takka takket ros rose roser klem hjelp hjelpen hjelpa besøk støtte skryt
  hjulpet hjelpt hjelpet behandlet behandla operert operera undersøkt undersøkte fulgt følgt ringt oppringt samtale samtalen time
  timen sammen saman pleid stelt vurdert konsultasjon konsultasjonen spoke spoken talked talking speaking thanks thank treated seen
  helped operated kontroll kontrollen undersøkelse undersøking vurdering terapi examined appointment kudos help giitu giittus hupmen humadin
`;

/** What is done to a person, with nothing between: "møtte Kari"; and "han Sjur", as many speak. */
export const DIRECT_MEETINGS =
  'han hun ho henne ham møtte møtt traff møter treffer takk takke takker takka takket ringte kontaktet kontakta spurte rose roser met thank asked saw giitu';

/** Small words between such a deed and the person: "takk til". */
export const MEETING_LINKS = 'med av til hos frå fra to by with from for';

/** Words that may stand between a title and the name: "mannen min Ola", "sønnen vår, Per". */
export const OWNERS = 'min mi mitt mine vår vårt hans hennes hennar deira deres my our mu';

/** Between "name" and the name: "navnet mitt er Ola". */
export const COPULAS = 'er is var was lea';

/** Words after a capital that make it an institution's or a place's name: "Martina Hansens Hospital", "Solberg legesenter". */
export const INSTITUTIONS = `
  sykehus sjukehus sykehuset sjukehuset sykehjem sykeheim sjukeheim sykehjemmet sjukeheimen universitetssykehus universitetssjukehus hospital
  hospitalet spital legesenter legesenteret legekontor legekontoret legevakt legevakta legevakten helsehus helsesenter helsestasjon
  klinikk klinikken klinikka tannklinikk senter senteret center centre skole skolen skule skulen barneskole ungdomsskole barnehage barnehagen
  kommune kommunen bydel fylke fylkeskommune kirke kirken kyrkje kyrkja gate gata gaten vei veien veg vegen plass plassen allé torg
  stasjon stasjonen hotell hotellet apotek apoteket omsorgssenter omsorgsbolig bokollektiv bosenter botiltak aldershjem bo dps bup
  rehabilitering rehabiliteringssenter behandlingssenter kurbad bad fengsel fengselet helseforetak
  hf as syndrom syndrome sykdom sjukdom disease gård garden gården festival fond stiftelse stiftelsen institutt prosjektet
  metoden test testen skala skalaen score kompani brygge fjord fjorden elv elva dal dalen øy øya kafé kaffebar kirkegård
  treatment house ward clinic surgery road street school university infirmary county council medical practice pharmacy buohcceviessu
`;

/** After a word with a capital that is no known name, these make it a part of the house: "Palliativ avdeling". */
export const DEPARTMENTS =
  'avdeling avdelingen avdelinga avd seksjon seksjonen enhet enheten eining eininga team teamet post posten poliklinikk poliklinikken sengepost intensiv department unit';

/** What people do: after a word that is also a name, this shows that somebody is meant. "Bjørn hjalp meg", "Rose was kind". */
export const PERSON_VERBS = `
  var er ga gav gir hjalp hjelper hjelpte tok tar sa sier sa fortalte forteller forklarte forklarer ringte ringer lyttet lytta lyttar hørte
  høyrde møtte kom kommer kjem gjorde gjør gjer fulgte følgde følger viste viser hadde har fikk fekk så ser spurte spør svarte svarer
  svara skrev skreiv holdt heldt trøstet trøsta stelte passet passa behandlet behandla opererte undersøkte jobbet jobber jobba
  arbeider smilte lo virket virka fortjener fortener ble vart blei skal skulle kunne kan ville vil satt sat kjørte køyrde
  was is helped told explained listened took gave came made did has had said asked showed treated called answered deserves works
  lei lea veahkehii muitalii
`;

/** In front of places: "på Voss", "i Berg". */
export const PLACE_PREPOSITIONS = 'på i fra frå ved til mot utenfor nær gjennom via rundt in at from near to the';

/** Between names: "Anne, Kari og Fatima". */
export const AND = 'og samt and ja med & +';

/** Small parts inside family names: "van der Berg", "bin Ahmed". */
export const PARTICLES = 'van von der den de da dos al el bin ben abu ibn av';
