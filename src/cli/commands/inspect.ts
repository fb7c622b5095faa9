import { inspectionText } from '../../report/inspection-text.ts';
import { inspect } from '../../unify.ts';
import type { GivenOptions } from '../options.ts';
import { exportsAmong } from '../own-tables.ts';
import { printJson, printLines } from '../print.ts';
import { request } from '../request.ts';
import { writtenSettings } from '../settings.ts';
import { terminalWidth } from '../terminal-width.ts';
import { noteUnknownSources } from '../unknown-sources.ts';

/** `unify inspect FILE…`: prints what is recognised in the files; writes nothing. */
export async function inspectFiles(given: readonly string[], options: GivenOptions): Promise<number> {
  const asked = request(await exportsAmong(given, options), options, await writtenSettings(options));
  noteUnknownSources(asked, options);
  const inspections = await inspect(asked);
  if (options.json === true) {
    await printJson(inspections);
    return 0;
  }
  const width = terminalWidth(process.stdout);
  const blocks = inspections.map((inspection) => inspectionText(inspection, width).join('\n'));
  await printLines([blocks.join('\n\n')]);
  return 0;
}
