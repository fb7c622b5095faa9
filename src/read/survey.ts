import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { SourceBytes } from './source-bytes.ts';
import { unfinishedBytes } from './unfinished-bytes.ts';

/** Bytes kept from the start of a source, for telling its format, encoding and dialect. */
const HEAD = 1 << 18;

/** Bytes of pieces that are not UTF-8, kept as evidence of a code page. */
const LEGACY = 1 << 20;

/** What one pass over all bytes of a source tells. */
export interface Survey {
  /** SHA-256, hexadecimal. */
  readonly fingerprint: string;
  readonly head: Uint8Array;
  /** Every byte below 0x80. */
  readonly ascii: boolean;
  /** Every byte sequence is valid UTF-8: decided over the whole source, so it is proof and no guess. */
  readonly utf8: boolean;
  /** The first pieces that are not UTF-8, a megabyte or two; empty when all are. */
  readonly legacy: Uint8Array;
}

/** Reads all bytes once. */
export async function survey(source: SourceBytes): Promise<Survey> {
  const hash = createHash('sha256');
  const heads: Uint8Array[] = [];
  const legacy: Uint8Array[] = [];
  let legacySize = 0;
  let size = 0;
  let ascii = true;
  let utf8 = true;
  let unfinished: Uint8Array = new Uint8Array(0);
  for await (const piece of source.pieces()) {
    hash.update(piece);
    if (size < HEAD) heads.push(new Uint8Array(piece.subarray(0, HEAD - size)));
    size += piece.length;
    if (unfinished.length === 0 && isAscii(piece)) continue;
    ascii = false;
    // Nothing more can be learned of it.
    if (!utf8 && legacySize >= LEGACY) continue;
    const joined = unfinished.length === 0 ? piece : Buffer.concat([unfinished, piece]);
    const whole = joined.subarray(0, joined.length - unfinishedBytes(joined));
    unfinished = new Uint8Array(joined.subarray(whole.length));
    if (isUtf8(whole)) continue;
    utf8 = false;
    legacy.push(new Uint8Array(whole));
    legacySize += whole.length;
  }
  if (unfinished.length > 0) {
    utf8 = false;
    if (legacy.length === 0) legacy.push(unfinished);
  }
  return {
    fingerprint: hash.digest('hex'),
    head: Buffer.concat(heads),
    ascii,
    utf8,
    legacy: Buffer.concat(legacy),
  };
}
