import { LONGEST_NUMBER } from './phone-cell.ts';
import { BLANK, CLOSING, HYPHEN, NINE, OPENING, PLUS, ZERO } from './phone-characters.ts';
import { LONGEST_PLAIN } from './plain-phone.ts';

const ONE = 0x31;
const THREE = 0x33;
/** See isPlaceholderPhone. */
const SUBSCRIBER_DIGITS = 7;
/** See firstLine. */
const FURTHER_DIGITS = 3;

/** Digits without any sign are one number, whatever phonePieces thinks of signs: 00 and the longest of thirteen. */
export const LONGEST_ALONE = 15;

/** The digits of a cell as bytes; which cells it takes is what plainDigits says. */
export class DigitBytes {
  /** In ASCII. */
  readonly digits = new Uint8Array(LONGEST_ALONE);
  count = 0;
  /** Whether a plus stands before the first digit. */
  plus = false;
  private beforeHyphen = 0;
  private hasTrunkZero = false;

  /** Reads the cell from `from` up to, not including, `to`; false when it holds more than one number. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    if (from === to || to - from > LONGEST_PLAIN || bytes[from] === BLANK || bytes[to - 1] === BLANK) return false;
    this.count = 0;
    this.plus = false;
    this.beforeHyphen = 0;
    this.hasTrunkZero = false;
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      if (byte >= ZERO && byte <= NINE) {
        if (this.count === LONGEST_ALONE) return false;
        this.digits[this.count++] = byte;
      } else if (byte === PLUS) {
        if (this.count === 0) this.plus = true;
      } else if (byte === HYPHEN) {
        this.beforeHyphen = this.count;
      } else if (byte === OPENING) {
        if (bytes[at + 1] === ZERO && bytes[at + 2] === CLOSING) this.hasTrunkZero = true;
      } else if (byte !== BLANK && byte !== CLOSING) return false;
    }
    return this.count > 0 && (this.count <= LONGEST_NUMBER || this.count === to - from);
  }

  /** Whether digits that are no number may be one and digits that people write beside it: see withoutTrunkZero and firstLine. */
  mayHaveExcess(): boolean {
    return this.hasTrunkZero || (this.beforeHyphen > 0 && this.count - this.beforeHyphen <= FURTHER_DIGITS);
  }

  /** Whether isPlaceholderPhone has to be asked of seven digits or more: a run at the end, or blocks of 123 or 321. */
  mayBePlaceholder(): boolean {
    const { digits, count } = this;
    const isBlock = digits[1] === ONE + 1 && digits[0] + digits[2] === ONE + THREE;
    if (isBlock && digits[3] === digits[0] && digits[4] === digits[1]) return true;
    const from = count - SUBSCRIBER_DIGITS;
    const step = stepBetween(digits[from], digits[from + 1]);
    if (step !== 0 && step !== 1 && step !== 9) return false;
    for (let i = from + 2; i < count; i++) if (stepBetween(digits[i - 1], digits[i]) !== step) return false;
    return true;
  }
}

function stepBetween(digit: number, next: number): number {
  return (next - digit + 10) % 10;
}
