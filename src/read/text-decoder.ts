import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Encoding } from './encoding.ts';
import type { SourceBytes } from './source-bytes.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Turns bytes into text piece by piece; `end` gives what a last unfinished character leaves. */
interface Decoder {
  push(bytes: Uint8Array): string;
  end(): string;
}

/** The text of a source in pieces of about a megabyte, without its byte order mark. */
export async function* textPieces(source: SourceBytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  let skip = encoding.bom;
  for await (const piece of source.pieces()) {
    const skipped = Math.min(skip, piece.length);
    skip -= skipped;
    const text = decoder.push(piece.subarray(skipped));
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== '') yield rest;
}

function decoderOf(encoding: Encoding): Decoder {
  if (encoding.mixed) return mixedDecoder();
  if (encoding.name === 'windows-1252') return { push: decodeWindows1252, end: () => '' };
  if (encoding.name.startsWith('utf-8') || encoding.name.startsWith('utf-16')) return unicodeDecoder(encoding.name);
  const decoder = iconv.getDecoder(encoding.name);
  return { push: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' };
}

function unicodeDecoder(name: string): Decoder {
  const decoder = new TextDecoder(name, { ignoreBOM: true });
  return { push: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

const LF = 0x0a;

/** A line without an end is decoded as it stands once it is this long: the row limit comes later and must be reached. */
const LONGEST_LINE = 1 << 24;

/** Line by line: UTF-8 where the line is UTF-8, windows-1252 where it is not. */
function mixedDecoder(): Decoder {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    push(bytes) {
      const all = Buffer.concat([rest, bytes]);
      const cut = all.length > LONGEST_LINE ? all.length : all.lastIndexOf(LF) + 1;
      rest = all.slice(cut);
      return linesOf(all.subarray(0, cut));
    },
    end: () => linesOf(Buffer.from(rest)),
  };
}

function linesOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let text = '';
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LF, start) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    text += isUtf8(line) ? line.toString('utf8') : decodeWindows1252(line);
    start = end;
  }
  return text;
}
