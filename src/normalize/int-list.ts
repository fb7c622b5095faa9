/** Whole numbers that become more, without an object for each. */
export class IntList {
  private items = new Int32Array(64);
  private filledTo = 0;

  get length(): number {
    return this.filledTo;
  }

  /** Adds a number at the end and tells its place. */
  push(item: number): number {
    if (this.filledTo === this.items.length) {
      const items = new Int32Array(this.filledTo * 2);
      items.set(this.items);
      this.items = items;
    }
    this.items[this.filledTo] = item;
    return this.filledTo++;
  }

  at(place: number): number {
    return this.items[place];
  }

  set(place: number, item: number): void {
    this.items[place] = item;
  }
}
