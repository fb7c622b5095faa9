const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of UTF-8 bytes from `from` up to, not including, `to`. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= MOST_UNITS && isAscii(bytes, from, to)) return asciiText(bytes, from, to);
  // TextDecoder refuses views over shared memory.
  return decoder.decode(bytes.slice(from, to));
}

/** Bytes up to which making a text of characters costs less than a call of the decoder and the copy: 80 ns against 120. */
const MOST_UNITS = 40;

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  let all = 0;
  for (let i = from; i < to; i++) all |= bytes[i];
  return all < 0x80;
}

function asciiText(bytes: Uint8Array, from: number, to: number): string {
  const of = String.fromCharCode;
  let text = '';
  let i = from;
  for (; i + 8 <= to; i += 8) {
    text += of(
      bytes[i],
      bytes[i + 1],
      bytes[i + 2],
      bytes[i + 3],
      bytes[i + 4],
      bytes[i + 5],
      bytes[i + 6],
      bytes[i + 7],
    );
  }
  if (i + 4 <= to) {
    text += of(bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3]);
    i += 4;
  }
  for (; i < to; i++) text += of(bytes[i]);
  return text;
}

/** Writes a text as UTF-8 into bytes from `at` on, three a character being enough; gives their number. */
export function putText(text: string, bytes: Uint8Array, at = 0): number {
  if (text.length > MOST_UNITS) return encoder.encodeInto(text, bytes.subarray(at)).written;
  let to = at;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes[to++] = unit;
    else if (unit < 0x800) {
      bytes[to++] = 0xc0 | (unit >> 6);
      bytes[to++] = 0x80 | (unit & 0x3f);
    } else return encoder.encodeInto(text, bytes.subarray(at)).written;
  }
  return to - at;
}
