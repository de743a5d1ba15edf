/** A comment as somebody wrote it. All of them are made up for this demo. */
export interface DemoComment {
  language: 'nb' | 'nn' | 'en';
  text: string;
}

const nb = (text: string): DemoComment => ({ language: 'nb', text });
const nn = (text: string): DemoComment => ({ language: 'nn', text });

/** After day surgery: what people missed when they came home. Some hold things that must not be stored, to show that they are not. */
export const HOME_AFTER_SURGERY: readonly DemoComment[] = [
  nb('Jeg visste ikke hvem jeg skulle ringe da såret begynte å blø.'),
  nb('Et telefonnummer. Sentralbordet satte meg over tre ganger.'),
  nb('Ingen fortalte meg hvor lenge det var vanlig å ha vondt.'),
  nb('Jeg fikk et ark, men arket handlet om en annen operasjon.'),
  nb('Alt gikk så fort på slutten. Jeg var fortsatt omtåket da de forklarte medisinene, og husker ingenting.'),
  nb('Vi bor alene begge to. Hvem ringer man om natta?'),
  nb('Når kan jeg dusje? Det fant jeg ikke noe sted.'),
  nb(
    'Jeg ringte nummeret på arket i to dager. Ingen svarte på telefonen. Til slutt dro jeg på legevakta, der de sa at det var helt normalt. Det hadde vært nok om noen hadde sagt det til meg før jeg dro hjem, eller svart på telefonen da jeg ringte.',
  ),
  nb('Noen å ringe til de første dagene. Det er alt jeg ønsker meg.'),
  nb('Hvor mye smertestillende jeg kunne ta på en gang, og hvor mye i døgnet.'),
  nb('Dattera mi skulle fått den samme informasjonen som meg, det var hun som tok meg hjem.'),
  nb('At det kunne hovne opp. Jeg ble redd.'),
  nb('Telefonnummer til avdelingen, ikke til sentralbordet.'),
  nb('Si hvem som tar stingene, fastlegen trodde det var dere.'),
  nb('Skriftlig informasjon før operasjonen, ikke etterpå når man er susete.'),
  nb('Jeg skulle visst at jeg ikke kunne kjøre bil på to dager.'),
  nb('Før i vår ringte en sykepleier dagen etter. Det var så trygt. Hvorfor er det slutt på det?'),
  nb('Ingenting om når jeg kunne begynne å jobbe igjen. Jeg har tungt arbeid.'),
  nb('Prøvde å ringe på 22 22 33 44 som sto på arket, men nummeret var ikke i bruk.'),
  nb('Jeg ba om å bli oppringt på kari.holm@epost.example, men hørte aldri noe.'),
  nb('Hvilke tegn som er farlige og hvilke som er vanlige.'),
  nb('At noen ringte meg dagen etter. Jeg lå og lurte på om alt var som det skulle.'),
  nb('Bandasjen. Når skal den skiftes, og hvordan gjør jeg det selv?'),
  nb('Medisinlista stemte ikke med det jeg tok fra før. Jeg måtte ringe apoteket.'),
  nb('Dere var hyggelige, men jeg følte meg skysset ut av døra.'),
  nb('Fikk beskjed om å ringe hvis noe var galt, men ikke hvilket nummer.'),
  nb('Mannen min er dement. Han fikk informasjonen, ikke jeg som steller ham.'),
  nb('Jeg måtte lete på nettet etter hva jeg kunne spise.'),
  nb('En rolig samtale på slutten, med døra lukket. Vi ble informert i gangen, og alle hørte det.'),
  nb('Hva jeg skulle gjøre om jeg ble kvalm av tablettene.'),
  nn('Eg visste ikkje kven eg kunne ringje då eg fekk feber.'),
  nn('Nokon burde ha sagt kor lenge det var vanleg å vere øm.'),
  nn('Det var for mykje på ein gong. Skriv det ned, så kan vi lese det heime.'),
  nn('Eg bur to timar unna. Då må ein vite kva ein skal gjere om det går gale.'),
  nn('Telefonnummer til nokon som svarar om kvelden.'),
  nn(
    'Alt var fint til eg skulle heim. Då var det ingen som hadde tid til å svare på spørsmåla mine, og eg gjekk ut døra utan å vite kva tid eg kunne ta av bandasjen, kor mange tablettar eg kunne ta, eller kven eg kunne ringje dersom det vart verre.',
  ),
  { language: 'en', text: 'I got the paper in Norwegian only. My son had to translate when I came home.' },
  { language: 'en', text: 'Who to call. Nobody told me.' },
];

/** From the other wards. */
export const HOME_ELSEWHERE: readonly DemoComment[] = [
  nb('Hva de nye medisinene er til, med vanlige ord.'),
  nb('Når jeg får høre fra dere igjen.'),
  nb('At hjemmesykepleien visste at jeg kom hjem. De visste det ikke.'),
  nb('Hvem som har ansvaret nå, fastlegen eller dere.'),
  nb('Vi kunne ønsket oss mer om amming før vi dro hjem.'),
  nb('Øvelsene burde stått på et ark med bilder.'),
  nb('Jeg fikk god beskjed, men ville hatt den skriftlig også.'),
  nb('Hva jeg kan gjøre selv når det blir mørkt.'),
  nb('At det tar lang tid. Jeg trodde jeg skulle være frisk på en uke.'),
  nb('Hvilken dag prøvesvaret kom.'),
  nb('Transport hjem. Jeg satt to timer i gangen og ventet på drosje.'),
  nb('Mora mi hører dårlig, og fikk ikke med seg det som ble sagt.'),
  nb('Noe om hvordan det er for de andre hjemme.'),
  nb('Kontrollen. Jeg har ennå ikke fått time.'),
  nb('Dere kunne ha spurt om jeg har noen hjemme.'),
  nn('Kva eg kan gjere sjølv for å bli betre.'),
  nn('Når eg kan trene att.'),
  nn('Eg skulle ha visst at eg kunne bli så trøytt.'),
  nn('Kven som skriv ut resepten neste gong.'),
  nn('Det vart sagt på dialekt og fort, og far min er frå Polen.'),
];
