import { wordsOf } from '../../domain/byte-words.ts';
import { cedulaFits, cpfFits, cuiFits, cuitFits, nifFits, nitFits, peruvianRucFits, rutFits } from './byte-checks.ts';
import { isPlainCurp } from './byte-curp.ts';
import { IdBytes } from './id-bytes.ts';
import type { IdHome } from './id-home.ts';

const HYPHEN = 0x2d;
const ZERO = 0x30;
const ONE = 0x31;
const TWO = 0x32;
const THREE = 0x33;
const FIVE = 0x35;
const SIX = 0x36;
const EIGHT = 0x38;
const NINE = 0x39;
const AT = 0x40;
const LETTER_K = 0x4b;

/** Longest id, hyphens in it or a country behind it. */
const LONGEST_SHOWN = 24;
/** Shorter keys are no evidence, see national-id.ts. */
const SHORTEST_KEY = 5;
/** Digits of a generic number, see placeholder-id.ts. */
const GENERIC_DIGITS = 6;

/**
 * National ids read by their bytes: cells that hold one id in a usual writing, of which nothing fails, nothing was lost
 * and nobody says that it stands for anybody; almost all do. Of those it says what normalizeNationalId does; every other
 * one is for that.
 */
export class ByteIds {
  /** What is shown. */
  readonly shown = new Uint8Array(LONGEST_SHOWN);
  readonly shownWords = wordsOf(this.shown);
  shownCount = 0;
  /** What is compared, where it is another text. */
  readonly key = new Uint8Array(LONGEST_SHOWN);
  readonly keyWords = wordsOf(this.key);
  /** Its length, 0 where what is shown is compared. */
  keyCount = 0;
  private readonly id = new IdBytes();

  /** Reads the cell from `from` up to, not including, `to`; false when it is for normalizeNationalId. */
  read(bytes: Uint8Array, from: number, to: number, home: IdHome): boolean {
    const { id } = this;
    if (home.isOpenEnded || !id.read(bytes, from, to)) return false;
    if (id.plain[0] > NINE) return id.hyphens === 0 && this.readLettered();
    if (id.letters > 0) return this.readWithLetter(home);
    if (id.hyphens === 0) return this.readDigits(home);
    if (id.hyphens === 1) return this.readHyphened(home);
    const isCuit = id.hyphens === 2 && id.count === 11 && id.firstHyphen === 2 && id.lastHyphen === 10;
    // Where it is at home Brazil asks first whether it is a CPF.
    return isCuit && home.country !== 'BR' && this.keepCuit();
  }

  /** A CURP, NIE or lettered NIF: known for what it is in every country. */
  private readLettered(): boolean {
    const { plain, count, letters } = this.id;
    if (count === 18) return isPlainCurp(plain, count) && this.keep(0, 10, 'MX');
    if (count !== 9 || letters !== 2 || !isNifLetter(plain[0]) || plain[8] <= NINE) return false;
    return nifFits(plain) && this.keep(0, 8, 'ES');
  }

  /** A DNI with its letter, known in every country but for the K, or a RUT with K. */
  private readWithLetter({ country }: IdHome): boolean {
    const { plain, count, letters, hyphens, lastHyphen } = this.id;
    const body = count - 1;
    if (letters !== 1 || plain[body] <= NINE || hyphens > 1 || (hyphens === 1 && lastHyphen !== body)) return false;
    if (plain[body] === LETTER_K && country !== 'ES') {
      const isRut = country === 'CL' ? body > 6 || hyphens === 1 : country === undefined && hyphens === 1;
      return isRut && this.keepRut(body);
    }
    return count === 9 && nifFits(plain) && this.keep(0, 8, 'ES');
  }

  /** Digits and a check digit behind a hyphen, or a CPF with both of its own. */
  private readHyphened({ country }: IdHome): boolean {
    const { plain, count, lastHyphen } = this.id;
    const body = count - 1;
    if (lastHyphen === 9 && count === 11) return cpfFits(plain) && this.keep(0, 11, 'BR', 9);
    if (lastHyphen !== body) return false;
    if (country === 'CO') return body <= 11 && nitFits(plain, body) && this.keep(0, body, 'CO', body);
    if (country === 'CL' || country === undefined) return this.keepRut(body);
    return country === 'PE' && body === 8 && cuiFits(plain) && this.keep(0, 8, 'PE', 8);
  }

  private keepRut(body: number): boolean {
    return body >= 6 && body <= 8 && rutFits(this.id.plain, body) && this.keep(0, body, 'CL', body);
  }

  /** Digits alone, of which no country but that of the record says anything. */
  private readDigits(home: IdHome): boolean {
    const { count } = this.id;
    switch (home.country) {
      case 'AR':
        return count === 11 ? this.keepCuit() : this.keepDigits(home, count >= 6 && count <= 8);
      case 'BR':
        return this.readBrazilian(home);
      case 'CL':
        return this.readChilean(home);
      case 'CO':
        return this.readColombian(home);
      case 'EC':
        return this.readEcuadorian(home);
      case 'PE':
        return count === 11 ? this.keepRuc() : this.keepDigits(home, count >= 6 && count <= 8);
      case 'US':
        return count !== 9 && this.keepDigits(home, false);
      case undefined:
        // Brazil's are told by their digits.
        return count !== 11 && count !== 14 && this.keepDigits(home, false);
      default:
        return this.keepDigits(home, false);
    }
  }

  private readBrazilian(home: IdHome): boolean {
    const { plain, count } = this.id;
    if (count === 11) return cpfFits(plain) && this.keep(0, 11, 'BR', 9);
    return count !== 9 && count !== 10 && count !== 14 && this.keepDigits(home, false);
  }

  private readChilean(home: IdHome): boolean {
    const { plain, count } = this.id;
    if (count === 9) return this.keepRut(8);
    // Eight digits may be a RUN without its digit, so that a fit proves nothing.
    if (count === 8 && rutFits(plain, 7)) return this.keep(0, 7);
    return this.keepDigits(home, false);
  }

  private readColombian(home: IdHome): boolean {
    const { plain, count } = this.id;
    const body = count - 1;
    const isGlued =
      (count === 10 && plain[0] >= EIGHT) ||
      (home.isNit && ((count === 9 && plain[0] < EIGHT) || (count === 11 && plain[0] === ONE)));
    if (isGlued && nitFits(plain, body)) return this.keep(0, body, 'CO', body);
    return this.keepDigits(home, count >= 4 && count <= 11);
  }

  private readEcuadorian(home: IdHome): boolean {
    const { plain, count } = this.id;
    if (count === 10) return cedulaFits(plain) && this.keep(0, 10, 'EC');
    if (count === 13) {
      const isPerson = plain[2] < SIX && (plain[10] !== ZERO || plain[11] !== ZERO || plain[12] !== ZERO);
      return isPerson && cedulaFits(plain) && this.keep(0, 10, 'EC');
    }
    return count !== 9 && count !== 12 && this.keepDigits(home, false);
  }

  private keepCuit(): boolean {
    const { plain } = this.id;
    const [first, second] = plain;
    const isPerson = first === TWO && (second === ZERO || (second >= THREE && second <= 0x37));
    const isCompany = first === THREE && (second === ZERO || second === THREE || second === 0x34);
    if ((!isPerson && !isCompany) || !cuitFits(plain)) return false;
    return isPerson ? this.keep(2, 10, 'AR', 2, 10) : this.keep(0, 11, 'AR', 2, 10);
  }

  private keepRuc(): boolean {
    const { plain } = this.id;
    const [first, second] = plain;
    const isRuc =
      first === ONE ? second === ZERO || (second >= FIVE && second <= 0x37) : first === TWO && second === ZERO;
    if (!isRuc || !peruvianRucFits(plain)) return false;
    return first === ONE && second === ZERO ? this.keep(2, 10, 'PE') : this.keep(0, 11, 'PE');
  }

  /** Keeps digits that no check digit proves; the column proves them where `isTyped` is an id of the country it names. */
  private keepDigits({ country, isExplicit }: IdHome, isTyped: boolean): boolean {
    return this.keep(0, this.id.count, isTyped && isExplicit ? country : undefined);
  }

  /**
   * Keeps the id with hyphens behind so many characters (0 for none), and as its key those from one place up to another
   * without leading zeros, `proof` behind them; false where it may be no evidence.
   */
  private keep(from: number, to: number, proof?: string, hyphen = 0, secondHyphen = 0): boolean {
    const { plain, count } = this.id;
    let start = from;
    while (start < to && plain[start] === ZERO) start++;
    if (to - start < SHORTEST_KEY || this.mayBePlaceholder(start, to)) return false;
    this.show(hyphen, secondHyphen);
    this.keyCount = 0;
    if (proof === undefined && hyphen === 0 && start === 0 && to === count) return true;
    let length = 0;
    for (let i = start; i < to; i++) this.key[length++] = plain[i];
    if (proof !== undefined) {
      this.key[length++] = AT;
      for (let i = 0; i < proof.length; i++) this.key[length++] = proof.charCodeAt(i);
    }
    this.keyCount = length;
    return true;
  }

  private show(hyphen: number, secondHyphen: number): void {
    const { plain, count } = this.id;
    let length = 0;
    for (let i = 0; i < count; i++) {
      if (i > 0 && (i === hyphen || i === secondHyphen)) this.shown[length++] = HYPHEN;
      this.shown[length++] = plain[i];
    }
    this.shownCount = length;
  }

  /** Whether isPlaceholderId has to be asked: digits that run, or blocks of 10, 123 or 9. Beside letters six digits may run. */
  private mayBePlaceholder(from: number, to: number): boolean {
    const { id } = this;
    if (id.plain[0] > NINE) return false;
    if (id.areRun(from, to)) return true;
    if (id.letters > 0) return false;
    const { plain, count } = id;
    if (count >= GENERIC_DIGITS && mayBeGeneric(plain)) return true;
    return id.areRun(0, count) || (count === 11 && id.areRun(2, 10));
  }
}

function isNifLetter(byte: number): boolean {
  return (byte >= 0x58 && byte <= 0x5a) || (byte >= LETTER_K && byte <= 0x4d);
}

/** Whether the first six digits are those of a generic number. */
function mayBeGeneric(plain: Uint8Array): boolean {
  if (plain[0] === NINE) return plain[1] === NINE && plain[2] === NINE && plain[3] === NINE && plain[4] === NINE;
  if (plain[0] !== ONE) return false;
  if (plain[1] === ZERO) return plain[2] === ONE && plain[3] === ZERO && plain[4] === ONE && plain[5] === ZERO;
  return plain[1] === TWO && plain[2] === THREE && plain[3] === ONE && plain[4] === TWO && plain[5] === THREE;
}
