import type { CodedColumn, ListColumn } from '../domain/column.ts';
import type { ColumnRole } from '../domain/fields.ts';
import { type IssueCount, IssueTally } from '../domain/issue.ts';
import type { Disbelieved, DisplayColumns, FactColumns, MatchColumns, Records } from '../domain/records.ts';
import { Disbeliefs } from './assemble/disbeliefs.ts';
import { type SourceData, SourceView } from './assemble/source-view.ts';
import type { StrayValues } from './assemble/strays.ts';

/** Fields of which a value may be held under more names than plausible. */
export type HeldField = 'phone' | 'email' | 'nationalId' | 'handle';

/** What the parts of the first stage filled, for those of the second. */
export interface FirstFilled {
  readonly match: Pick<MatchColumns, 'given' | 'family' | HeldField>;
  /** What was found in name cells that is no name, by source. */
  readonly strays: readonly StrayValues[];
}

/** What a part is filled from. */
export interface PartInput {
  readonly sources: readonly SourceData[];
  /** The country of rows of which nothing else tells it. */
  readonly country: string | undefined;
  readonly keepExtra: boolean;
  /** What stands in name cells that is no name, by source, once it is found or foreseen. */
  readonly strays: readonly StrayValues[] | undefined;
  /** Of parts of the second stage. */
  readonly first: FirstFilled | undefined;
}

/** What a part is filled with. */
export interface PartRun extends Omit<PartInput, 'sources'> {
  readonly views: readonly SourceView[];
  readonly count: number;
  readonly disbeliefs: Disbeliefs;
}

/** The columns of a part; each column of a run is in one part. */
export interface PartColumns {
  readonly display?: Partial<DisplayColumns>;
  readonly match?: Partial<MatchColumns>;
  readonly facts?: FactColumns;
  readonly consent?: Records['consent'];
  readonly origins?: Pick<Records, 'source' | 'row' | 'recordId' | 'channel'>;
  readonly extra?: Records['extra'];
  readonly strays?: readonly StrayValues[];
}

/**
 * Some fields of a run, filled for all sources without looking at the others: what threads share. Whatever is counted of
 * a column of the files is counted by the part that owns its role.
 */
export interface Part {
  readonly name: string;
  readonly roles: readonly ColumnRole[];
  /** Roles of other parts that it reads too. */
  readonly besides?: readonly ColumnRole[];
  readonly fill: (run: PartRun) => PartColumns;
}

export interface FilledPart {
  readonly columns: PartColumns;
  readonly issues: readonly IssueCount[];
  readonly disbelieved: readonly Disbelieved[];
}

/** Every role that a part reads. */
export function rolesOf({ roles, besides = [] }: Part): readonly ColumnRole[] {
  return [...roles, ...besides];
}

export function fillPart(part: Part, { sources, ...input }: PartInput): FilledPart {
  const tally = new IssueTally();
  const disbeliefs = new Disbeliefs();
  const views = viewsOf(sources, tally, new Set(rolesOf(part)));
  const count = sources.reduce((rows, { table }) => rows + table.length, 0);
  for (const view of views) for (const role of part.roles) view.reportDamage(role);
  const columns = part.fill({ ...input, views, count, disbeliefs });
  for (const kind of [columns.display, columns.match, columns.origins])
    for (const column of Object.values(kind ?? {})) if (hasRoom(column)) column.trim();
  return { columns, issues: tally.list(), disbelieved: disbeliefs.list() };
}

/** No value is added any more: room for more and for looking them up is a third of the memory of the columns. */
function hasRoom(column: object): column is CodedColumn | ListColumn {
  return 'trim' in column;
}

function viewsOf(
  sources: readonly SourceData[],
  tally: IssueTally,
  roles: ReadonlySet<ColumnRole>,
): readonly SourceView[] {
  let start = 0;
  return sources.map((source, index) => {
    const view = new SourceView(index, start, source, tally, roles);
    start += source.table.length;
    return view;
  });
}
