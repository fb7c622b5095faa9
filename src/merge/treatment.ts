import type { Candidates, NamedRule } from './candidates.ts';

/** What a group of fields, or a field that stands alone, is asked; candidates by their numbers. */
export interface Treatment {
  /** Asked before every other rule. */
  readonly first: readonly NamedRule[];
  /** Where the very first rule goes by what is filled: parts by what they are worth to it, the highest first. */
  readonly ranks?: readonly (readonly number[])[];
  /** Asked before recency, where the rules are those of the table of fields. */
  readonly beforeRecency?: readonly NamedRule[];
  /** Asked when every other rule left it undecided. */
  readonly last: readonly NamedRule[];
  /** 0 = not believable, 1 = believable; by keys alone. */
  readonly proof: (candidates: Candidates, candidate: number) => number;
  /** As above, 2 = proven, by the match value of the first field ('' = none); absent where it says nothing. */
  readonly matchProof?: (matched: string) => number;
  readonly completeness: (candidates: Candidates, candidate: number) => number;
  /** Whether the first says less than the second and nothing else, so that it does not speak against it. */
  readonly isShorter?: (candidates: Candidates, candidate: number, longer: number) => boolean;
}
