import { wordsOf } from '../../domain/byte-words.ts';
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
  private scratchWords = wordsOf(this.scratch);

  constructor(parts: ValueTable, target: ValueTable) {
    this.parts = parts;
    this.target = target;
  }

  /** The code of the first `count` texts of `codes`; EMPTY for none. */
  of(codes: ArrayLike<number>, count: number): number {
    if (count === 0) return EMPTY;
    if (count > 1) return this.join(codes, count);
    const code = codes[0];
    while (this.alone.length <= code) this.alone.push(UNKNOWN);
    if (this.alone.at(code) === UNKNOWN) this.alone.set(code, this.join(codes, 1));
    return this.alone.at(code);
  }

  private join(codes: ArrayLike<number>, count: number): number {
    const { parts } = this;
    let length = count - 1;
    for (let k = 0; k < count; k++) length += parts.lengthOf(codes[k]);
    this.makeRoom(length);
    let used = 0;
    for (let k = 0; k < count; k++) {
      if (k > 0) this.scratch[used++] = SPACE;
      used = parts.copy(codes[k], this.scratchWords, used);
    }
    return this.target.internBytes(this.scratch, 0, used);
  }

  private makeRoom(length: number): void {
    if (length <= this.scratch.length) return;
    this.scratch = new Uint8Array(length * 2);
    this.scratchWords = wordsOf(this.scratch);
  }
}
