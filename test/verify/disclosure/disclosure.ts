import type { Check } from '../../report/finding.ts';
import { expectations } from '../expectation.ts';
import { verifiedFinding } from '../verified-finding.ts';
import { attackByFilters } from './filter-attack.ts';
import { referenceCase, wardOfTwo } from './reference-case.ts';
import { speedOfProtection } from './speed.ts';

export const disclosure: Check = {
  what: 'what an outsider can work out from figures that are shown',
  async run(say) {
    say('reference case');
    const known = [...referenceCase(), ...wardOfTwo()];
    say('speed');
    const speed = speedOfProtection();
    say('a house to attack');
    const attack = await attackByFilters(say);
    const { same } = expectations('real API, quality team');
    const found = [
      ...known,
      same('random pairs of filters compared', 10_000, attack.pairs),
      same('random triples of filters compared', 10_000, attack.triples),
      same('differences of 1 to 4 respondents', 0, attack.breaches.length),
      same('questions told by role too, of two', 2, attack.roles.told),
      same('what follows from units and roles together and not from units', 0, attack.roles.breaches.length),
      ...speed,
    ];
    return verifiedFinding(
      'disclosure',
      found,
      'no figure about fewer than five follows; 5,000 linked cells in 200 ms',
      [
        `${attack.responses.toLocaleString('en')} responses in ${attack.units} units, one ward of 2; ${attack.shown} of ${attack.figures} figures are shown, ${attack.ofWishes} of them of a ranking and of points, ${attack.inClasses} of numbers, days and hours in classes. API and worker as built, PostgreSQL with fsync.`,
        'A pair is a unit less a unit inside it, a triple less two that do not overlap; only shown figures are subtracted, of one moment.',
        `By role, when the survey has ended: ${attack.roles.shown} figures, two of the staff among those who answered; the exact auditor is given all figures of units and roles as one table.`,
        ...(attack.roles.breaches.length > 0 ? [`By role: ${attack.roles.breaches.slice(0, 10).join('; ')}`] : []),
        ...(attack.breaches.length > 0 ? [`Breaches: ${attack.breaches.slice(0, 10).join('; ')}`] : []),
      ],
    );
  },
};
