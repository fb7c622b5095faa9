import type { Records } from '../domain/records.ts';
import { type CustomerCounts, CustomerTally } from './summary/customer-tally.ts';

/** The customers of a run as parts, in the order of their ids. */
export interface CustomerParts {
  /** Of customers.csv. */
  readonly header: readonly string[];
  /** Starts a pass over all of them, on as many threads as there are. */
  readonly made: () => AsyncIterable<CustomerPart>;
  /** The sums of a pass on this thread, without rows: for whoever cannot wait. */
  readonly counted: () => CustomerCounts;
}

/** What becomes of some customers: rows of CSV as bytes, without a header, and sums. */
export interface CustomerPart {
  readonly customers: Uint8Array;
  readonly conflicts: Uint8Array;
  readonly crosswalk: Uint8Array;
  readonly counts: CustomerCounts;
}

/** The files that hold rows of customers. */
export type RowsOfCustomers = 'customers' | 'conflicts' | 'crosswalk';

/**
 * One walk over the customers, whose rows go to three files. Who reads a file and finds nothing waiting has the next
 * part made; what is for the other files waits until they are read.
 */
export class CustomerWalk {
  private readonly waiting: Readonly<Record<RowsOfCustomers, Uint8Array[]>> = {
    customers: [],
    conflicts: [],
    crosswalk: [],
  };
  private readonly tally: CustomerTally;
  private readonly made: CustomerParts['made'];
  private readonly onEnd: (tally: CustomerTally) => void;
  private readonly onBegin: () => void;
  private hasBegun = false;
  private parts: AsyncIterator<CustomerPart> | undefined;
  private making: Promise<void> | undefined;
  private isDone = false;

  /** `onEnd` is told the sums of all parts when the last one is made; `onBegin` is called when the first one is. */
  constructor(
    { records, parts }: { readonly records: Records; readonly parts: CustomerParts },
    onEnd: (tally: CustomerTally) => void,
    onBegin: () => void,
  ) {
    this.tally = new CustomerTally(records);
    this.made = parts.made;
    this.onEnd = onEnd;
    this.onBegin = onBegin;
  }

  /** The rows of a file, to be read once. */
  async *rows(file: RowsOfCustomers): AsyncGenerator<Uint8Array> {
    const own = this.waiting[file];
    for (;;) {
      for (let chunk = own.shift(); chunk !== undefined; chunk = own.shift()) yield chunk;
      if (this.isDone) return;
      await this.nextPart();
    }
  }

  /** Asked for once, whoever waits for it. One that failed fails for all: none of the files is whole. */
  private nextPart(): Promise<void> {
    this.making ??= this.makePart().then(() => {
      this.making = undefined;
    });
    return this.making;
  }

  private async makePart(): Promise<void> {
    this.parts ??= this.made()[Symbol.asyncIterator]();
    const { done, value } = await this.parts.next();
    if (done === true) {
      this.isDone = true;
      this.onEnd(this.tally);
      return;
    }
    this.tally.merge(value.counts);
    this.waiting.customers.push(value.customers);
    this.waiting.conflicts.push(value.conflicts);
    this.waiting.crosswalk.push(value.crosswalk);
    if (this.hasBegun) return;
    this.hasBegun = true;
    this.onBegin();
  }
}
