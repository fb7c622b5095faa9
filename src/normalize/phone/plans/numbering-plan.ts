/** A national number brought up to date, and what had to be done to it. */
export interface Renewed {
  readonly national: string;
  readonly issue: 'phone_old_format' | 'phone_partial';
}

/** What the library does not know of a country: how its people wrote numbers before, and still do. */
export interface NumberingPlan {
  readonly callingCode: string;
  /** A number without a plus begins with the calling code only from this many digits on. */
  readonly fewestWithCallingCode: number;
  /** Digits of a subscriber number without its area: callable inside one city, unknown outside. */
  readonly localDigits: readonly number[];
  /** Today's national number for an old or a local writing; undefined when there is nothing to do. `area` is '' when unknown. */
  readonly renew: (national: string, area: string) => Renewed | undefined;
  /** Whether `renew` has nothing to do in any area: ASCII digits from `from` up to, not including, `to`; false = ask it. */
  readonly isSettled: (digits: Uint8Array, from: number, to: number) => boolean;
  /** How many digits at its beginning `renew` takes off, in any area, and does nothing else; 0 = ask it. Bytes as for isSettled. */
  readonly dropped: (digits: Uint8Array, from: number, to: number) => number;
  /** The national number in the one form that every writing of it shares. */
  readonly matchForm: (national: string) => string;
  /** How many digits at its beginning matchForm leaves out of a national number; bytes as for isSettled. */
  readonly skipped: (digits: Uint8Array, from: number, to: number) => number;
}

export function renewed(national: string): Renewed {
  return { national, issue: 'phone_old_format' };
}

export function completed(national: string): Renewed {
  return { national, issue: 'phone_partial' };
}

/** Most countries have one form. */
export function sameForm(national: string): string {
  return national;
}

/** See `skipped`, for sameForm, and `dropped`. */
export function none(): number {
  return 0;
}
