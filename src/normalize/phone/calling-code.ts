import { isCallingCode } from './automaton-metadata.ts';
import { zoneOf } from './automaton-zone.ts';

/** ISO 3166 alpha-2 of the country a calling code is named after: of +1 the United States. Undefined when it is none. */
export function mainCountry(callingCode: string): string | undefined {
  return isCallingCode(callingCode) ? zoneOf(callingCode)?.territories[0].country : undefined;
}

/** The only country with a calling code; undefined where several share it, or none has it. */
export function onlyCountry(callingCode: string): string | undefined {
  const zone = isCallingCode(callingCode) ? zoneOf(callingCode) : undefined;
  return zone?.territories.length === 1 ? zone.territories[0].country : undefined;
}
