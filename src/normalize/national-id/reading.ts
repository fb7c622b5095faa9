/** An id as it was typed, reduced to what an id can hold. */
export interface IdText {
  /** Upper-case letters, digits and single inner hyphens: `12345678-5`. */
  readonly text: string;
  /** The same without hyphens. */
  readonly plain: string;
  /** The kind of id that a type column names, folded (`nit`, `ceduladeciudadania`), or ''. */
  readonly type: string;
  /** The kind named in the cell itself (`NIT 900…`). It goes with the display, so nothing may be proven by it. */
  readonly wordType: string;
}

/** What is known of the country of the record: this reader's, none, or another one. */
export type Standing = 'home' | 'open' | 'away';

/** One country's understanding of an id. */
export interface IdReading {
  /** Country and kind: `ES-NIF`. */
  readonly scheme: string;
  readonly display: string;
  /** The person's part: without check letter, tax prefix or branch, leading zeros kept. */
  readonly key: string;
  readonly check: 'fits' | 'fails' | 'none';
  /** The check fits and the shape leaves no doubt what was checked: a number at random would not have passed. */
  readonly proven: boolean;
  readonly person: boolean | undefined;
  /** A zero that a spreadsheet had eaten was put back. */
  readonly zeroRestored?: boolean;
}

export type IdReader = (id: IdText, standing: Standing) => IdReading | undefined;

const DIGITS = /^\d+$/;
const WITH_CHECK = /^(\d+)-([\dK])$/;

export function onlyDigits(text: string): boolean {
  return DIGITS.test(text);
}

/** Body and check digit where a hyphen parts them: `12345678-5`. */
export function checkedParts(text: string): { readonly body: string; readonly check: string } | undefined {
  const parts = WITH_CHECK.exec(text);
  return parts === null ? undefined : { body: parts[1], check: parts[2] };
}

/** Σ digit × weight; the last weights belong to the last digits. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    sum += (digits.charCodeAt(i) - 48) * weights[weights.length - digits.length + i];
  }
  return sum;
}
