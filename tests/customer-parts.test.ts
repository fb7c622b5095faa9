import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../src/config/defaults.ts';
import { type CustomerPartsInput, customerParts, isMobilePhone } from '../src/customer-parts.ts';
import { ValueTable } from '../src/domain/column.ts';
import { ONE_THREAD, type RangeRunner } from '../src/domain/ranges.ts';
import { Threads } from '../src/engine/threads.ts';
import { fileBytes } from '../src/io/file-text.ts';
import { idOf } from '../src/merge/identity.ts';
import { identify } from '../src/merge/merge-customers.ts';
import { isMobile } from '../src/merge/mobile.ts';
import type { OutputFile } from '../src/report/output-file.ts';
import { type Report, type ReportInput, report } from '../src/report/report.ts';
import type { RunResult } from '../src/unify.ts';
import { scenarioOf } from './laws/scenarios.ts';
import { runOn } from './laws/whole-run.ts';
import { COUNTRIES, questionsOf } from './normalize/phone/automaton-numbers.ts';

const folder = mkdtempSync(join(tmpdir(), 'unify-parts-'));
const worker = join(folder, 'worker.mjs');
let run: RunResult;

beforeAll(async () => {
  run = await runOn(scenarioOf('tienda'));
  await build({
    entryPoints: [fileURLToPath(new URL('../src/engine/worker.ts', import.meta.url))],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The run, with every fifth customer forgotten. */
function partsInput(): CustomerPartsInput {
  const { records, clusters } = run;
  const suppressed = new Set(
    Array.from({ length: clusters.count }, (_, customer) => customer).filter((k) => k % 5 === 0),
  );
  return { records, clusters, identities: identify(records, clusters), policy: DEFAULTS, suppressed };
}

function reportInput({ records, clusters, identities, policy, suppressed }: CustomerPartsInput): ReportInput {
  return {
    records,
    clusters,
    idOf: (customer) => idOf(identities.bits, customer),
    model: run.model,
    config: DEFAULTS,
    tool: { name: 'unify-customers', version: 'tests' },
    suppressed,
    parts: customerParts({ records, clusters, identities, policy, suppressed }, ONE_THREAD, { piece: 1_000_000_000 }),
  };
}

async function textsOf(files: Iterable<OutputFile>): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  for (const file of files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of fileBytes(file, { bom: true })) chunks.push(chunk);
    texts[file.name] = Buffer.concat(chunks).toString();
  }
  return texts;
}

function inParts(ranges: RangeRunner, piece: number): Report {
  const input = partsInput();
  const parts = customerParts(input, ranges, { piece });
  return report({ ...reportInput(input), parts });
}

describe('customers made in parts', () => {
  it.each([1, 7, 1_000_000])(
    'give the bytes and sums of customers made one after the other, %i a part',
    async (piece) => {
      const whole = await textsOf(report(reportInput(partsInput())).outputs());
      expect(whole['conflicts.csv'].split('\n').length).toBeGreaterThan(10);
      expect(await textsOf(inParts(ONE_THREAD, piece).outputs())).toEqual(whole);
    },
  );

  it.each([2, 3])('give the same on %i threads', async (count) => {
    const threads = new Threads(count, pathToFileURL(worker));
    try {
      const whole = await textsOf(inParts(ONE_THREAD, 1_000_000).outputs());
      expect(await textsOf(inParts(threads, 3).outputs())).toEqual(whole);
    } finally {
      await threads.close();
    }
  });

  it('have a summary before they are made, and conflicts when nobody read customers.csv', async () => {
    const whole = await textsOf(report(reportInput(partsInput())).outputs());
    const early = inParts(ONE_THREAD, 7);
    expect(`\n${JSON.stringify(early.summary(), undefined, 2)}\n`).toBe(`\n${whole['summary.json']}`);
    const files = [...inParts(ONE_THREAD, 7).outputs()];
    expect(await textsOf(files.slice(1))).toEqual({ ...whole, 'customers.csv': undefined });
  });
});

describe('a phone as it is shown', () => {
  it('is a mobile when the library says so, in every country', () => {
    let mobiles = 0;
    const phones = new ValueTable();
    for (const country of COUNTRIES) {
      for (const { digits } of questionsOf(country, 0, 20)) {
        for (const shown of [`+${digits}`, `+0${digits}`, `+${digits};ext=12`, digits]) {
          const code = phones.intern(shown);
          const found = isMobilePhone(phones.memory, code);
          expect([shown, found]).toEqual([shown, isMobile(shown)]);
          if (found) mobiles++;
        }
      }
    }
    expect(mobiles).toBeGreaterThan(100);
  });
});
