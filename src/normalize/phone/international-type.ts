import type { PhoneNumberType } from 'libphonenumber-js/max';
import { mayBegin } from './automaton-prefix.ts';
import { LONGEST_NATIONAL, SHORTEST_NATIONAL, typeAt } from './automaton-territory.ts';
import { claimantAt, zoneAt } from './automaton-zone.ts';

/** Of a number that is for parseNumber. */
export const UNTOLD = 'untold';

const PLUS = 0x2b;
const ZERO = 0x30;
const NINE = 0x39;

/**
 * The type of a number that is a plus and digits, as parseNumber tells it of these digits: bytes of ASCII from `from` up
 * to, not including, `to`. UNTOLD where there is anything else, or something to strip; undefined when it is not valid.
 */
export function typeOfInternational(
  bytes: Uint8Array,
  from: number,
  to: number,
): PhoneNumberType | undefined | typeof UNTOLD {
  if (bytes[from] !== PLUS) return UNTOLD;
  for (let at = from + 1; at < to; at++) if (bytes[at] < ZERO || bytes[at] > NINE) return UNTOLD;
  const zone = zoneAt(bytes, from + 1, to);
  if (zone === undefined) return UNTOLD;
  const national = from + 1 + zone.callingCode.length;
  const [plan] = zone.territories;
  const isRead = to - national >= SHORTEST_NATIONAL && to - national <= LONGEST_NATIONAL;
  if (!isRead || mayBegin(plan.prefix, bytes, national, to)) return UNTOLD;
  return typeAt(claimantAt(zone, bytes, national, to) ?? plan, bytes, national, to);
}
