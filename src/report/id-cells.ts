import { idText } from '../domain/id-text.ts';
import type { RowSink } from './row-sink.ts';

const C_AND_DASH = 0x2d43;
const H_AND_DASH = 0x2d48;
const COMMA = 0x2c;

/** Ten bits of an id as its two characters, see idText. */
const PAIRS = Int32Array.from({ length: 1 << 10 }, (_, bits) => {
  const text = idText(0, bits);
  return text.charCodeAt(12) | (text.charCodeAt(13) << 8);
});
const PAIR = (1 << 10) - 1;

/** See idText. */
export function writeId(first: number, second: number, sink: RowSink): void {
  writeNamed(C_AND_DASH, first, second, sink);
}

/** Households are named after one of theirs: `H-` and what stands in the id of that customer. */
export function writeHousehold(first: number, second: number, sink: RowSink): void {
  writeNamed(H_AND_DASH, first, second, sink);
}

function writeNamed(prefix: number, first: number, second: number, sink: RowSink): void {
  sink.word(prefix | (PAIRS[first >>> 20] << 16), 4);
  sink.word(PAIRS[(first >>> 10) & PAIR] | (PAIRS[first & PAIR] << 16), 4);
  sink.word(PAIRS[second >>> 20] | (PAIRS[(second >>> 10) & PAIR] << 16), 4);
  sink.word(PAIRS[second & PAIR] | (COMMA << 16), 3);
}

/** Eight bits as two hexadecimal digits. */
const HEXADECIMAL = Int32Array.from({ length: 1 << 8 }, (_, bits) => {
  const text = bits.toString(16).padStart(2, '0');
  return text.charCodeAt(0) | (text.charCodeAt(1) << 8);
});
const BYTE = (1 << 8) - 1;

/** A fingerprint as sixteen hexadecimal digits, as decisions name it; one of nothing is an empty cell. */
export function writeContent(high: number, low: number, sink: RowSink): void {
  if (high === 0 && low === 0) {
    sink.empty();
    return;
  }
  writeFour(high >>> 16, sink);
  writeFour(high, sink);
  writeFour(low >>> 16, sink);
  writeFour(low, sink);
  sink.word(COMMA, 1);
}

function writeFour(bits: number, sink: RowSink): void {
  sink.word(HEXADECIMAL[(bits >>> 8) & BYTE] | (HEXADECIMAL[bits & BYTE] << 16), 4);
}
