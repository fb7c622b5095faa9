import type { Meaning } from '../meaning.ts';

/** Rows of a vocabulary: a meaning and the phrases that carry it, comma-separated, folded, without articles. */
export type Phrases = readonly (readonly [Meaning, string])[];
