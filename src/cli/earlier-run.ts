import { join } from 'node:path';
import * as z from 'zod';
import { fail } from '../domain/failure.ts';
import { COLUMN_ROLES } from '../domain/fields.ts';
import { ISSUE_KINDS, type IssueKind } from '../domain/issue.ts';
import type { EarlierRun } from '../domain/validation.ts';
import { readSummary } from './past-files.ts';

const ISSUE_NAMES = Object.keys(ISSUE_KINDS) as readonly IssueKind[];

const column = z.object({
  header: z.string(),
  role: z.enum(COLUMN_ROLES),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  filled: z.number().optional(),
  distinct: z.number().optional(),
});

const place = z.object({
  source: z.string(),
  header: z.string(),
  role: z.enum([...COLUMN_ROLES, 'row']),
  count: z.number(),
  rows: z.array(z.number()),
});

/** What summary.json must hold to be compared with. */
const EARLIER_RUN = z.object({
  version: z.literal(1),
  sources: z.array(
    z.object({
      name: z.string(),
      rows: z.number(),
      layout: z.string().optional(),
      channel: z.string(),
      country: z.string().optional(),
      dialect: z.object({
        format: z.enum(['csv', 'xlsx']),
        encoding: z.string(),
        delimiter: z.enum([',', ';', '\t', '|', '']),
      }),
      columns: z.array(column),
      unmapped: z.array(z.string()),
      sensitive: z.array(z.string()),
    }),
  ),
  issues: z.array(z.object({ kind: z.enum(ISSUE_NAMES), where: z.array(place) })),
});

/**
 * An earlier run by its folder or its summary.json. Fails with run_missing where there is none, or none of this kind,
 * and with file_unreadable.
 */
export async function earlierRun(path: string): Promise<EarlierRun> {
  const file = path.endsWith('.json') ? path : join(path, 'summary.json');
  const written = EARLIER_RUN.safeParse(await readSummary(file));
  return written.success ? earlierOf(written.data) : fail({ kind: 'run_missing', path });
}

/** JSON leaves out what is undefined. */
function earlierOf(data: z.output<typeof EARLIER_RUN>): EarlierRun {
  const sources = data.sources.map((source) => ({ ...source, layout: source.layout, country: source.country }));
  return { sources, issues: data.issues };
}
