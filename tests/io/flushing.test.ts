import { describe, expect, it } from 'vitest';
import { Flushing } from '../../src/io/flushing.ts';

/** A file whose flushes end when they are let. */
function slowFile() {
  const calls: string[] = [];
  const ends: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  const datasync = (): Promise<void> => {
    calls.push('datasync');
    return new Promise((resolve, reject) => {
      ends.push({ resolve, reject });
    });
  };
  const sync = async (): Promise<void> => {
    calls.push('sync');
  };
  return { calls, ends, handle: { datasync, sync } };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('flushing a file while it is written', () => {
  it('flushes when enough bytes are written, not before', async () => {
    const { calls, handle } = slowFile();
    const flushing = new Flushing(handle, 10);
    flushing.wrote(9);
    await soon();
    expect(calls).toEqual([]);
    flushing.wrote(1);
    await soon();
    expect(calls).toEqual(['datasync']);
  });

  it('has one flush under way at a time, and what was written meanwhile goes with the next', async () => {
    const { calls, ends, handle } = slowFile();
    const flushing = new Flushing(handle, 10);
    flushing.wrote(10);
    flushing.wrote(10);
    await soon();
    expect(calls).toEqual(['datasync']);
    ends[0].resolve();
    await soon();
    flushing.wrote(1);
    await soon();
    expect(calls).toEqual(['datasync', 'datasync']);
  });

  it('waits for the flush that is under way before it flushes the rest', async () => {
    const { calls, ends, handle } = slowFile();
    const flushing = new Flushing(handle, 10);
    flushing.wrote(10);
    const finished = flushing.finish();
    await soon();
    expect(calls).toEqual(['datasync']);
    ends[0].resolve();
    await finished;
    expect(calls).toEqual(['datasync', 'sync']);
  });

  it('fails at the end when the disk failed on the way', async () => {
    const { calls, ends, handle } = slowFile();
    const flushing = new Flushing(handle, 10);
    flushing.wrote(10);
    await soon();
    ends[0].reject(new Error('no room'));
    await soon();
    flushing.wrote(10);
    await expect(flushing.finish()).rejects.toThrow('no room');
    await expect(flushing.settled()).rejects.toThrow('no room');
    expect(calls).toEqual(['datasync']);
  });
});
