import { editsUpTo } from './edits.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { putString } from './texts.ts';

/** The kernels for strings, where few are compared. */

let scratch = new Uint16Array(128);

export function editsOfStrings(a: string, b: string, most: number): number {
  put(a, b);
  return editsUpTo(scratch, 0, a.length, a.length, b.length, most);
}

export function jaroWinklerOfStrings(a: string, b: string): number {
  put(a, b);
  return jaroWinkler(scratch, 0, a.length, a.length, b.length);
}

function put(a: string, b: string): void {
  if (a.length + b.length > scratch.length) scratch = new Uint16Array(2 * (a.length + b.length));
  putString(b, scratch, putString(a, scratch, 0));
}
