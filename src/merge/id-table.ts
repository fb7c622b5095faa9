const FREE = -1;

/** Which customer holds which id, by the 60 bits of the ids; open addressing, half of the slots free. */
export class IdTable {
  private readonly first: Int32Array;
  private readonly second: Int32Array;
  private readonly slots: Int32Array;

  constructor(customers: number) {
    let length = 16;
    while (length < 4 * customers) length *= 2;
    this.first = new Int32Array(length);
    this.second = new Int32Array(length);
    this.slots = new Int32Array(length).fill(FREE);
  }

  /** The customer who holds the id already; when nobody does, it is given to this one, who is returned. */
  holder(first: number, second: number, customer: number): number {
    const mask = this.slots.length - 1;
    let slot = (first ^ Math.imul(second, 0x9e3779b1)) & mask;
    while (this.slots[slot] !== FREE) {
      if (this.first[slot] === first && this.second[slot] === second) return this.slots[slot];
      slot = (slot + 1) & mask;
    }
    this.first[slot] = first;
    this.second[slot] = second;
    this.slots[slot] = customer;
    return customer;
  }
}
