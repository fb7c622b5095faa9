import type { Writable } from 'node:stream';
import { errorCode, stdoutTrouble } from './output-trouble.ts';

/**
 * Writes text or bytes to standard output, or to a stream in its place, no faster than its reader takes it. Says false
 * when the reader went away (EPIPE, as with `| head`), which is no trouble. Fails with stdout_unwritable.
 */
export async function writeStream(
  stream: Writable,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<boolean> {
  // Every error arrives through the callback of its write; unheard, the event would end the process.
  stream.on('error', () => {});
  try {
    for await (const chunk of chunks) await write(stream, chunk);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EPIPE') return false;
    throw stdoutTrouble(error);
  }
}

function write(stream: Writable, chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}
