const HYPHEN = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;

/** Digits and letters of the longest id that is read here, a CURP. */
const LONGEST = 18;
/** More digits are no id, see id-text.ts. */
const MOST_DIGITS = 16;
/** Fewer digits behind a dot may be the decimals of a spreadsheet. */
const FEWEST_BEHIND_DOT = 3;

/** An id as the bytes of its cell write it. */
export class IdBytes {
  /** Digits and capital letters in ASCII, without what stands between them. */
  readonly plain = new Uint8Array(LONGEST);
  count = 0;
  letters = 0;
  /** How many hyphens there are, and how many digits and letters stand before the first and the last of them. */
  hyphens = 0;
  firstHyphen = 0;
  lastHyphen = 0;

  /**
   * Reads the cell from `from` up to, not including, `to`; false where it may hold anything but one id: digits in groups
   * with dots or hyphens between them, perhaps a letter behind, or letters and digits without any sign.
   */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    this.count = 0;
    this.letters = 0;
    this.hyphens = 0;
    let behindDot = FEWEST_BEHIND_DOT;
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      if (byte >= ZERO && byte <= NINE) {
        if (this.count === LONGEST) return false;
        this.plain[this.count++] = byte;
        behindDot++;
        continue;
      }
      if (behindDot < FEWEST_BEHIND_DOT) return false;
      if (byte >= LETTER_A && byte <= LETTER_Z) {
        if (this.count === LONGEST) return false;
        this.plain[this.count++] = byte;
        this.letters++;
      } else {
        if (this.letters > 0 || this.count === 0) return false;
        if (byte === HYPHEN) this.addHyphen();
        else if (byte !== DOT || this.hyphens > 0) return false;
        else behindDot = 0;
      }
    }
    return behindDot >= FEWEST_BEHIND_DOT && this.count > 0 && this.count - this.letters <= MOST_DIGITS;
  }

  /** Whether the digits from place `from` up to, not including, `to` are one digit repeated or a run, see isDigitRun. */
  areRun(from: number, to: number): boolean {
    const { plain } = this;
    const step = (plain[from + 1] - plain[from] + 10) % 10;
    if (step !== 0 && step !== 1 && step !== 9) return false;
    for (let i = from + 2; i < to; i++) if ((plain[i] - plain[i - 1] + 10) % 10 !== step) return false;
    return true;
  }

  private addHyphen(): void {
    if (this.hyphens++ === 0) this.firstHyphen = this.count;
    this.lastHyphen = this.count;
  }
}
