import type { PhoneNumberType } from 'libphonenumber-js/max';
import { isCallingCode } from './automaton-metadata.ts';
import { mayBegin } from './automaton-prefix.ts';
import { LONGEST_NATIONAL, typeAt } from './automaton-territory.ts';
import { claimantAt, type Zone, zoneOf } from './automaton-zone.ts';

/** Of a number that is for parseNumber. */
export const UNTOLD = 'untold';

const PLUS = 0x2b;
const ZERO = 0x30;
const NINE = 0x39;
const LONGEST_CALLING_CODE = 3;
const SHORTEST_NATIONAL = 2;

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

/** The zone of calling code n, once it was met; undefined where there is none that is understood. */
const zones = Array.from({ length: 1000 }, (): Zone | undefined => undefined);

/** The zone whose calling code begins at a place; no code begins with another, nor with a zero. */
function zoneAt(digits: Uint8Array, from: number, to: number): Zone | undefined {
  let code = 0;
  for (let at = from; at < to && at < from + LONGEST_CALLING_CODE; at++) {
    code = code * 10 + digits[at] - ZERO;
    if (code === 0) return undefined;
    const zone = zones[code] ?? learnZone(code);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

function learnZone(code: number): Zone | undefined {
  const zone = isCallingCode(String(code)) ? zoneOf(String(code)) : undefined;
  zones[code] = zone;
  return zone;
}
