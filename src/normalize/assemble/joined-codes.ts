import { EMPTY, type ValueTable } from '../../domain/column.ts';
import { IntList } from '../int-list.ts';

const SPACE = 0x20;
const UNKNOWN = -2;

/**
 * Codes that texts joined by blanks have in a table, the texts being given by their codes in another one. A text alone,
 * as most given names are, is looked up once.
 */
export class JoinedCodes {
  private readonly parts: ValueTable;
  private readonly target: ValueTable;
  private readonly alone = new IntList();
  private scratch = new Uint8Array(256);

  constructor(parts: ValueTable, target: ValueTable) {
    this.parts = parts;
    this.target = target;
  }

  /** The code of the first `count` texts of `codes`; EMPTY for none. */
  of(codes: readonly number[], count: number): number {
    if (count === 0) return EMPTY;
    if (count > 1) return this.join(codes, count);
    const [code] = codes;
    while (this.alone.length <= code) this.alone.push(UNKNOWN);
    if (this.alone.at(code) === UNKNOWN) this.alone.set(code, this.join(codes, 1));
    return this.alone.at(code);
  }

  private join(codes: readonly number[], count: number): number {
    const { bytes, starts } = this.parts.memory;
    let used = 0;
    for (let k = 0; k < count; k++) {
      const from = starts[codes[k]];
      const to = starts[codes[k] + 1];
      this.makeRoom(used + to - from + 1);
      if (k > 0) this.scratch[used++] = SPACE;
      for (let at = from; at < to; at++) this.scratch[used++] = bytes[at];
    }
    return this.target.internBytes(this.scratch, 0, used);
  }

  private makeRoom(length: number): void {
    if (length <= this.scratch.length) return;
    const scratch = new Uint8Array(length * 2);
    scratch.set(this.scratch);
    this.scratch = scratch;
  }
}
