const PRIME = 0x01000193;

/** Hash of no text, to go on from (FNV-1a over UTF-16 code units). */
export const NOTHING = 0x811c9dc5 | 0;

/** Hash of the letter that tells the kinds of pieces of a group apart. */
export function tag(letter: string): number {
  return fedUnit(NOTHING, letter.charCodeAt(0));
}

export function fedUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** The hash after units[from] … units[to - 1]. */
export function fed(hash: number, units: Uint16Array, from: number, to: number): number {
  let now = hash;
  for (let i = from; i < to; i++) now = Math.imul(now ^ units[i], PRIME);
  return now;
}

/** The hash after two texts of which the hashes are given, whichever of them comes first. */
export function fedBoth(hash: number, a: number, b: number): number {
  return fedUnit(fedUnit(hash, Math.min(a, b)), Math.max(a, b));
}

/** Keys from here on are of parts of a value that say little where the rest of it differs. */
export const PART = 0x80000000;

/** The key of a piece, below PART: two pieces of one key only bring a needless candidate. */
export function keyOf(hash: number): number {
  let key = hash ^ (hash >>> 16);
  key = Math.imul(key, 0x7feb352d);
  return (key ^ (key >>> 15)) & (PART - 1);
}

/** Keys of pieces in the order they were put. */
export class PieceKeys {
  used = 0;
  private room: Uint32Array;

  constructor(capacity: number) {
    this.room = new Uint32Array(capacity + 16);
  }

  /** Puts the piece whose units gave `hash`. */
  put(hash: number): void {
    this.putKey(keyOf(hash));
  }

  /** Puts it as a part. */
  putPart(hash: number): void {
    this.putKey(keyOf(hash) + PART);
  }

  private putKey(key: number): void {
    if (this.used === this.room.length) {
      const wider = new Uint32Array(this.used * 2);
      wider.set(this.room);
      this.room = wider;
    }
    this.room[this.used++] = key;
  }

  get keys(): Uint32Array {
    return this.room.subarray(0, this.used);
  }
}
