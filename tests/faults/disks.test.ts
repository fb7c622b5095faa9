import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';
import { namesIn } from './said-outputs.ts';

const PROGRAM = join(fileURLToPath(new URL('../../', import.meta.url)), 'bin', 'unify.js');
const FILES = ['crm.csv', 'pos.csv', 'calls.csv', 'social.csv'];

const MOUNTS =
  process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

let shop: Workdir;
beforeEach(() => {
  shop = new Workdir();
  shop.copy('tienda');
});
afterEach(() => shop.remove());

describe.skipIf(process.platform === 'win32')('a run whose files may not grow large (ulimit -f)', () => {
  it('says so, ends with 2 and leaves the earlier output as it was', async () => {
    await shop.run(['pos.csv']);
    const before = shop.read('unified/customers.csv');
    const { status, stderr } = inShell('ulimit -f 4; exec "$@"', FILES);
    expect(stderr).toContain('unified cannot be written: a file would be larger than the system allows');
    expect(status).toBe(2);
    expect(shop.read('unified/customers.csv')).toBe(before);
    expect(namesIn(shop.path).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe.skipIf(!existsSync('/dev/full'))('standard output for which the disk has no room', () => {
  it.each([
    ['customers', ['crm.csv', '-o', '-']],
    ['a summary', ['crm.csv', '--json']],
    ['a page of inspect', ['inspect', 'crm.csv']],
    ['findings', ['validate', 'crm.csv']],
  ])('is called full, and the run no success (%s)', (_, words) => {
    const { status, stderr } = inShell('exec "$@" > /dev/full', words);
    expect(stderr).toContain('unify: standard output cannot be written: its disk is full.\n');
    expect(stderr).not.toMatch(/bug|folder is as it was|-o/);
    expect(status).toBe(2);
  });

  it('makes no success of help that nobody could read', () => {
    expect(inShell('exec "$@" > /dev/full', ['--help']).status).toBe(2);
  });
});

describe.skipIf(!MOUNTS)('a disk mounted for the test (needs root)', () => {
  it('that is full is called full, and the earlier output on it stays whole', () => {
    // 48 KB hold the output over one file and no second one beside it.
    const { status, stderr } = onDisk('size=48k', [
      'node $PROGRAM pos.csv -o disk/unified --quiet || exit 90',
      'cp -r disk/unified before',
      'node $PROGRAM crm.csv pos.csv calls.csv social.csv --keep-extra -o disk/unified --quiet',
      'code=$?',
      'cp -r disk/unified after; ls -A disk > names',
      'exit $code',
    ]);
    expect(stderr).toContain('the disk of disk/unified is full.');
    expect(status).toBe(2);
    expect(namesIn(join(shop.path, 'after'))).toEqual(namesIn(join(shop.path, 'before')));
    for (const name of namesIn(join(shop.path, 'before')))
      expect(shop.read(`after/${name}`)).toBe(shop.read(`before/${name}`));
    expect(shop.read('names')).toBe('unified\n');
  });

  it('that is read-only is refused before any work', () => {
    const { status, stderr } = onDisk('ro', ['node $PROGRAM crm.csv -o disk/unified']);
    expect(stderr).toBe(
      'unify: disk/unified cannot be written: the disk is read-only.\nChoose another folder with -o.\n',
    );
    expect(status).toBe(2);
  });

  it('cannot itself be the output, and the way out is told', () => {
    const { status, stderr } = onDisk('size=1m', ['node $PROGRAM crm.csv -o disk']);
    expect(stderr).toContain('it is a mounted disk; name a folder inside it');
    expect(status).toBe(2);
  });
});

describe('an output on another device than the files', () => {
  const other = ['/dev/shm', '/run', '/var/tmp'].find((path) => isOtherDevice(path));

  it.skipIf(other === undefined)('is written and replaced like any other (needs a second disk)', async () => {
    const folder = mkdtempSync(join(other ?? '', 'unify-device-'));
    try {
      for (const files of [FILES, ['crm.csv']]) {
        const { code, stderr } = await shop.run([...files, '-o', join(folder, 'unified'), '--quiet']);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(namesIn(folder)).toEqual(['unified']);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe.skipIf(process.platform === 'win32')('a place that nobody may write to', () => {
  it('is refused before any work, with a sentence', () => {
    const closed = join(shop.path, 'closed');
    mkdirSync(closed);
    for (const path of [shop.path, closed, ...FILES.map((name) => join(shop.path, name))]) {
      chmodSync(path, path === closed ? 0o555 : 0o755);
      if (NOBODY.uid !== undefined) chownSync(path, NOBODY.uid, NOBODY.gid);
    }
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...FILES, '-o', 'closed/unified'], {
      cwd: shop.path,
      encoding: 'utf8',
      ...NOBODY,
    });
    expect(stderr).toBe(
      'unify: closed/unified cannot be written: permission denied.\nChoose another folder with -o.\n',
    );
    expect(status).toBe(2);
    expect(namesIn(closed)).toEqual([]);
  });
});

/** Root may write everywhere: it runs the program as the user nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

function inShell(script: string, words: readonly string[]) {
  const args = ['-c', script, 'sh', process.execPath, PROGRAM, ...words];
  return spawnSync('sh', args, { cwd: shop.path, encoding: 'utf8' });
}

/** Runs commands with a small disk mounted at `disk`, which is gone afterwards: nobody else ever sees it. */
function onDisk(options: string, commands: readonly string[]) {
  mkdirSync(join(shop.path, 'disk'));
  const script = [`mount -t tmpfs -o ${options} none disk || exit 91`, ...commands].join('\n');
  return spawnSync('unshare', ['-m', 'sh', '-c', script], {
    cwd: shop.path,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, PROGRAM },
  });
}

function isOtherDevice(path: string): boolean {
  return existsSync(path) && statSync(path).dev !== statSync(tmpdir()).dev;
}
