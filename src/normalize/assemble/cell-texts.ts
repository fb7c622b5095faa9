import type { ValueMemory } from '../../domain/column.ts';

/** Texts decoded at once: one call of the decoder costs as much as some twenty short texts in it. */
const BLOCK = 256;
/** Tables of no more texts are kept decoded, in whatever order they are asked for. */
const KEPT = 4096;

const LOST = '\ufffd';
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The texts of a value table as strings. Quick where codes are asked for nearly in order, as rows do when they ask
 * for each value when it first comes.
 */
export class CellTexts {
  private readonly memory: ValueMemory;
  private block: readonly string[] = [];
  private from = 0;

  constructor(memory: ValueMemory) {
    this.memory = memory;
  }

  text(code: number): string {
    const at = code - this.from;
    if (at >= 0 && at < this.block.length) return this.block[at];
    const { count } = this.memory;
    if (count <= KEPT) return this.load(0, count)[code];
    const isNext = at >= this.block.length && at < this.block.length + BLOCK;
    if (isNext) return this.load(code, Math.min(code + BLOCK, count))[0];
    return decoded(this.memory, code, code + 1);
  }

  private load(from: number, to: number): readonly string[] {
    this.from = from;
    this.block = textsBetween(this.memory, from, to);
    return this.block;
  }
}

/** Every text of a table, in the order of the codes. */
export function* allTexts(memory: ValueMemory): Generator<string> {
  for (let from = 0; from < memory.count; from += BLOCK)
    yield* textsBetween(memory, from, Math.min(from + BLOCK, memory.count));
}

/** The texts of the codes from `from` up to, not including, `to`, cut out of one text. */
function textsBetween(memory: ValueMemory, from: number, to: number): readonly string[] {
  const { starts } = memory;
  const whole = decoded(memory, from, to);
  // Bytes that are no UTF-8 may hang together with those of the next text.
  if (whole.includes(LOST)) return Array.from({ length: to - from }, (_, k) => decoded(memory, from + k, from + k + 1));
  const texts: string[] = new Array(to - from);
  const isAscii = whole.length === starts[to] - starts[from];
  let at = 0;
  for (let code = from; code < to; code++) {
    const length = isAscii ? starts[code + 1] - starts[code] : unitsOf(memory, code);
    texts[code - from] = whole.slice(at, at + length);
    at += length;
  }
  return texts;
}

/** UTF-16 units of a text: one for every byte that begins a character, two where it has four. */
function unitsOf({ bytes, starts }: ValueMemory, code: number): number {
  let units = 0;
  for (let at = starts[code]; at < starts[code + 1]; at++) {
    if ((bytes[at] & 0xc0) !== 0x80) units += bytes[at] >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** TextDecoder refuses views over shared memory, hence the copy. */
function decoded({ bytes, starts }: ValueMemory, from: number, to: number): string {
  return decoder.decode(bytes.slice(starts[from], starts[to]));
}
