/**
 * Room made at once at most, as a multiple of what is there: where nearly every value is new, and where many are not, for
 * then it may be that soon none will be, and what stays free costs the cache.
 */
const MOST_TIMES = 64;
const FEW_TIMES = 4;
const NEARLY_ALL = 0.95;

/** Of so many records it shows whether all values of a column have been met: of 3,000 dates, say. */
const LEAST_RECORDS = 1 << 14;

/** Foreseen too few by a little would be twice the room and a copy: so much more is added. */
const MARGIN = 1 / 32;

/**
 * Tells how many different texts there will be among all, from how many were met among some. The number of different
 * words in a text grows with a power of its length (Heaps' law): 1 where every word is new, 0 where none is.
 */
export class Growth {
  /** When it was asked last: how many were met, in how many records. */
  private textsBefore = 1;
  private recordsBefore = 1;
  private records = 0;
  private all = 0;

  /** So many of all records are asked for by now. */
  expect(records: number, all: number): void {
    this.records = records;
    this.all = all;
  }

  /** How many different texts there will be where `texts` were met so far; `texts` where nothing is known of the rest. */
  foresee(texts: number): number {
    const { textsBefore, recordsBefore, records, all } = this;
    if (all <= records || texts <= textsBefore || records <= recordsBefore) return texts;
    const power = Math.min(1, Math.log(texts / textsBefore) / Math.log(records / recordsBefore));
    this.textsBefore = texts;
    this.recordsBefore = records;
    if (records < LEAST_RECORDS) return texts;
    const most = power < NEARLY_ALL ? FEW_TIMES : MOST_TIMES;
    return Math.ceil(texts * Math.min(most, (all / records) ** power) * (1 + MARGIN));
  }
}
