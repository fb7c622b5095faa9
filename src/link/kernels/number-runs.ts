import { sharedInt32 } from '../../domain/shared-arrays.ts';

/**
 * Runs of numbers of which equal ones are looked for: the letters of texts, the words of names. Run r is
 * numbers[start] … numbers[start + length - 1], with its hash, its start and one more than its length at places[3 r] …, or
 * NONE instead of these, as long as nothing was put. Plain data over shared memory.
 */
export interface NumberRuns {
  readonly numbers: Uint16Array | Int32Array;
  readonly places: Int32Array;
  /** Per run the first one that is equal, once findFirsts found it. */
  readonly firsts: Int32Array;
}

const PLACE = 3;
const NONE = 0;

/** Room for so many runs. */
export function numberRuns(numbers: Uint16Array | Int32Array, count: number): NumberRuns {
  return { numbers, places: sharedInt32(PLACE * count), firsts: sharedInt32(count) };
}

export function putRun({ numbers, places }: NumberRuns, run: number, start: number, length: number): void {
  const at = PLACE * run;
  places[at] = hashNumbers(numbers, start, start + length);
  places[at + 1] = start;
  places[at + 2] = length + 1;
}

/** Slots that are fetched together, the processor waiting for many of them at the same time. */
const CHUNK = 1 << 10;

/** Kept so that the loop is not dropped. */
let touched = 0;

/**
 * Finds the firsts of one of several parts: equal runs are in the same part, so that threads can share them. No text is
 * copied and the slots are made at once, for what looking up nearly unique texts costs is the memory that is missed.
 */
export function findFirsts(runs: NumberRuns, part = 0, parts = 1): void {
  const { places, firsts } = runs;
  const members = membersOf(places, part, parts);
  const slots = new Int32Array(2 << (31 - Math.clz32(members.length * 2 + 1)));
  const mask = slots.length - 1;
  let sum = touched;
  for (let from = 0; from < members.length; from += CHUNK) {
    const to = Math.min(members.length, from + CHUNK);
    for (let k = from; k < to; k++) sum = (sum + slots[places[PLACE * members[k]] & mask]) | 0;
    for (let k = from; k < to; k++) firsts[members[k]] = settle(runs, slots, members[k]);
  }
  touched = sum;
}

/** In ascending order. */
function membersOf(places: Int32Array, part: number, parts: number): Int32Array {
  const members = new Int32Array(places.length / PLACE);
  let used = 0;
  for (let run = 0, at = 0; run < members.length; run++, at += PLACE) {
    members[used] = run;
    used += places[at + 2] !== NONE && (places[at] >>> PART_SHIFT) % parts === part ? 1 : 0;
  }
  return members.subarray(0, used);
}

/** Bits that tell no slot. */
const PART_SHIFT = 26;

/**
 * The first equal run, which may be this one. A slot holds one more than the number of a run and above it bits of the
 * hash, by which nearly all others are told apart without looking at them.
 */
function settle({ numbers, places }: NumberRuns, slots: Int32Array, run: number): number {
  const last = slots.length - 1;
  const low = (1 << (32 - Math.clz32(places.length))) - 1;
  const hash = places[PLACE * run];
  let slot = hash & last;
  for (let entry = slots[slot]; entry !== 0; entry = slots[slot]) {
    const other = (entry & low) - 1;
    if (((entry ^ hash) & ~low) === 0 && sameRuns(numbers, places, PLACE * run, PLACE * other)) return other;
    slot = (slot + 1) & last;
  }
  slots[slot] = (hash & ~low) | (run + 1);
  return run;
}

function sameRuns(numbers: Uint16Array | Int32Array, places: Int32Array, at: number, bt: number): boolean {
  if (places[bt] !== places[at] || places[bt + 2] !== places[at + 2]) return false;
  const length = places[at + 2] - 1;
  const a = places[at + 1];
  const b = places[bt + 1];
  for (let k = 0; k < length; k++) if (numbers[a + k] !== numbers[b + k]) return false;
  return true;
}

/** The same for equal runs, hardly ever for others: FNV-1a over numbers, with a final mix so that the low bits are usable as a slot. */
export function hashNumbers(numbers: Uint16Array | Int32Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let k = from; k < to; k++) hash = Math.imul(hash ^ numbers[k], 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  return hash ^ (hash >>> 15);
}
