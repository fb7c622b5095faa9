import { describe, expect, it } from 'vitest';
import { Appending } from '../../src/io/appending.ts';

/** A file whose writes end when they are let, each with as many bytes as the test says. */
function slowFile() {
  const asked: string[][] = [];
  const wrote: number[] = [];
  const ends: { readonly resolve: (bytes: number) => void; readonly reject: (error: Error) => void }[] = [];
  const writev = <T extends readonly NodeJS.ArrayBufferView[]>(buffers: T) => {
    asked.push(buffers.map(textOf));
    return new Promise<{ bytesWritten: number; buffers: T }>((resolve, reject) => {
      ends.push({ resolve: (bytesWritten) => resolve({ bytesWritten, buffers }), reject });
    });
  };
  return { asked, wrote, ends, handle: { writev }, flushing: { wrote: (bytes: number) => wrote.push(bytes) } };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (chunk: NodeJS.ArrayBufferView) => new TextDecoder().decode(chunk);
const soon = () => new Promise((resolve) => setImmediate(resolve));

async function isSettled(promise: Promise<void>): Promise<boolean> {
  await soon();
  return Promise.race([
    promise.then(
      () => true,
      () => true,
    ),
    soon().then(() => false),
  ]);
}

describe('appending chunks to a file while more are made', () => {
  it('writes what came meanwhile together, in its order', async () => {
    const { asked, wrote, ends, handle, flushing } = slowFile();
    const appending = new Appending(handle, flushing);
    for (const text of ['ab', 'c', 'def']) await appending.add(bytesOf(text));
    expect(asked).toEqual([['ab']]);
    ends[0].resolve(2);
    await soon();
    expect(asked).toEqual([['ab'], ['c', 'def']]);
    expect(await isSettled(appending.finish())).toBe(false);
    ends[1].resolve(4);
    await appending.finish();
    expect(wrote).toEqual([2, 4]);
  });

  it('gives the system again what it did not take', async () => {
    const { asked, wrote, ends, handle, flushing } = slowFile();
    const appending = new Appending(handle, flushing);
    for (const text of ['a', 'bcd', 'ef', '']) await appending.add(bytesOf(text));
    ends[0].resolve(1);
    await soon();
    ends[1].resolve(2);
    await soon();
    ends[2].resolve(1);
    await soon();
    ends[3].resolve(2);
    await appending.finish();
    expect(asked).toEqual([['a'], ['bcd', 'ef', ''], ['d', 'ef', ''], ['ef', '']]);
    expect(wrote).toEqual([1, 5]);
  });

  it('asks for no more chunks while too much waits', async () => {
    const { ends, handle, flushing } = slowFile();
    const appending = new Appending(handle, flushing, 2);
    await appending.add(bytesOf('ab'));
    expect(await isSettled(appending.add(bytesOf('c')))).toBe(true);
    const third = appending.add(bytesOf('de'));
    expect(await isSettled(third)).toBe(false);
    ends[0].resolve(2);
    await soon();
    ends[1].resolve(3);
    await third;
    expect(await isSettled(appending.add(bytesOf('f')))).toBe(true);
  });

  it('tells whoever adds the next chunk, and whoever waits for the end, that the disk failed', async () => {
    const { asked, ends, handle, flushing } = slowFile();
    const appending = new Appending(handle, flushing);
    await appending.add(bytesOf('a'));
    ends[0].reject(new Error('no room'));
    await soon();
    await expect(appending.add(bytesOf('b'))).rejects.toThrow('no room');
    await expect(appending.finish()).rejects.toThrow('no room');
    expect(asked).toEqual([['a']]);
  });
});
