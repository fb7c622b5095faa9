/**
 * How right a clustering is: pairwise and B-cubed precision, recall and F1 against truth.csv. Made for millions of rows:
 * the files are read line by line and all that is kept is two numbers a row.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Shares from 0 to 1, and counts. */
export interface Accuracy {
  readonly rows: number;
  /** Rows of the truth that the clustering does not hold; each counts as a customer of its own. */
  readonly missing: number;
  readonly people: number;
  readonly customers: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly bCubedF1: number;
}

interface Labels {
  /** Number of the person, per row of the truth. */
  readonly person: Int32Array;
  /** By file, where the row before its first stands in the truth. */
  readonly first: ReadonlyMap<string, number>;
}

/**
 * Compares truth.csv (`file,row,person`, files in any order, rows in theirs) with a CSV whose first three columns are
 * `customer,file,row`; what follows is not read.
 */
export async function accuracyOf(truth: string, clusters: string): Promise<Accuracy> {
  const labels = await truthOf(truth);
  const found = await foundFor(labels, clusters);
  return compare(labels.person, found);
}

/** Rows are numbered as they stand in the truth. */
async function truthOf(path: string): Promise<Labels> {
  const person: number[] = [];
  const first = new Map<string, number>();
  const numbers = new Numbering();
  await eachLine(path, (line) => {
    const [file, row, label] = line.split(',');
    if (!first.has(file)) first.set(file, person.length - 1);
    if (person.length !== first.get(file)! + Number(row)) throw new Error(`${path}: rows out of order at ${line}`);
    person.push(numbers.of(label));
  });
  return { person: Int32Array.from(person), first };
}

/** Customer per row of the truth; rows that no customer holds get one each. */
async function foundFor({ person, first }: Labels, path: string): Promise<Int32Array> {
  const found = new Int32Array(person.length).fill(-1);
  const numbers = new Numbering();
  await eachLine(path, (line) => {
    // Only the last columns may hold quotes or commas.
    const [customer, file, row] = line.split(',', 3);
    const before = first.get(file) ?? Number.NaN;
    const at = before + Number(row);
    if (!(at > before) || !(at < found.length)) throw new Error(`${path}: no such row: ${line}`);
    found[at] = numbers.of(customer);
  });
  return found;
}

/** Numbers texts as they come. Maps hold at most 2^24 keys, so there are as many of them as needed. */
class Numbering {
  private readonly maps = Array.from({ length: 16 }, () => new Map<string, number>());
  private count = 0;
  of(text: string): number {
    const map = this.maps[text.charCodeAt(text.length - 1) & 15];
    let number = map.get(text);
    if (number === undefined) {
      number = this.count++;
      map.set(text, number);
    }
    return number;
  }
}

/** Every line but the header. */
async function eachLine(path: string, take: (line: string) => void): Promise<void> {
  let header = true;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!header && line !== '') take(line);
    header = false;
  }
}
/** Labels are numbers; of `found`, -1 is no customer. */
export function compare(person: Int32Array, found: Int32Array): Accuracy {
  const customers = sizes(found);
  const people = sizes(person);
  const both = { pairs: 0, precise: 0, recalled: 0 };
  for (const [customer, rows] of groups(found)) {
    const shared = new Map<number, number>();
    for (const row of rows) shared.set(person[row], (shared.get(person[row]) ?? 0) + 1);
    for (const [who, n] of shared) {
      both.pairs += pairs(n);
      both.precise += (n * n) / customers.get(customer)!;
      both.recalled += (n * n) / people.get(who)!;
    }
  }
  let missing = 0;
  for (let row = 0; row < found.length; row++) {
    if (found[row] >= 0) continue;
    missing++;
    both.precise += 1;
    both.recalled += 1 / people.get(person[row])!;
  }
  const precision = share(both.pairs, pairsIn(customers));
  const recall = share(both.pairs, pairsIn(people));
  return {
    rows: person.length,
    missing,
    people: people.size,
    customers: customers.size + missing,
    precision,
    recall,
    f1: harmonic(precision, recall),
    bCubedF1: harmonic(both.precise / person.length, both.recalled / person.length),
  };
}

/** Rows by label, -1 left out. */
function sizes(labels: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const label of labels) if (label >= 0) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** The rows of each label, -1 left out. */
function* groups(labels: Int32Array): Generator<readonly [label: number, rows: Int32Array]> {
  const rows = Int32Array.from(labels.keys()).sort((a, b) => labels[a] - labels[b]);
  let from = 0;
  while (from < rows.length && labels[rows[from]] < 0) from++;
  while (from < rows.length) {
    let to = from + 1;
    while (to < rows.length && labels[rows[to]] === labels[rows[from]]) to++;
    yield [labels[rows[from]], rows.subarray(from, to)];
    from = to;
  }
}

const pairs = (n: number): number => (n * (n - 1)) / 2;
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

function pairsIn(counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const n of counts.values()) sum += pairs(n);
  return sum;
}
