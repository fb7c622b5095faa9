import type { JudgedRow } from './judged-rows.ts';

export interface Scores {
  /** Rows whose person is known, and how many of them the run does not have. */
  readonly rows: number;
  readonly missing: number;
  readonly people: number;
  /** Customers with such a row; a missing row counts as one of its own. */
  readonly customers: number;
  /** Pairs of rows of one person. */
  readonly pairs: number;
  /** Pairs of rows of one customer. */
  readonly found: number;
  readonly pairwise: Figures;
  readonly bcubed: Figures;
  /** Rows of the largest customer. */
  readonly largest: number;
}

/** Shares, 0 to 1. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Pairwise and B-cubed figures (Bagga and Baldwin 1998) of a clustering against the truth. Without pairs precision or
 * recall is 1: nothing wrong was said, nothing was missed.
 */
export function scoresOf(rows: readonly JudgedRow[]): Scores {
  const people = new Map<string, number>();
  const customers = new Map<string, number>();
  const both = new Map<string, { readonly person: string; readonly customer: string; rows: number }>();
  let missing = 0;
  for (const { person, customer = `\0missing${missing++}` } of rows) {
    people.set(person, (people.get(person) ?? 0) + 1);
    customers.set(customer, (customers.get(customer) ?? 0) + 1);
    const key = `${person}\0${customer}`;
    const cell = both.get(key);
    if (cell === undefined) both.set(key, { person, customer, rows: 1 });
    else cell.rows++;
  }
  let right = 0;
  let precision = 0;
  let recall = 0;
  for (const cell of both.values()) {
    right += pairsOf(cell.rows);
    precision += cell.rows ** 2 / (customers.get(cell.customer) ?? 1);
    recall += cell.rows ** 2 / (people.get(cell.person) ?? 1);
  }
  const pairs = pairsIn(people);
  const found = pairsIn(customers);
  return {
    rows: rows.length,
    missing,
    people: people.size,
    customers: customers.size,
    pairs,
    found,
    pairwise: pairFigures({ right, found, true: pairs }),
    bcubed: figures(precision / rows.length, recall / rows.length),
    largest: largestOf(customers),
  };
}

/** Pairs put together, pairs of one person, and those that are both. */
export interface PairCounts {
  readonly right: number;
  readonly found: number;
  readonly true: number;
}

export function pairFigures({ right, found, true: all }: PairCounts): Figures {
  return figures(found === 0 ? 1 : right / found, all === 0 ? 1 : right / all);
}

function figures(precision: number, recall: number): Figures {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

export function pairsOf(rows: number): number {
  return (rows * (rows - 1)) / 2;
}

function pairsIn(groups: ReadonlyMap<unknown, number>): number {
  let pairs = 0;
  for (const rows of groups.values()) pairs += pairsOf(rows);
  return pairs;
}

function largestOf(groups: ReadonlyMap<unknown, number>): number {
  let largest = 0;
  for (const rows of groups.values()) largest = Math.max(largest, rows);
  return largest;
}
