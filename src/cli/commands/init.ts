import { DEFAULTS } from '../../config/defaults.ts';
import { configJsonSchema } from '../../config/json-schema.ts';
import { writeJson } from '../../io/write-json.ts';
import { configTemplate } from '../../report/config-template.ts';
import { readRecords } from '../../unify.ts';
import { note } from '../note.ts';
import type { GivenOptions } from '../options.ts';
import { exportsAmong } from '../own-tables.ts';
import { request } from '../request.ts';
import { CONFIG_FILE } from '../settings.ts';

/** Named by `$schema` in the configuration. */
const SCHEMA_FILE = 'unify.schema.json';

/** `unify init FILE…`: writes down what is recognised, and the schema by which an editor checks it. */
export async function init(given: readonly string[], options: GivenOptions): Promise<number> {
  const files = await exportsAmong(given, options);
  const { sources } = await readRecords(request(files, options, DEFAULTS));
  await writeJson(CONFIG_FILE, configTemplate(sources), { overwrite: options.force === true });
  await writeJson(SCHEMA_FILE, configJsonSchema(), { overwrite: true });
  note(`${CONFIG_FILE} is written; runs in this folder use it. ${SCHEMA_FILE} lets editors complete it.`, options);
  return 0;
}
