import type { Encoding } from './encoding.ts';
import type { SourceBytes } from './source-bytes.ts';
import { textPieces } from './text-decoder.ts';
import { utf8OfWindows1252 } from './windows-1252.ts';

/**
 * The text of a source as UTF-8, in pieces, without its byte order mark: the same text as textPieces gives, for
 * who reads bytes. `valid`: all bytes of the source are known to be UTF-8, so that nothing needs decoding.
 */
export async function* utf8Pieces(source: SourceBytes, encoding: Encoding, valid: boolean): AsyncGenerator<Uint8Array> {
  if (encoding.mixed || !(encoding.name in BY_BYTES) || (encoding.name === 'utf-8' && !valid)) {
    yield* encodedPieces(textPieces(source, encoding));
    return;
  }
  let skip = encoding.bom;
  for await (const piece of source.pieces()) {
    const skipped = Math.min(skip, piece.length);
    skip -= skipped;
    yield BY_BYTES[encoding.name](piece.subarray(skipped));
  }
}

/** Encodings whose bytes become UTF-8 without a detour. */
const BY_BYTES: Readonly<Record<string, (piece: Uint8Array) => Uint8Array>> = {
  'utf-8': (piece) => piece,
  'windows-1252': utf8OfWindows1252,
};

/** A character of two units can stand across the border of two pieces: its first half waits for the second. */
async function* encodedPieces(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let half = '';
  for await (const piece of texts) {
    const text = half + piece;
    half = FIRST_HALF.test(text) ? text.slice(-1) : '';
    yield Buffer.from(text.slice(0, text.length - half.length));
  }
  if (half !== '') yield Buffer.from(half);
}

const FIRST_HALF = /[\ud800-\udbff]$/;
