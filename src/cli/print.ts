import { writeStream } from '../io/write-stream.ts';

/**
 * Characters that JSON lets stand and a terminal obeys: DEL, the C1 controls (U+009B starts an escape sequence) and the
 * marks of direction.
 */
const OBEYED = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A value for programs, on standard output; written so that it does no harm on a terminal either. */
export async function printJson(value: unknown): Promise<void> {
  const text = JSON.stringify(value, undefined, 2).replace(OBEYED, escaped);
  await writeStream(process.stdout, [`${text}\n`]);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Lines for a person who asked for them, on standard output. */
export async function printLines(lines: readonly string[]): Promise<void> {
  await writeStream(process.stdout, [`${lines.join('\n')}\n`]);
}
