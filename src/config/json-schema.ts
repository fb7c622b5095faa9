import * as z from 'zod';
import { CONFIG_SCHEMA } from './schema.ts';

/** JSON Schema (draft 2020-12) of the configuration, by which editors complete and check it. */
export function configJsonSchema(): unknown {
  return z.toJSONSchema(CONFIG_SCHEMA, { io: 'input' });
}
