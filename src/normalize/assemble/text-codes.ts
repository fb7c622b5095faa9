import { type CodedColumn, EMPTY } from '../../domain/column.ts';

/** Texts kept with their codes; dates of birth and companies are few. */
const MOST = 1 << 16;

/** Pushes texts of which most come again and again: their codes are kept, and their bytes made once. */
export class TextCodes {
  private readonly column: CodedColumn;
  private readonly codes = new Map<string, number>([['', EMPTY]]);

  constructor(column: CodedColumn) {
    this.column = column;
  }

  push(text: string): void {
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.column.values.intern(text);
      if (this.codes.size < MOST) this.codes.set(text, code);
    }
    this.column.pushCode(code);
  }
}
