import { type DigitChain, digitChains, digitsOf, groupsHolding, holdsDigits } from './digit-chains.ts';
import type { Span } from './found.ts';
import { looksLikePhone } from './phone-shape.ts';

/** The groups of a number with its country written first ("+47", "0047", "+46 70 ..."), or undefined. */
function withCountry(chain: DigitChain, from: number, plus: boolean): DigitChain | undefined {
  if (!plus && !chain[from]?.digits.startsWith('00')) return undefined;
  // "00.30-07.15" is a time of day.
  if (!plus && chain[from]?.digits === '00' && chain[from + 1]?.gap !== ' ') return undefined;
  const prefix = plus ? '' : '00';
  const upTo = chain.slice(from, from + 16);
  const all = digitsOf(upTo);
  if (all.startsWith(`${prefix}47`)) {
    const norwegian = groupsHolding(chain, from, prefix.length + 10);
    if (norwegian !== undefined) return norwegian;
  }
  if (!/^[1-9]/u.test(all.slice(prefix.length))) return undefined;
  let held = 0;
  let count = 0;
  for (const group of upTo) {
    // The longest number there is has 15 digits (ITU-T E.164); a new line or a long first group ends it sooner.
    const ended = held - prefix.length >= 8 && (count === 1 || group.gap.includes('\n'));
    if (ended || held + group.digits.length > prefix.length + 15) break;
    held += group.digits.length;
    count += 1;
  }
  return held - prefix.length >= 8 ? chain.slice(from, from + count) : undefined;
}

/** The groups of a Norwegian number whose country is written 47 without a sign. */
function withBareCountry(chain: DigitChain, from: number, text: string): DigitChain | undefined {
  const groups = groupsHolding(chain, from, 10);
  if (groups === undefined || !/^47[2-9]/u.test(digitsOf(groups))) return undefined;
  if (groups.length === 1) return groups;
  return groups[0]?.digits === '47' && looksLikePhone(groups.slice(1), chain, text) ? groups : undefined;
}

/** Finds telephone numbers in folded text: Norwegian ones of eight digits, and any with a country in front. */
export function findPhones(text: string): Span[] {
  const spans: Span[] = [];
  for (const chain of digitChains(text)) {
    if (!holdsDigits(chain, 8)) continue;
    for (let from = 0; from < chain.length; from += 1) {
      const start = chain[from]?.start ?? 0;
      const sign = /\(?\+\s?\(?$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0];
      const eight = groupsHolding(chain, from, 8);
      const groups =
        withCountry(chain, from, sign !== undefined) ??
        withBareCountry(chain, from, text) ??
        (eight !== undefined && looksLikePhone(eight, chain, text) ? eight : undefined);
      if (groups === undefined) continue;
      spans.push({ start: start - (sign?.length ?? 0), end: groups.at(-1)?.end ?? start });
      from += groups.length - 1;
    }
  }
  return spans;
}
