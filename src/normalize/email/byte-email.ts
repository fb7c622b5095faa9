import { wordsOf } from '../../domain/byte-words.ts';
import { EMPTY, ValueTable } from '../../domain/column.ts';
import { type Issues, NO_ISSUES } from '../../domain/issue.ts';
import { mailboxRule } from '../../domain/mail-providers.ts';
import { hashOf, WordSieve } from '../word-sieve.ts';
import { isFlawlessDomain, LONGEST_ADDRESS, LONGEST_LOCAL, meantByDomain } from './email.ts';
import { NOBODY, NOBODY_IN_PUBLIC } from './placeholder-email.ts';
import { ROLES } from './role-address.ts';

const HYPHEN = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const AT = 0x40;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
/** From a capital to its small letter. */
const TO_SMALL = 0x20;
const UNDERSCORE = 0x5f;
const SMALL_A = 0x61;
const SMALL_E = 0x65;
const SMALL_M = 0x6d;
const SMALL_N = 0x6e;
const SMALL_O = 0x6f;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
const SMALL_X = 0x78;
const SMALL_Z = 0x7a;

/** Shorter words before the @ are left to normalizeEmails. */
const FEWEST = 3;
/** Final digits that a placeholder may carry, see placeholder-email.ts. */
const MOST_NUMBER = 3;
/** As many domains are remembered; addresses in others are left to normalizeEmails. */
const MOST_DOMAINS = 1 << 12;

const encoder = new TextEncoder();

/** How addresses of a domain are compared; undefined for a domain left to normalizeEmails. */
interface Keyed {
  readonly dotless: boolean;
  readonly tag: string;
  /** The domain of the key, where it is another one; empty where not. */
  readonly domain: Uint8Array;
  readonly issues: Issues;
}

const MENDED: Issues = ['email_typo_suspected'];

const [SIN, REO, COR, NIN, NUN, IEN] = ['sin', 'reo', 'cor', 'nin', 'nun', 'ien'].map((text) =>
  three(encoder.encode(text), 0),
);
/** Of notiene, noaplica, notengo, noemail and notienecorreo. */
const N_ENDS = new Set(['ene', 'ica', 'ngo', 'ail', 'reo'].map((text) => three(encoder.encode(text), 0)));

/** First letters of what is said not to be there, see saysNone; but those of registra, reporta, existe and email. */
const AFTER_NO: ReadonlySet<number> = new Set(encoder.encode('acdhimpqtu'));
/** Letters of noemail and one more. */
const LONGEST_SLIP = 8;

/** A bit for each hash of a word that stands for nobody or for a desk. */
const SUSPECTS = new WordSieve([...NOBODY, ...NOBODY_IN_PUBLIC, ...ROLES], 1 << 14);

/**
 * Addresses read by their bytes: cells that hold one address in letters of ASCII, valid, of a person, with no tag, and
 * nothing to mend but a typing error in the domain; almost all do. Of those it says what normalizeEmails does; every
 * other one is for that.
 */
export class ByteEmails {
  /** What is shown: the cell in small letters, as long as it. */
  readonly shown = new Uint8Array(LONGEST_ADDRESS);
  readonly shownWords = wordsOf(this.shown);
  /** What is compared, where it is another text. */
  readonly key = new Uint8Array(LONGEST_ADDRESS);
  readonly keyWords = wordsOf(this.key);
  /** Its length, 0 where what is shown is compared. */
  count = 0;
  issues: Issues = NO_ISSUES;
  private readonly domains = new ValueTable();
  private readonly keyed: (Keyed | undefined)[] = [];
  /** Letters and digits before the @. */
  private readonly word = new Uint8Array(LONGEST_LOCAL);

  /** Reads the cell from `from` up to, not including, `to`; false when it is for normalizeEmails. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    const length = to - from;
    if (length >= LONGEST_ADDRESS) return false;
    const { shown } = this;
    let count = 0;
    let at = 0;
    let hyphens = 0;
    for (; at < length && bytes[from + at] !== AT; at++) {
      const byte = smallByte(bytes[from + at]);
      shown[at] = byte;
      if (isWordByte(byte)) {
        if (count === LONGEST_LOCAL) return false;
        this.word[count++] = byte;
      } else if (byte === HYPHEN) hyphens++;
      else if (byte === DOT ? shown[at - 1] === DOT : byte !== UNDERSCORE) return false;
    }
    if (at === length || at > LONGEST_LOCAL || !isWordByte(shown[0]) || shown[at - 1] === DOT) return false;
    if (this.isSuspect(count)) return false;
    for (let i = at; i < length; i++) shown[i] = smallByte(bytes[from + i]);
    const keyed = this.domain(shown, at + 1, length);
    if (keyed === undefined || (keyed.tag === '-' && hyphens > 0)) return false;
    this.writeKey(at, length, keyed);
    this.issues = keyed.issues;
    return true;
  }

  private writeKey(at: number, length: number, { dotless, domain }: Keyed): void {
    this.count = 0;
    if (!dotless && domain.length === 0) return;
    const { key, shown } = this;
    let count = 0;
    for (let i = 0; i < at; i++) if (!dotless || shown[i] !== DOT) key[count++] = shown[i];
    if (domain.length === 0 && count === at) return;
    key[count++] = AT;
    if (domain.length === 0) for (let i = at + 1; i < length; i++) key[count++] = shown[i];
    else for (let i = 0; i < domain.length; i++) key[count++] = domain[i];
    this.count = count;
  }

  /** Whether the word may stand for nobody or for a desk. */
  private isSuspect(count: number): boolean {
    const { word } = this;
    if (count < FEWEST) return true;
    let bare = count;
    while (bare > 0 && word[bare - 1] <= NINE) bare--;
    if (bare === 0 || mayDeny(word, bare) || SUSPECTS.mayHold(hashOf(word, count))) return true;
    const end = Math.max(bare, count - MOST_NUMBER);
    return isOneLetter(word, end) || (end < count && SUSPECTS.mayHold(hashOf(word, end)));
  }

  private domain(bytes: Uint8Array, from: number, to: number): Keyed | undefined {
    if (from === to) return undefined;
    const { domains, keyed } = this;
    if (domains.size >= MOST_DOMAINS) {
      const known = domains.findBytes(bytes, from, to);
      return known === EMPTY ? undefined : keyed[known];
    }
    const code = domains.internBytes(bytes, from, to);
    if (code === keyed.length) keyed.push(keyedBy(domains.text(code)));
    return keyed[code];
  }
}

function keyedBy(domain: string): Keyed | undefined {
  const isFlawless = isFlawlessDomain(domain);
  const meant = isFlawless ? domain : meantByDomain(domain);
  if (meant === '') return undefined;
  const rule = mailboxRule(meant);
  const key = rule?.domain ?? meant;
  return {
    dotless: rule?.dotless === true,
    tag: rule?.tag ?? '',
    domain: key === domain ? new Uint8Array(0) : encoder.encode(key),
    issues: isFlawless ? NO_ISSUES : MENDED,
  };
}

function smallByte(byte: number): number {
  return byte >= CAPITAL_A && byte <= CAPITAL_Z ? byte + TO_SMALL : byte;
}

function isWordByte(byte: number): boolean {
  return (byte >= SMALL_A && byte <= SMALL_Z) || (byte >= ZERO && byte <= NINE);
}

/**
 * Whether a word without its final digits may say "none", see saysNone. Such words begin with no, nt, ning, nunca or sin;
 * of slips of the finger from one of seven letters or more either the first three letters or the last three are left, of
 * two slips from one of nine or more those or three in the middle.
 */
function mayDeny(word: Uint8Array, count: number): boolean {
  if (word[0] !== SMALL_N && word[0] !== SMALL_S) return false;
  const end = three(word, count - 3);
  if (word[0] === SMALL_S) return three(word, 0) === SIN || end === REO || isInside(word, COR);
  if (word[1] === SMALL_T || (word[1] === SMALL_O && mayDenyAfterNo(word, count))) return true;
  const start = three(word, 0);
  return start === NIN || start === NUN || N_ENDS.has(end) || isInside(word, IEN);
}

/** The same of what stands behind a no, but for its end: the words there begin with few letters, and few names do. */
function mayDenyAfterNo(word: Uint8Array, count: number): boolean {
  const first = word[2];
  const second = word[3];
  if (first === SMALL_R) return second === SMALL_E;
  if (first === SMALL_E) return count <= LONGEST_SLIP || second === SMALL_X || second === SMALL_M;
  return AFTER_NO.has(first);
}

/** Whether three letters stand where the fourth to the sixth do, or one place aside. */
function isInside(word: Uint8Array, letters: number): boolean {
  return three(word, 2) === letters || three(word, 3) === letters || three(word, 4) === letters;
}

/** Three letters as one number. */
function three(word: Uint8Array, at: number): number {
  return at < 0 ? 0 : (word[at] << 16) | (word[at + 1] << 8) | word[at + 2];
}

function isOneLetter(word: Uint8Array, count: number): boolean {
  for (let i = 1; i < count; i++) if (word[i] !== word[0]) return false;
  return true;
}
