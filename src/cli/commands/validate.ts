import { fail } from '../../domain/failure.ts';
import type { Validation } from '../../domain/validation.ts';
import { writeStream } from '../../io/write-stream.ts';
import { FINDING_FORMATS, type FindingFormat } from '../../report/findings/formats.ts';
import { shownValidation } from '../../report/findings/shown.ts';
import type { Mark } from '../../report/findings/text.ts';
import { validateFiles } from '../../validate.ts';
import { earlierRun } from '../earlier-run.ts';
import type { GivenOptions } from '../options.ts';
import { exportsAmong } from '../own-tables.ts';
import { paintFor } from '../paint.ts';
import { startProgress } from '../progress.ts';
import { request } from '../request.ts';
import { writtenSettings } from '../settings.ts';
import { TOOL } from '../tool.ts';
import { noteUnknownSources } from '../unknown-sources.ts';
import { validationSettings } from '../validation-settings.ts';

/** A gate that the user asked for is closed. */
const EXIT_GATE = 1;

/** `unify validate FILE…`: asks the rules, prints what they found, and says by its exit code whether the exports pass. */
export async function validateExports(given: readonly string[], options: GivenOptions): Promise<number> {
  const format = formatOf(options);
  const asked = request(await exportsAmong(given, options), options, await writtenSettings(options));
  noteUnknownSources(asked, options);
  const settings = validationSettings(asked.config.checks, options);
  const earlier = options.against === undefined ? undefined : await earlierRun(options.against);
  const progress = await startProgress(options.quiet === true);
  let found: Validation;
  try {
    found = await validateFiles({ ...asked, onProgress: progress.onProgress }, settings, earlier);
  } finally {
    progress.stop();
  }
  const shown = shownValidation(found, options.unmasked === true);
  await writeStream(process.stdout, [FINDING_FORMATS[format](shown, { tool: TOOL, mark: painted() })]);
  return found.passed ? 0 : EXIT_GATE;
}

function formatOf({ format, json }: GivenOptions): FindingFormat {
  if (json !== true) return format ?? 'text';
  if (format === undefined || format === 'json') return 'json';
  return fail({ kind: 'bad_option', option: '--json', value: `--format ${format}`, expected: 'one of the two' });
}

function painted(): Mark {
  const { good, warn, bad, dim } = paintFor(process.stdout);
  const paints = { error: bad, failed: bad, warning: warn, note: dim, passed: good };
  return (severity, word) => paints[severity](word);
}
