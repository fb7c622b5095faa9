import { leadingCallingCode } from './automaton-zone.ts';

/** A plus or 00, a calling code, perhaps in brackets, and the 0 that is only dialled without it. */
const TRUNK_ZERO = /^([^\d(]*\(?(?:00)?\s?\(?\+?(\d{1,3})\)?[\s.-]*)\(0\)/;
/** The last digits of a further line of the switchboard, behind the first line: `600283753 - 54`. */
const FURTHER_LINE = /^(.*\d)\D*-\s*\d{1,3}\D*$/;

/**
 * A number that no plan knows, without the digits that people write beside it: the trunk 0 behind a calling code
 * (`+34 (0)91 283 6174`), where the country has none. Undefined when there is no such 0.
 */
export function withoutTrunkZero(text: string): string | undefined {
  const match = TRUNK_ZERO.exec(text);
  if (match === null || leadingCallingCode(match[2]) !== match[2]) return undefined;
  return match[1] + text.slice(match[0].length);
}

/** The number in front of the last digits of a further line; undefined when nothing looks like one. */
export function firstLine(text: string): string | undefined {
  return FURTHER_LINE.exec(text)?.[1];
}
