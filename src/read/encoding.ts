import chardet from 'chardet';
import iconv from 'iconv-lite';
import { fail } from '../domain/failure.ts';
import { own } from '../domain/own.ts';
import { codePageScores } from './code-page-evidence.ts';
import type { Survey } from './survey.ts';

/** How the bytes of a source become text. */
export interface Encoding {
  /** Lower case: utf-8, utf-16le, utf-16be, windows-1252, cp850, macintosh, or a name iconv-lite knows. */
  readonly name: string;
  /** Bytes of the byte order mark at the start, not to be decoded. */
  readonly bom: number;
  /** Lines that are not UTF-8 are windows-1252: two exports in one file, or a few damaged bytes. */
  readonly mixed: boolean;
  /** Neither proof nor clear evidence. */
  readonly guessed: boolean;
}

/**
 * The encoding of a source. A byte order mark and strict UTF-8 are proof; zeros in every other byte are
 * UTF-16; then the code page under which the high bytes read best; chardet only guesses what no western page
 * explains. `wanted` is what the user said: it is obeyed, or fails with bad_option when nobody knows it.
 */
export function decideEncoding(found: Survey, wanted: string | undefined): Encoding {
  const mark = byteOrderMark(found.head);
  if (wanted !== undefined) return asWanted(wanted, mark);
  if (mark !== undefined) return { ...mark, mixed: mark.name === 'utf-8' && !found.utf8, guessed: false };
  const wide = zerosOfUtf16(found.head);
  if (wide !== undefined) return plain(wide);
  if (found.utf8) return plain('utf-8');
  if (mostlyUtf8(found.legacy)) return { ...plain('utf-8'), mixed: true, guessed: true };
  return legacyEncoding(found.legacy);
}

function plain(name: string): Encoding {
  return { name, bom: 0, mixed: false, guessed: false };
}

/** Average points a high byte must gain for a code page to be taken as explained: half of what plain Spanish gains. */
const CLEAR = 1.5;

/** By how much another page must beat windows-1252, which nine of ten such files are. */
const MARGIN = 0.5;

/** High bytes below which chardet knows nothing. */
const ENOUGH_FOR_CHARDET = 12;

function legacyEncoding(bytes: Uint8Array): Encoding {
  const scores = codePageScores(bytes);
  const windows = scores.find((page) => page.encoding === 'windows-1252')?.score ?? 0;
  const best = scores[0];
  if (best.score >= CLEAR && best.score > windows + MARGIN) return { ...plain(best.encoding), guessed: true };
  if (windows >= CLEAR) return plain('windows-1252');
  return { ...plain(chardetGuess(bytes) ?? 'windows-1252'), guessed: true };
}

function chardetGuess(bytes: Uint8Array): string | undefined {
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high++;
  if (high < ENOUGH_FOR_CHARDET) return undefined;
  const first = chardet.analyse(bytes.subarray(0, 1 << 16))[0];
  const name = first?.name.toLowerCase();
  if (name === undefined || name === 'utf-8' || name === 'iso-8859-1' || !iconv.encodingExists(name)) return undefined;
  return name;
}

const MARKS: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { name: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', bytes: [0xff, 0xfe] },
  { name: 'utf-16be', bytes: [0xfe, 0xff] },
];

function byteOrderMark(head: Uint8Array): { readonly name: string; readonly bom: number } | undefined {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  return mark === undefined ? undefined : { name: mark.name, bom: mark.bytes.length };
}

function asWanted(wanted: string, mark: { readonly name: string; readonly bom: number } | undefined): Encoding {
  const name = own(ALIASES, wanted.toLowerCase()) ?? wanted.toLowerCase();
  if (!iconv.encodingExists(name)) {
    return fail({
      kind: 'bad_option',
      option: 'encoding',
      value: wanted,
      expected: 'utf-8, utf-16le, windows-1252, cp850, macintosh, …',
    });
  }
  return { ...plain(name), bom: mark?.name === name ? mark.bom : 0 };
}

const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  ansi: 'windows-1252',
  cp1252: 'windows-1252',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
};

/** UTF-16 without a mark: text of Latin letters has a zero in every other byte, and hardly any in the others. */
function zerosOfUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(head.length, 4096) >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++;
    if (head[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** More whole UTF-8 characters than stray bytes: in windows-1252 such pairs (`Ã³`) do not occur by chance. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let stray = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i];
    if (lead < 0x80) continue;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    let k = 1;
    while (k < length && (bytes[i + k] & 0xc0) === 0x80) k++;
    if (k < length || length === 1) stray++;
    else {
      whole++;
      i += length - 1;
    }
  }
  return whole > stray;
}
