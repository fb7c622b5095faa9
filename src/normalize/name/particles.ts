/**
 * Words that belong to the name after them: kept in display, dropped for matching (people write `Cruz` for
 * `de la Cruz`). `san`, `santa` and `el` among them, as in the measured prototype of matching.
 */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de del della di da do das dos du la las los le el y e i van von der den ter san santa viuda vda'.split(' '),
);

/** Particles that are also a bare initial: read as particles only between two other tokens. */
export const LETTER_PARTICLES: ReadonlySet<string> = new Set(['y', 'e', 'i']);

/** Written in lower case inside a name; saints and articles of places (El Khoury) keep their capital. */
export const LOWER_CASE_PARTICLES: ReadonlySet<string> = new Set(
  'de del della di da do das dos du la las los le y e i van von der den ter viuda vda'.split(' '),
);
