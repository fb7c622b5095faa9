import type { Encoding } from './encoding.ts';
import type { SourceBytes } from './source-bytes.ts';
import { textPieces } from './text-decoder.ts';
import { Windows1252Bytes } from './windows-1252.ts';

/**
 * The text of a source as UTF-8, in pieces, without its byte order mark: the same text as textPieces gives, for
 * who reads bytes. A piece is overwritten by the next one. `valid`: all bytes of the source are known to be UTF-8, so
 * that nothing needs decoding.
 */
export async function* utf8Pieces(source: SourceBytes, encoding: Encoding, valid: boolean): AsyncGenerator<Uint8Array> {
  const maker = encoding.mixed ? undefined : makerOf(encoding.name, valid);
  if (maker === undefined) {
    yield* encodedPieces(textPieces(source, encoding));
    return;
  }
  let skip = encoding.bom;
  for await (const piece of source.pieces()) {
    const skipped = Math.min(skip, piece.length);
    skip -= skipped;
    yield maker(piece.subarray(skipped));
  }
}

/** What makes UTF-8 of bytes without a detour, piece by piece; undefined where nothing does. */
function makerOf(name: string, valid: boolean): ((piece: Uint8Array) => Uint8Array) | undefined {
  if (name === 'utf-8') return valid ? (piece) => piece : undefined;
  if (name !== 'windows-1252') return undefined;
  const bytes = new Windows1252Bytes();
  return (piece) => bytes.push(piece);
}

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
