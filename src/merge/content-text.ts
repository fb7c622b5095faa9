import type { Records } from '../domain/records.ts';
import { recordFingerprints } from './fingerprint.ts';

/**
 * The fingerprint of a record's content as sixteen hexadecimal digits, '' for a record without content: by it a
 * decision finds its record in the next export. Computed when it is first asked.
 */
export function contentTexts(records: Records): (record: number) => string {
  let lanes: Uint32Array | undefined;
  return (record) => {
    lanes ??= recordFingerprints(records);
    const high = lanes[2 * record];
    const low = lanes[2 * record + 1];
    return high === 0 && low === 0 ? '' : hexadecimal(high) + hexadecimal(low);
  };
}

function hexadecimal(lane: number): string {
  return lane.toString(16).padStart(8, '0');
}
