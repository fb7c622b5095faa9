/** What was tried, and a sentence for everything that did not end as it must: none, when all is well. */
export interface Campaign {
  readonly tried: number;
  readonly broken: readonly string[];
}

/** Numbers from 0 to 1 that look random and are the same in every run, so that a failure can be repeated (mulberry32). */
export function* dice(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
