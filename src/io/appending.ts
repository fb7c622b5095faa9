import type { FileHandle } from 'node:fs/promises';
import type { Flushing } from './flushing.ts';

/** Chunks of a file, some megabyte each, that may wait for the disk before no more are asked for. */
const MOST_WAITING = 16;

/**
 * Appends chunks to a file while more of them are made. Whatever waits is written together: a thread that makes chunks
 * hears of the disk only between two of them, and writing one at a time (as `appendFile` does, half a megabyte a turn)
 * left 90 of the 140 chunks of a million customers waiting in memory when the last one was made.
 */
export class Appending {
  private readonly handle: Pick<FileHandle, 'writev'>;
  private readonly flushing: Pick<Flushing, 'wrote'>;
  private readonly most: number;
  private waiting: Uint8Array[] = [];
  private isWriting = false;
  private hasFailed = false;
  private written = Promise.resolve();

  constructor(handle: Pick<FileHandle, 'writev'>, flushing: Pick<Flushing, 'wrote'>, most = MOST_WAITING) {
    this.handle = handle;
    this.flushing = flushing;
    this.most = most;
  }

  /** Takes a chunk, whose bytes may not change any more. Resolves when more may come; fails once the disk has failed. */
  add(chunk: Uint8Array): Promise<void> {
    this.waiting.push(chunk);
    if (!this.isWriting) {
      this.isWriting = true;
      this.written = this.writeWaiting();
      // Heard by whoever adds the next chunk, or waits for the end.
      this.written.catch(() => {
        this.hasFailed = true;
      });
    }
    return this.waiting.length >= this.most || this.hasFailed ? this.written : Promise.resolve();
  }

  /** All chunks are written. Fails as the disk does. */
  finish(): Promise<void> {
    return this.written;
  }

  /** A disk that failed stays so: then nothing is written any more. */
  private async writeWaiting(): Promise<void> {
    while (this.waiting.length > 0) {
      const together = this.waiting;
      this.waiting = [];
      await writeWhole(this.handle, together);
      this.flushing.wrote(sizeOf(together));
    }
    this.isWriting = false;
  }
}

/** The system may take less than it is given, a disk that is nearly full for one. */
async function writeWhole(handle: Pick<FileHandle, 'writev'>, chunks: readonly Uint8Array[]): Promise<void> {
  for (let left = chunks; left.length > 0; ) {
    const { bytesWritten } = await handle.writev(left);
    left = behind(left, bytesWritten);
  }
}

/** What is left of chunks behind so many bytes. */
function behind(chunks: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
  let k = 0;
  let over = bytes;
  for (; k < chunks.length && chunks[k].length <= over; k++) over -= chunks[k].length;
  return over === 0 ? chunks.slice(k) : [chunks[k].subarray(over), ...chunks.slice(k + 1)];
}

function sizeOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}
