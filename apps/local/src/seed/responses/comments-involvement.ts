import type { DemoComment } from './comments-home.ts';

const nb = (text: string): DemoComment => ({ language: 'nb', text });
const nn = (text: string): DemoComment => ({ language: 'nn', text });

/** What would let people have more of a say. All made up for this demo. */
export const INVOLVEMENT: readonly DemoComment[] = [
  nb('Spør hva som er viktig for meg før dere legger planen.'),
  nb('Si hvilke valg jeg har. Jeg visste ikke at det fantes flere.'),
  nb('Gi meg tid til å tenke. Jeg måtte svare med en gang.'),
  nb('Snakk til meg, ikke om meg.'),
  nb('Bruk vanlige ord.'),
  nb('La meg få lese det som skal drøftes, før møtet.'),
  nb('Når legen sitter ned, tør jeg å spørre.'),
  nb('Jeg vil ha med meg søsteren min i samtalen.'),
  nb('Ikke bestem alt på visitten når jeg ligger i senga og dere står fem stykker rundt.'),
  nb('Samme lege to ganger på rad hadde hjulpet. Jeg fortalte alt på nytt hver gang.'),
  nb('Spør om jeg har prøvd det før. Det hadde jeg.'),
  nb('Fortell meg hva som skjer hvis jeg sier nei.'),
  nb('Jeg fikk være med å bestemme, og det gjorde meg tryggere.'),
  nb('En liste med spørsmål jeg kan ta med meg hjemmefra.'),
  nb('Høre på foreldrene. Vi kjenner barnet vårt.'),
  nb('Vis fram bilder eller tegninger. Da er det lettere å velge.'),
  nb('Jeg ønsket færre tabletter, men det var ikke noe tema.'),
  nb('Tolk. Jeg sa ja til noe jeg ikke forstod.'),
  nb('Svar når jeg skriver i portalen. Det gikk tre uker.'),
  nb('Dere er flinke. Bare fortsett å spørre.'),
  nb('Timen er på tjue minutter. Da rekker ingen å bestemme noe sammen.'),
  nb('Jeg skulle valgt tidspunktet selv, jeg har små barn.'),
  nb('Legg planen sammen med meg, og la meg få den med hjem på papir.'),
  nb(
    'På et møte i mars ble det sagt at jeg skulle få velge mellom to behandlinger. Da jeg kom i april, var det allerede bestemt, og den jeg snakket med, visste ikke om møtet. Jeg vil ikke klage på noen, alle var snille. Men det ble ikke min beslutning, og det var det jeg hadde blitt lovet.',
  ),
  nb('Ring meg på 998 87 766 hvis dere vil høre mer, jeg forteller gjerne.'),
  nb('Ikke anta at jeg vil ha det samme som andre på min alder.'),
  nb('Spør meg om målet mitt. Jeg vil kunne gå i fjellet, ikke bare i trappa.'),
  nn('Spør kva eg sjølv trur hjelper.'),
  nn('Gje oss vala skriftleg, så vi kan snakke om dei heime.'),
  nn('Det hjelper når de seier kvifor.'),
  nn('Eg vil vere med når de legg planen, ikkje berre få han etterpå.'),
  nn('Lat dei unge få snakke åleine utan foreldra først.'),
  nn('Ta dykk tid. Det er kroppen min.'),
  nn('Eg fekk vere med på alt, og det set eg pris på.'),
  { language: 'en', text: 'Ask me, even if my Norwegian is slow.' },
  { language: 'en', text: 'Tell me what the choices are before you tell me what you think is best.' },
];
