import { safeText } from '../domain/mask.ts';

/**
 * CSV text for the eyes: without what would move the cursor or change the terminal. A file or a pipe gets the cells
 * as they are.
 */
export async function* onTerminal(chunks: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  for await (const chunk of chunks) yield safeLines(chunk);
}

/** safeText for text of several lines, which stay lines. */
export function safeLines(text: string): string {
  return text.split('\n').map(safeText).join('\n');
}
