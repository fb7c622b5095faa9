/** How partners are chosen among those whom an entity meets. */
export interface Choice {
  /** Bits of shared rarity a pair needs, less what speaks against it: this share of log2 of the entities … */
  readonly floor: number;
  /** … and so many less. */
  readonly floorLess: number;
  /** The k-th best needs k times this share of the floor more. */
  readonly climb: number;
  /** Bits that a part of a telephone number or id counts less than its rarity says. */
  readonly partLess: number;
  /** Bits off for a group in which both hold pieces but are not seen to share one: of what tells persons apart … */
  readonly personApart: number;
  /** … and of anything else. */
  readonly otherApart: number;
  /** The k-th best needs k twentieths of this share of the best one's bits. */
  readonly rise: number;
  /** Pieces of less than this share of the bits of the best partner so far bring nobody new. */
  readonly enough: number;
  /** Whether three or four letters of a name or a place are a piece. */
  readonly shortPieces: boolean;
}

/** Bits a pair needs among `count` entities. */
export function leastBits({ floor, floorLess }: Choice, count: number): number {
  return floor * Math.log2(Math.max(2, count)) - floorLess;
}

/** Every partner above the floor: so few pairs cost nothing, and in small data no piece is rare. */
const GENEROUS: Choice = {
  floor: 0.45,
  floorLess: 0,
  climb: 0,
  partLess: 0,
  personApart: 0,
  otherApart: 0,
  rise: 0,
  enough: 0,
  shortPieces: true,
};

/**
 * A strong partner leaves no room for weak ones. Bits off are what disagreement costs in matching, log2((1 − m) / (1 − u)):
 * names, birth dates and ids of a person agree nearly always, phones and e-mails change. Where half a number is shared,
 * the other half differs: a slip, which matches have sixteen times more rarely than the number.
 * Measured against GENEROUS: pairs −38 to −40 % on omni_co and omni_mix, −17 % on three hundred thousand invented rows;
 * entries walked −30 and −17 %; reach +.11, −.01 and some +.2 points; F1 −.01, 0 and +.01. A rise of .5 saves 7 % of the pairs more
 * and loses .06 of F1 on omni_co. No bits off: reach .1 to .2 less. 2 and 1 or 6 and 3 bits: as 4 and 2. Parts 6 less:
 * reach −.2 on the omni sets, −.9 on a million rows. Enough at .2: reach .08 less, 10 to 20 % less to walk.
 */
export const STRICT: Choice = { ...GENEROUS, partLess: 4, personApart: 4, otherApart: 2, rise: 0.4, enough: 0.15 };

/**
 * Where there are so many entities that every pair saved is seen on the clock. Those who share n bits by chance are
 * 2^−n of all, so that a floor that grows with log2 of the entities itself brings everybody as many strangers in larger
 * data as in smaller; and of a few letters hardly any are rare enough there to be looked at.
 * Measured against STRICT with a floor of .65 of log2, a climb of .03, a rise of .7 and enough at .3: on three hundred
 * thousand and a million invented rows 65 % fewer pairs, a third fewer entries walked, F1 91.22 for 91.36 and 90.31
 * for 90.37; on 150,000 with ten records a person 30 % fewer pairs, F1 96.56 for 96.61; on the omni sets, which are too
 * small for it, .1 less. A rise of 1.5 saves as many pairs without a climb, but F1 falls to 96.19 where people have ten
 * records; a climb of .1 saves a third more pairs and loses .06, and .12 there.
 * Against that, log2 less 5 bits: of a million rows 32 % fewer pairs, F1 90.25, of three hundred thousand 20 % and 91.19,
 * of those with ten records a person 3 % and 96.57; of ten million precision 97.6 for 96.3 and recall 79.1 for 81.3.
 * Enough at .4: a quarter fewer entries walked, but F1 96.39 there.
 * Short pieces left out: F1 +.00 on all three, a quarter fewer pieces to sort.
 */
export const SPARING: Choice = {
  ...STRICT,
  floor: 1,
  floorLess: 5,
  climb: 0.03,
  rise: 0.7,
  enough: 0.3,
  shortPieces: false,
};

/** From so many entities on pairs are worth saving: below, all of them take a tenth of a second. */
const MANY = 1 << 13;
const VERY_MANY = 1 << 16;

export function choiceFor(count: number): Choice {
  if (count < MANY) return GENEROUS;
  return count < VERY_MANY ? STRICT : SPARING;
}

/** Names, ids and birth dates, by their places in planGroups. */
const OF_THE_PERSON = (1 << 0) | (1 << 3) | (1 << 4);

/** Bits off per set of groups, given as bits, in which two entities differ. */
export function bitsApart({ personApart, otherApart }: Choice, groups: number): Uint8Array {
  const bits = new Uint8Array(1 << groups);
  for (let set = 1; set < bits.length; set++) {
    const lowest = set & -set;
    bits[set] = bits[set ^ lowest] + ((lowest & OF_THE_PERSON) !== 0 ? personApart : otherApart);
  }
  return bits;
}
