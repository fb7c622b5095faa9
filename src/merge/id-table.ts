const FREE = 0;

/** Which customer holds which id, two numbers a customer in `bits`; open addressing, half of the slots free at least. */
export class IdTable {
  private readonly bits: Int32Array;
  /** One more than a customer. */
  private readonly slots: Int32Array;

  constructor(bits: Int32Array) {
    let length = 16;
    while (length < bits.length) length *= 2;
    this.bits = bits;
    this.slots = new Int32Array(length);
  }

  /** The customer who holds the id of this one already; when nobody does, this one holds it, and it must not change any more. */
  holder(customer: number): number {
    const { bits, slots } = this;
    const first = bits[2 * customer];
    const second = bits[2 * customer + 1];
    const mask = slots.length - 1;
    let slot = (first ^ Math.imul(second, 0x9e3779b1)) & mask;
    for (; slots[slot] !== FREE; slot = (slot + 1) & mask) {
      const other = slots[slot] - 1;
      if (bits[2 * other] === first && bits[2 * other + 1] === second) return other;
    }
    slots[slot] = customer + 1;
    return customer;
  }
}
