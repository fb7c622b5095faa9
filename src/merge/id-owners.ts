const FREE = -1;

/** Nobody was named, or several were. */
export const NOBODY = -1;
export const SEVERAL = -2;

const SLOT = 4;

/** Who is meant by two numbers, as far as it is one only; open addressing, half of the slots free at least. */
export class Owners {
  /** Two numbers, an owner, and how often it was named and not found since: a slot. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** `most`: as many pairs of numbers as may be named. */
  constructor(most: number) {
    let length = 16;
    while (length < 2 * most) length *= 2;
    this.slots = new Int32Array(SLOT * length).fill(FREE);
    this.mask = length - 1;
  }

  name(first: number, second: number, owner: number): void {
    const { slots } = this;
    const at = this.slotOf(first, second);
    if (slots[at + 2] === FREE) {
      slots[at] = first | 0;
      slots[at + 1] = second | 0;
      slots[at + 2] = owner;
      slots[at + 3] = 0;
    } else if (slots[at + 2] !== owner) slots[at + 2] = SEVERAL;
    slots[at + 3]++;
  }

  /** One of those that were named so was found. */
  find(first: number, second: number): void {
    const at = this.slotOf(first, second);
    if (this.slots[at + 2] !== FREE) this.slots[at + 3]--;
  }

  /** As `of`, as long as more were named than found; NOBODY when all were. */
  ofLeft(first: number, second: number): number {
    const at = this.slotOf(first, second);
    return this.slots[at + 3] > 0 ? this.slots[at + 2] : NOBODY;
  }

  of(first: number, second: number): number {
    return this.slots[this.slotOf(first, second) + 2];
  }

  private slotOf(first: number, second: number): number {
    const { slots, mask } = this;
    let slot = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
    slot ^= slot >>> 15;
    for (slot &= mask; slots[SLOT * slot + 2] !== FREE; slot = (slot + 1) & mask)
      if (slots[SLOT * slot] === (first | 0) && slots[SLOT * slot + 1] === (second | 0)) break;
    return SLOT * slot;
  }
}
