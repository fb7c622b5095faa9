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
  /** National numbers of so many digits, the first of them no lower, are today's whatever the area; undefined where none are told so. */
  readonly settled: { readonly digits: number; readonly first: number } | undefined;
  /** The national number in the one form that every writing of it shares. */
  readonly matchForm: (national: string) => string;
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
