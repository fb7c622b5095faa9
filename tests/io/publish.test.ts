import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../src/domain/failure.ts';
import { checkOutput } from '../../src/io/check-output.ts';
import { publish } from '../../src/io/publish.ts';
import type { OutputFile } from '../../src/report/output-file.ts';

const SUMMARY: OutputFile = {
  name: 'summary.json',
  content: { kind: 'json', value: { tool: {}, sources: [], totals: {} } },
};
const RUN = [csv('Ana'), SUMMARY];
const FORMAT = { bom: false };

let parent = '';
let folder = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'unify-publish-'));
  folder = join(parent, 'unified');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('publishing a folder', () => {
  it('writes every kind of file and leaves nothing beside it', async () => {
    await publish(folder, [...RUN, { name: 'report.html', content: { kind: 'text', text: '<p>' } }], FORMAT);
    expect(readdirSync(parent)).toEqual(['unified']);
    expect(readFileSync(join(folder, 'customers.csv'), 'utf8')).toBe('name\nAna\n');
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe('<p>');
    expect(JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'))).toHaveProperty('totals');
  });

  it('lets only the owner read it', async () => {
    await publish(folder, RUN, FORMAT);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'customers.csv')).mode & 0o777).toBe(0o600);
  });

  it('makes the folders above it', async () => {
    await publish(join(parent, 'a', 'b'), RUN, FORMAT);
    expect(existsSync(join(parent, 'a', 'b', 'customers.csv'))).toBe(true);
  });

  it('replaces what an earlier run wrote and keeps what a person put there', async () => {
    await publish(
      folder,
      [csv('Ana'), SUMMARY, { name: 'report.html', content: { kind: 'text', text: 'old' } }],
      FORMAT,
    );
    writeFileSync(join(folder, 'decisions.csv'), 'mine');
    mkdirSync(join(folder, 'notes'));
    await publish(folder, [csv('Eva'), SUMMARY], FORMAT);
    expect(readdirSync(folder).toSorted()).toEqual(['customers.csv', 'decisions.csv', 'notes', 'summary.json']);
    expect(readFileSync(join(folder, 'customers.csv'), 'utf8')).toBe('name\nEva\n');
    expect(readdirSync(parent)).toEqual(['unified']);
  });

  it('leaves the previous folder whole when the run fails on the way', async () => {
    await publish(folder, RUN, FORMAT);
    await expect(publish(folder, failing(), FORMAT)).rejects.toThrow('in the middle');
    expect(readFileSync(join(folder, 'customers.csv'), 'utf8')).toBe('name\nAna\n');
    expect(readdirSync(parent)).toEqual(['unified']);
  });

  it('stops what is written beside a file that fails, and leaves nothing', async () => {
    const endless = async function* () {
      for (;;) yield new TextEncoder().encode('a\n');
    };
    const failing = async function* () {
      yield new TextEncoder().encode('a\n');
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('a thread died');
    };
    const rows = (name: string, chunks: AsyncIterable<Uint8Array>): OutputFile => ({
      name,
      content: { kind: 'csv_bytes', header: ['name'], chunks },
    });
    const files = [rows('one.csv', endless()), rows('two.csv', failing()), rows('three.csv', endless())];
    await expect(publish(folder, files, FORMAT)).rejects.toThrow('a thread died');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('writes a file that needs nothing of those before it while they are made, any other once they are', async () => {
    const asked: string[] = [];
    let made = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      made = resolve;
    });
    async function* late(): AsyncGenerator<Uint8Array> {
      await waiting;
      asked.push('customers');
      yield new TextEncoder().encode('Ana\n');
    }
    function* files(): Generator<OutputFile> {
      yield { name: 'customers.csv', content: { kind: 'csv_bytes', header: ['name'], chunks: late() } };
      yield { name: 'review.csv', beside: true, content: { kind: 'csv', header: ['a'], rows: [['b']] } };
      asked.push('review');
      made();
      yield { name: 'rejects.csv', content: { kind: 'csv', header: ['a'], rows: [] } };
      asked.push('summary');
      yield SUMMARY;
    }
    await publish(folder, files(), FORMAT);
    expect(asked).toEqual(['review', 'customers', 'summary']);
    expect(readFileSync(join(folder, 'review.csv'), 'utf8')).toBe('a\nb\n');
  });

  it('replaces the folder a link points to, not the link', async () => {
    mkdirSync(folder);
    symlinkSync(folder, join(parent, 'latest'));
    await publish(join(parent, 'latest'), RUN, FORMAT);
    expect(existsSync(join(folder, 'customers.csv'))).toBe(true);
  });
});

describe('publishing after a run that died', () => {
  it('removes what it had half-written', async () => {
    mkdirSync(join(parent, '.unified.tmp-1-ab'));
    await publish(folder, RUN, FORMAT);
    expect(readdirSync(parent)).toEqual(['unified']);
  });

  it('brings the previous folder back when nothing took its place', async () => {
    await publish(folder, RUN, FORMAT);
    mkdirSync(join(parent, '.unified.old-1-ab'));
    writeFileSync(join(parent, '.unified.old-1-ab', 'decisions.csv'), 'mine');
    rmSync(folder, { recursive: true });
    writeFileSync(
      join(parent, '.unified.old-1-ab', 'summary.json'),
      JSON.stringify({ tool: 1, sources: 1, totals: 1 }),
    );
    await publish(folder, RUN, FORMAT);
    expect(readFileSync(join(folder, 'decisions.csv'), 'utf8')).toBe('mine');
    expect(readdirSync(parent)).toEqual(['unified']);
  });

  it('finishes a replacement that was cut short', async () => {
    await publish(folder, RUN, FORMAT);
    mkdirSync(join(parent, '.unified.old-1-ab'));
    writeFileSync(join(parent, '.unified.old-1-ab', 'decisions.csv'), 'mine');
    writeFileSync(join(parent, '.unified.old-1-ab', 'customers.csv'), 'old');
    await publish(folder, RUN, FORMAT);
    expect(readdirSync(folder).toSorted()).toEqual(['customers.csv', 'decisions.csv', 'summary.json']);
    expect(readdirSync(parent)).toEqual(['unified']);
  });

  it.each(['2147483646', String(process.pid)])('takes the lock of process %s over, which is no more', async (pid) => {
    writeFileSync(join(parent, '.unified.lock'), `${pid} ${hostname()}\n`);
    await publish(folder, RUN, FORMAT);
    expect(readdirSync(parent)).toEqual(['unified']);
  });
});

describe('publishing is refused', () => {
  it('into a folder that unify did not write', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'thesis.txt'), 'mine');
    await expect(failureOf(publish(folder, RUN, FORMAT))).resolves.toBe('output_not_ours');
    await expect(failureOf(checkOutput(folder))).resolves.toBe('output_not_ours');
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });

  it('into a folder with a summary.json of another program', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'summary.json'), '{"total": 3}');
    await expect(failureOf(publish(folder, RUN, FORMAT))).resolves.toBe('output_not_ours');
  });

  it.each([`${process.ppid} ${hostname()}`, '1 another-machine'])('while %s writes', async (owner) => {
    writeFileSync(join(parent, '.unified.lock'), `${owner}\n`);
    await expect(failureOf(publish(folder, RUN, FORMAT))).resolves.toBe('output_busy');
    await expect(failureOf(checkOutput(folder))).resolves.toBe('output_busy');
    expect(existsSync(folder)).toBe(false);
  });

  it('into the working folder, which an empty name would mean', async () => {
    const failure = { kind: 'bad_option', option: '-o', value: "''" };
    await expect(publish('', RUN, FORMAT)).rejects.toMatchObject({ failure });
    await expect(checkOutput('')).rejects.toMatchObject({ failure });
  });

  it('in the place of a file, and below one', async () => {
    writeFileSync(folder, 'a file');
    await expect(failureOf(publish(folder, RUN, FORMAT))).resolves.toBe('output_unwritable');
    await expect(failureOf(checkOutput(folder))).resolves.toBe('output_unwritable');
    await expect(failureOf(checkOutput(join(folder, 'below')))).resolves.toBe('output_unwritable');
    expect(readFileSync(folder, 'utf8')).toBe('a file');
  });
});

describe('checking a folder beforehand', () => {
  it('agrees to a missing one, an empty one and one of an earlier run, and changes nothing', async () => {
    await checkOutput(folder);
    await checkOutput(join(parent, 'not', 'yet'));
    expect(readdirSync(parent)).toEqual([]);
    mkdirSync(folder);
    await checkOutput(folder);
    await publish(folder, RUN, FORMAT);
    await checkOutput(folder);
    expect(readdirSync(parent)).toEqual(['unified']);
  });
});

function csv(name: string): OutputFile {
  return { name: 'customers.csv', content: { kind: 'csv', header: ['name'], rows: [[name]] } };
}

function* failing(): Generator<OutputFile> {
  yield csv('Eva');
  throw new Error('in the middle');
}

async function failureOf(work: Promise<void>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof FailureError) return error.failure.kind;
    throw error;
  }
  return 'done';
}
