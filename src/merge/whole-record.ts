import { EMPTY } from '../domain/column.ts';
import type { Golden } from '../domain/golden.ts';
import type { PartKeys } from './part-keys.ts';
import { NOTHING_READ, readingHash, UNSURE } from './reading-hash.ts';

/** That no record says all. */
export const NO_WHOLE = -1;

/**
 * Finds the record that says, by the very same codes, whatever the others of a customer say in a unit, and something that
 * ranks above it: nothing is left to compare then. Of three records of one customer two often know her town at most.
 */
export class WholeRecords {
  private readonly parts: readonly PartKeys[];
  /** Parts by rank, the highest first; a record ranks as the first of them in which it has a value. */
  private readonly ranks: readonly (readonly PartKeys[])[];

  /** `parts`: those in which any record of the run has a value; `ranks`: places of parts in the unit. */
  constructor(unit: readonly PartKeys[], parts: readonly PartKeys[], ranks: readonly (readonly number[])[]) {
    this.parts = parts;
    this.ranks = ranks.map((places) => places.map((place) => unit[place]).filter(({ used }) => used));
  }

  /** The first of those who say all; NO_WHOLE where there is none, or nobody knows without comparing. */
  find({ members, size }: Golden): number {
    let whole = members[0];
    let rank = this.rankOf(whole);
    for (let m = 1; m < size; m++) {
      const own = this.rankOf(members[m]);
      if (own >= rank) continue;
      rank = own;
      whole = members[m];
    }
    if (rank === this.ranks.length || !this.isRead(whole, rank)) return NO_WHOLE;
    for (let m = 0; m < size; m++) if (members[m] !== whole && !this.isWithin(members[m], whole, rank)) return NO_WHOLE;
    return whole;
  }

  private rankOf(record: number): number {
    const { ranks } = this;
    for (let rank = 0; rank < ranks.length; rank++)
      for (let k = 0; k < ranks[rank].length; k++) if (ranks[rank][k].shown[record] !== EMPTY) return rank;
    return ranks.length;
  }

  /** Whether what gives a record its rank is more than signs. */
  private isRead(record: number, rank: number): boolean {
    for (const { shown, matched, shownMemory } of this.ranks[rank]) {
      if (shown[record] === EMPTY || matched[record] === EMPTY) continue;
      const hash = readingHash(shownMemory, shown[record]);
      if (hash !== NOTHING_READ && hash !== UNSURE) return true;
    }
    return false;
  }

  /** Whether a record says the same as another one of that rank, or ranks below it and says nothing else. */
  private isWithin(record: number, whole: number, rank: number): boolean {
    let isSame = true;
    for (let k = 0; k < this.parts.length; k++) {
      const { shown, matched } = this.parts[k];
      if (shown[record] === shown[whole] && matched[record] === matched[whole]) continue;
      if (shown[record] !== EMPTY) return false;
      isSame = false;
    }
    return isSame || this.rankOf(record) > rank;
  }
}
