import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workdir } from '../support/workdir.ts';
import { type Campaign, dice } from './campaign.ts';
import { namesIn } from './said-outputs.ts';

const BEFORE = ['crm.csv', 'pos.csv'];
const AFTER = [...BEFORE, 'calls.csv', 'social.csv'];

/** Publishing takes some hundredths of a run, and is where a kill could hurt: every second one waits for it. */
const PUBLISHING_MS = 25;

/**
 * Runs the program over more files than before, kills it (SIGKILL) at random moments, and compares the output with
 * the one before and the one after: it is one of the two, whole, every time.
 */
export async function killRuns(times: number): Promise<Campaign> {
  const shop = new Workdir();
  shop.copy('tienda');
  const broken: string[] = [];
  try {
    const before = await printed(shop, BEFORE, 'unified');
    const started = performance.now();
    const after = await printed(shop, AFTER, 'other');
    const milliseconds = performance.now() - started;
    const throws = dice(1);
    for (let k = 0; k < times; k++) {
      const moment = throws.next().value;
      await killedRun(shop, k % 2 === 0 ? moment * milliseconds : { publishing: moment * PUBLISHING_MS });
      const found = troubleIn(shop, [before, after]);
      if (found !== undefined) broken.push(`kill ${k + 1}: ${found}`);
      if (besideOutput(shop).length > 0) await shop.run([...BEFORE, '--quiet']);
      const left = besideOutput(shop);
      if (left.length > 0) broken.push(`kill ${k + 1}: ${left} is left after the next run`);
    }
  } finally {
    shop.remove();
  }
  return { tried: times, broken };
}

/** What publishing puts beside the output; nothing of it outlives the next run. */
function besideOutput(shop: Workdir): readonly string[] {
  return namesIn(shop.path).filter((name) => name.startsWith('.unified.'));
}

/** One fingerprint of all files of an output. */
async function printed(shop: Workdir, files: readonly string[], output: string): Promise<string> {
  const { code, stderr } = await shop.run([...files, '-o', output]);
  if (code !== 0) throw new Error(stderr);
  return fingerprint(join(shop.path, output));
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const name of namesIn(folder)) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

type Moment = number | { readonly publishing: number };

async function killedRun(shop: Workdir, moment: Moment): Promise<void> {
  const child = shop.start([...AFTER, '--quiet']);
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let over = false;
  void ended.then(() => {
    over = true;
  });
  if (typeof moment === 'number') await pause(moment);
  else {
    while (!over && !namesIn(shop.path).some((name) => name.startsWith('.unified.tmp-'))) await pause(1);
    await pause(moment.publishing);
  }
  child.kill('SIGKILL');
  await ended;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Between two renames the earlier output stands beside its place, whole; the next run brings it back. */
function troubleIn(shop: Workdir, whole: readonly string[]): string | undefined {
  const names = namesIn(shop.path);
  const aside = names.find((name) => name.startsWith('.unified.old-'));
  const place = names.includes('unified') ? 'unified' : aside;
  if (place === undefined) return 'there is no output';
  return whole.includes(fingerprint(join(shop.path, place))) ? undefined : 'the output is not whole';
}
