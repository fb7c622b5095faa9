import { fail } from '../../domain/failure.ts';
import type { Summary } from '../../domain/summary.ts';
import { checkOutput } from '../../io/check-output.ts';
import { fileBytes, fileText } from '../../io/file-text.ts';
import { inputSize } from '../../io/input-size.ts';
import { assertFits, memoryRoom } from '../../io/memory.ts';
import { publish } from '../../io/publish.ts';
import { writeStream } from '../../io/write-stream.ts';
import { type RunResult, unify } from '../../unify.ts';
import { sparingCompiler } from '../compiler.ts';
import { equalFiles } from '../equal-files.ts';
import { gateExit } from '../gates.ts';
import { memoryOption } from '../memory-option.ts';
import { nextSteps } from '../next-steps.ts';
import { onTerminal } from '../on-terminal.ts';
import type { GivenOptions } from '../options.ts';
import { exportsAmong } from '../own-tables.ts';
import { paintFor } from '../paint.ts';
import { printJson } from '../print.ts';
import { startProgress } from '../progress.ts';
import { request } from '../request.ts';
import { writtenSettings } from '../settings.ts';
import { summaryScreen } from '../summary-screen.ts';
import { terminalWidth } from '../terminal-width.ts';
import { threadCount, withThreads } from '../threads.ts';
import { unknownPreferred } from '../unknown-preferred.ts';
import { noteUnknownSources } from '../unknown-sources.ts';
import { unplacedPhones } from '../unplaced-phones.ts';
import { gateSettings } from '../validation-settings.ts';
import { wishes } from '../wishes.ts';

/** Standard output instead of a folder. */
const STANDARD_OUTPUT = '-';

/** `unify FILE…`: makes the customer file, writes it, and says what was found. */
export async function run(given: readonly string[], options: GivenOptions): Promise<number> {
  const started = performance.now();
  const folder = await outputFolder(options);
  const files = await exportsAmong(given, options);
  const plain = request(files, options, await writtenSettings(options));
  const asked = { ...plain, ...(await wishes(options, plain.config, folder)) };
  noteUnknownSources(asked, options);
  const gates = gateSettings(asked.config.checks, options);
  const size = await inputSize(files);
  const threads = threadCount(options.threads, size.rows);
  sparingCompiler(size.rows);
  assertFits(size, memoryRoom(memoryOption(options.maxMemory)));
  const progress = await startProgress(options.quiet === true);
  let result: RunResult;
  try {
    result = await withThreads(threads, async (ranges) => {
      const done = await unify({ ...asked, ranges, onProgress: progress.onProgress });
      await write(done, folder, options.bom === true);
      return done;
    });
  } finally {
    progress.stop();
  }
  const summary = result.summary();
  if (options.json === true) await printJson(summary);
  else if (options.quiet !== true) {
    const told = [
      ...equalFiles(summary),
      ...unknownPreferred(asked.config.prefer, summary),
      ...unplacedPhones(summary),
    ];
    for (const line of told) process.stderr.write(`${line}\n`);
    showSummary(summary, folder, performance.now() - started);
  }
  return gates === undefined ? 0 : gateExit(result, gates);
}

/** Undefined for standard output. What would be refused at the end is refused now. */
async function outputFolder({ output = 'unified', json }: GivenOptions): Promise<string | undefined> {
  if (output !== STANDARD_OUTPUT) {
    await checkOutput(output);
    return output;
  }
  if (json !== true) return undefined;
  return fail({
    kind: 'bad_option',
    option: '--json',
    value: '-o -',
    expected: 'one of the two, for both print on standard output',
  });
}

async function write(result: RunResult, folder: string | undefined, bom: boolean): Promise<void> {
  if (folder !== undefined) return publish(folder, result.outputs(), { bom });
  for (const file of result.outputs()) {
    if (file.name !== 'customers.csv') continue;
    const shown = process.stdout.isTTY ? onTerminal(fileText(file, { bom })) : fileBytes(file, { bom });
    await writeStream(process.stdout, shown);
    return;
  }
}

function showSummary(summary: Summary, folder: string | undefined, milliseconds: number): void {
  const lines = summaryScreen(summary, {
    width: terminalWidth(process.stderr),
    paint: paintFor(process.stderr),
    folder,
    milliseconds,
    next: nextSteps(summary),
  });
  process.stderr.write(`\n${lines.join('\n')}\n`);
}
