import type { Pattern } from './automaton-pattern.ts';

/** A state of the automaton as the patterns give it: it waits for a digit, forks without one, or has matched. */
type Position =
  | { readonly kind: 'digit'; readonly set: number; readonly next: number }
  | { readonly kind: 'fork'; readonly to: readonly number[] }
  | { readonly kind: 'match'; readonly bit: number };

/** Of no position at all: nothing can match any more. */
const DEAD = 0;
const NOT_BUILT = -1;
const CODE_OF_ZERO = 48;

/**
 * Several patterns over digits in one deterministic automaton: a step a digit, whatever the number of patterns.
 * Pattern n answers with bit n. States are built by the subset construction (Rabin and Scott, 1959) when a number
 * first needs them, so that a country costs what its numbers use. There are few, since patterns are bounded: all
 * numbers of a country together need 84 states at the median and 507 at most (metadata of libphonenumber-js 1.13.16).
 */
export class DigitAutomaton {
  private readonly positions: Position[] = [];
  /** Per state, the positions it stands for, ascending. */
  private readonly members: (readonly number[])[] = [];
  /** Per state, the bits of the patterns that end there. */
  private readonly matched: number[] = [];
  /** Ten entries a state. */
  private readonly next: number[] = [];
  private readonly stateOf = new Map<string, number>();
  private readonly start: number;

  /** At most 31 patterns; an undefined one never matches. */
  constructor(patterns: readonly (Pattern | undefined)[]) {
    const starts = patterns.flatMap((pattern, bit) =>
      pattern === undefined ? [] : [this.lead(pattern, this.position({ kind: 'match', bit: 1 << bit }))],
    );
    this.state([]);
    this.start = this.state(this.reached(starts));
  }

  /** The bits of the patterns that match all of the digits. */
  whole(digits: string): number {
    let state = this.start;
    for (let i = 0; i < digits.length && state !== DEAD; i++) state = this.step(state, digits.charCodeAt(i));
    return this.matched[state];
  }

  /** The bits of the patterns that match the digits up to some place, not before the first digit. */
  beginnings(digits: string): number {
    let found = 0;
    let state = this.start;
    for (let i = 0; i < digits.length && state !== DEAD; i++) {
      state = this.step(state, digits.charCodeAt(i));
      found |= this.matched[state];
    }
    return found;
  }

  /** As whole, for ASCII digits from `from` up to, not including, `to`. */
  wholeOf(digits: Uint8Array, from: number, to: number): number {
    let state = this.start;
    for (let i = from; i < to && state !== DEAD; i++) state = this.step(state, digits[i]);
    return this.matched[state];
  }

  /** As beginnings, for ASCII digits from `from` up to, not including, `to`. */
  beginningsOf(digits: Uint8Array, from: number, to: number): number {
    let found = 0;
    let state = this.start;
    for (let i = from; i < to && state !== DEAD; i++) {
      state = this.step(state, digits[i]);
      found |= this.matched[state];
    }
    return found;
  }

  private step(state: number, code: number): number {
    const next = this.next[state * 10 + code - CODE_OF_ZERO];
    return next === NOT_BUILT ? this.build(state, code - CODE_OF_ZERO) : next;
  }

  private build(state: number, digit: number): number {
    const targets: number[] = [];
    for (const member of this.members[state]) {
      const position = this.positions[member];
      if (position.kind === 'digit' && (position.set >> digit) & 1) targets.push(position.next);
    }
    const next = this.state(this.reached(targets));
    this.next[state * 10 + digit] = next;
    return next;
  }

  /** The state that stands for these positions; a new one when they were never together. */
  private state(members: readonly number[]): number {
    const key = members.join();
    const known = this.stateOf.get(key);
    if (known !== undefined) return known;
    const state = this.members.push(members) - 1;
    this.stateOf.set(key, state);
    this.matched.push(this.bitsOf(members));
    for (let digit = 0; digit < 10; digit++) this.next.push(NOT_BUILT);
    return state;
  }

  private bitsOf(members: readonly number[]): number {
    let bits = 0;
    for (const member of members) {
      const position = this.positions[member];
      if (position.kind === 'match') bits |= position.bit;
    }
    return bits;
  }

  /** The positions to which forks lead, each once, ascending; forks themselves are left out. */
  private reached(from: readonly number[]): readonly number[] {
    const seen = new Set(from);
    // A Set hands out what is added while it is walked.
    for (const at of seen) {
      const position = this.positions[at];
      if (position.kind === 'fork') for (const target of position.to) seen.add(target);
    }
    return [...seen].filter((at) => this.positions[at].kind !== 'fork').sort((a, b) => a - b);
  }

  /** Lays the positions of a pattern in front of `next`, and tells the first of them. */
  private lead(pattern: Pattern, next: number): number {
    switch (pattern.kind) {
      case 'digit':
        return this.position({ kind: 'digit', set: pattern.set, next });
      case 'sequence':
        return pattern.parts.reduceRight((behind, part) => this.lead(part, behind), next);
      case 'choice':
        return this.position({ kind: 'fork', to: pattern.options.map((option) => this.lead(option, next)) });
      case 'repeat':
        return this.leadRepeated(pattern.part, pattern.least, pattern.most, next);
    }
  }

  private leadRepeated(part: Pattern, least: number, most: number, next: number): number {
    let behind = next;
    for (let time = most; time > 0; time--) {
      const once = this.lead(part, behind);
      behind = time > least ? this.position({ kind: 'fork', to: [once, next] }) : once;
    }
    return behind;
  }

  private position(position: Position): number {
    return this.positions.push(position) - 1;
  }
}
