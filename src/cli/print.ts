import { jsonText } from '../domain/json-text.ts';
import { writeStream } from '../io/write-stream.ts';

/** A value for programs, on standard output. */
export async function printJson(value: unknown): Promise<void> {
  await writeStream(process.stdout, [`${jsonText(value)}\n`]);
}

/** Lines for a person who asked for them, on standard output. */
export async function printLines(lines: readonly string[]): Promise<void> {
  await writeStream(process.stdout, [`${lines.join('\n')}\n`]);
}
