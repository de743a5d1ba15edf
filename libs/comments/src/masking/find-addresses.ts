import type { Span } from './found.ts';
import type { HintedPattern } from './hinted-pattern.ts';
import { joinedSpans } from './joined-spans.ts';

const HOUSE =
  '\\d{1,4}(?:-\\d{1,4}|\\s?[A-Ha-h])?(?![\\p{L}\\p{N}])(?!\\s(?:timer|timar|time|dager|dagar|minutt|minutter|uker|veker|ganger|gonger|år|kr|km|meter|m|stk|prosent|personer|hours|days|minutes|times)(?!\\p{L}))(?!\\s?%|[.,:]\\d)';
const ENTRANCE = '(?:,?\\s[HKLU]\\d{4}(?!\\d))?';
const POST_PLACE = '(?:,?\\s{1,2}\\d{4}\\s\\p{Lu}[\\p{L}\\p{M}-]{1,30}(?:\\s[SNVØ](?!\\p{L}))?)?';
const ENDING =
  'gata|gaten|gate|gt|veien|vegen|vei|veg|vn|alleen|alléen|allé|plassen|plass|svingen|bakken|stien|terrasse|tunet|haugen|løkka|torget|torg|kroken|ringen|kollen|jordet|faret';
const WORD = '[\\p{L}\\p{M}-]';
const TAIL = `${ENTRANCE}${POST_PLACE}`;
const STREET = new RegExp(`(?:${ENDING})\\.? {1,2}\\d`, 'u');
/** Exported for their spec. */
export const ADDRESS_PATTERNS: readonly HintedPattern[] = [
  // Storgata 12 B, 0184 Oslo
  {
    hint: STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])(?<address>\\p{Lu}${WORD}{1,30}?(?:${ENDING})\\.? {1,2}${HOUSE}${TAIL})`,
      'dgu',
    ),
  },
  // storgata 12: in lower case only the endings that hardly end other words
  {
    hint: STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])(?<address>\\p{Ll}${WORD}{2,30}?(?:gata|gaten|veien|vegen) ${HOUSE}${TAIL})`,
      'dgu',
    ),
  },
  // Karl Johans gate 12
  {
    hint: STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])(?<address>(?:\\p{Lu}[\\p{L}.-]{0,30} ){1,3}(?:gate|gata|vei|veg|plass|allé|terrasse|torg) ${HOUSE}${TAIL})`,
      'dgu',
    ),
  },
  // 12 High Street
  {
    hint: /Street|Road|Avenue|Lane|Drive/u,
    pattern:
      /(?<![\p{L}\p{N}-])(?<address>\d{1,4}[A-Ha-h]?\s(?:\p{Lu}\p{L}{1,30}\s){1,2}(?:Street|Road|Avenue|Lane|Drive))(?!\p{L})/dgu,
  },
  // bor på Solberg 14; a ward, room or floor is no address
  {
    hint: /[Bb][ou]r|[Aa]dd?ress|[Ll]ive/u,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:[Bb]or|[Bb]ur|[Aa]dress[ea](?:n)?|[Ll]ives? at|[Aa]ddress)(?:\\s(?:min|mi|er|i|på|my|is|in|at)|:){0,3}\\s(?!(?:Avdeling|Avd|Rom|Bydel|Bygg|Etasje|Seksjon|Sone|Post|Blokk|Room|Ward)(?!\\p{L}))(?<address>\\p{Lu}${WORD}{1,30} ${HOUSE}${TAIL})`,
      'dgu',
    ),
  },
  // bur på 6800 Førde
  {
    hint: /[Bb]o|[Bb]u|[Aa]dress|[Ll]ive/u,
    pattern:
      /(?<![\p{L}\p{N}])(?:[Bb]or|[Bb]ur|[Bb]odde|[Bb]udde|[Ll]ives?|[Aa]dress[ea]n?)(?:\s(?:min|mi|er|i|på|in|at)|:){0,2}\s(?<address>\d{4} \p{Lu}[\p{L}\p{M}-]{1,30})/dgu,
  },
  // 0184 Oslo, where the number is no year, room or time of day
  {
    hint: /\d{4} \p{Lu}/u,
    pattern:
      /(?<![\d/.:,+-]|(?:[Rr]om|[Rr]oom|[Kk]l\.?|[Kk]lokka|[Kk]lokken|[Nn]r\.?|[Kk]onto|[Ii])\s)(?<address>(?!1[0-8]00|[12]000|(?:19|20)\d\d)\d{4} (?!Kr|Nok|Mandag|Tirsdag|Onsdag|Torsdag|Fredag|Lørdag|Søndag)\p{Lu}\p{Ll}[\p{L}\p{M}-]{1,30})/dgu,
  },
  // postboks 123, 5003 Bergen
  {
    hint: /[Pp]ost ?(?:boks|box)/u,
    pattern: /(?<![\p{L}\p{N}])(?<address>[Pp]ost ?(?:boks|box) \d{1,5}(?:,? \d{4} \p{Lu}[\p{L}\p{M}-]{1,30})?)/dgu,
  },
  // postnummer 0184
  {
    hint: /post|zip/iu,
    pattern:
      /(?<![\p{L}\p{N}])(?:postnummer|postnr|post ?code|zip(?: code)?)\.?:?\s(?:er |is )?(?<address>\d{4}(?:\s\p{Lu}\p{L}{1,30})?)(?!\d)/dgiu,
  },
];

/** Finds street addresses in folded text, with house number, and the post code and place after them. */
export function findAddresses(text: string): Span[] {
  if (!/\d/u.test(text)) return []; // every pattern asks for a number; most comments have none
  const spans: Span[] = [];
  let asked: RegExp | undefined;
  let isHinted = false;
  for (const { hint, pattern } of ADDRESS_PATTERNS) {
    // Patterns of streets stand together and share a hint, which is looked for once.
    if (hint !== asked) isHinted = hint.test(text);
    asked = hint;
    if (!isHinted) continue;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.address ?? [0, 0];
      spans.push({ start, end });
    }
  }
  return joinedSpans(spans);
}
