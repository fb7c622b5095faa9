import type { Decided } from '../domain/decisions.ts';

/** Two customers, by their numbers, about whom somebody decided or is to decide. */
export interface CustomerPair {
  readonly a: number;
  readonly b: number;
}

export interface Known extends CustomerPair {
  readonly verdict: Decided;
}

/** What a person said to a pair of the list. */
export interface Answer {
  readonly pair: number;
  readonly verdict: Decided | 'skip';
}

/** What a key does. */
export type ReviewKey = Decided | 'skip' | 'undo' | 'quit';

const KEYS: Readonly<Record<string, ReviewKey>> = {
  s: 'same',
  d: 'different',
  k: 'skip',
  u: 'undo',
  q: 'quit',
  '\u0004': 'quit',
};

/** The meaning of a key pressed, in either case; undefined for all others. */
export function reviewKey(key: string): ReviewKey | undefined {
  return Object.hasOwn(KEYS, key.toLowerCase()) ? KEYS[key.toLowerCase()] : undefined;
}

/**
 * The next pair to ask about: the first that was neither answered nor follows from what is known (a is b and b is c, so
 * a is c; a is b and b is not c, so a is not c). Undefined when none is left.
 */
export function nextPair(
  pairs: readonly CustomerPair[],
  known: readonly Known[],
  answers: readonly Answer[],
): number | undefined {
  const settled = new Settled([...known, ...answers.flatMap((answer) => knownBy(answer, pairs))]);
  const answered = new Set(answers.map(({ pair }) => pair));
  const at = pairs.findIndex((pair, k) => !answered.has(k) && !settled.settles(pair));
  return at < 0 ? undefined : at;
}

function knownBy({ pair, verdict }: Answer, pairs: readonly CustomerPair[]): readonly Known[] {
  return verdict === 'skip' ? [] : [{ ...pairs[pair], verdict }];
}

/** What follows from verdicts: one person is transitive, and what differs from her differs from all of her. */
class Settled {
  private readonly root = new Map<number, number>();
  private readonly different: ReadonlySet<string>;

  constructor(known: readonly Known[]) {
    for (const { verdict, a, b } of known) if (verdict === 'same') this.join(a, b);
    this.different = new Set(known.filter(({ verdict }) => verdict === 'different').map((pair) => this.keyOf(pair)));
  }

  settles(pair: CustomerPair): boolean {
    return this.find(pair.a) === this.find(pair.b) || this.different.has(this.keyOf(pair));
  }

  private join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.root.set(Math.max(x, y), Math.min(x, y));
  }

  private find(customer: number): number {
    let at = customer;
    for (let next = this.root.get(at); next !== undefined; next = this.root.get(at)) at = next;
    return at;
  }

  private keyOf({ a, b }: CustomerPair): string {
    const [x, y] = [this.find(a), this.find(b)];
    return `${Math.min(x, y)} ${Math.max(x, y)}`;
  }
}
