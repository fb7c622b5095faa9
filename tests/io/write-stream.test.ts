import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { fileTrouble, outputTrouble, stdoutTrouble } from '../../src/io/output-trouble.ts';
import { writeStream } from '../../src/io/write-stream.ts';

describe('writing to a stream', () => {
  it('waits for the reader before it makes the next chunk', async () => {
    const events: string[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk, _encoding, done) {
        setTimeout(() => {
          events.push(`took ${chunk}`);
          done();
        }, 1);
      },
    });
    function* chunks(): Generator<string> {
      for (const chunk of ['a', 'b']) {
        events.push(`made ${chunk}`);
        yield chunk;
      }
    }
    await expect(writeStream(slow, chunks())).resolves.toBe(true);
    expect(events).toEqual(['made a', 'took a', 'made b', 'took b']);
  });

  it('takes a reader that went away for success', async () => {
    await expect(writeStream(broken('EPIPE'), ['a', 'b'])).resolves.toBe(false);
  });

  it('tells of a disk without room', async () => {
    const failure = { kind: 'stdout_unwritable', reason: 'its disk is full' };
    await expect(writeStream(broken('ENOSPC'), ['a'])).rejects.toMatchObject({ failure });
  });

  it('throws every other trouble', async () => {
    await expect(writeStream(broken('EBADF'), ['a'])).rejects.toThrow('EBADF');
  });
});

describe('an error of the file system', () => {
  it.each([
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['EACCES', 'output_unwritable'],
    ['EROFS', 'output_unwritable'],
    ['ENOTDIR', 'output_unwritable'],
  ])('%s is the failure %s', (code, kind) => {
    expect(outputTrouble(systemError(code), 'unified')).toMatchObject({ failure: { kind, path: 'unified' } });
  });

  it('is about a file, or about standard output, where no folder of outputs is written', () => {
    const [full, denied] = [systemError('ENOSPC'), systemError('EACCES')];
    expect(fileTrouble(denied, 'x.json')).toMatchObject({
      failure: { kind: 'file_unwritable', path: 'x.json', reason: 'permission denied' },
    });
    expect(stdoutTrouble(full)).toMatchObject({ failure: { kind: 'stdout_unwritable', reason: 'its disk is full' } });
  });

  it('stays what it is when it is a bug', () => {
    const bug = new TypeError('x is not a function');
    expect(outputTrouble(bug, 'unified')).toBe(bug);
    expect(fileTrouble(bug, 'x.json')).toBe(bug);
    expect(stdoutTrouble(bug)).toBe(bug);
  });
});

function broken(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(systemError(code)) });
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
