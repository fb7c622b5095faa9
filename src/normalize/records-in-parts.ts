import { FIELD_NAMES } from '../domain/fields.ts';
import { IssueTally } from '../domain/issue.ts';
import type { Disbelieved, DisplayColumns, MatchColumns, MatchField, Records, Source } from '../domain/records.ts';
import { byKind } from './assemble/disbeliefs.ts';
import type { StrayValues } from './assemble/strays.ts';
import type { FilledPart, FirstFilled, PartColumns } from './part.ts';

const MATCH_FIELDS: readonly MatchField[] = [
  'given',
  'family',
  'birthDate',
  'nationalId',
  'email',
  'phone',
  'handle',
  'address',
  'address2',
  'city',
  'region',
  'postalCode',
  'birthPlace',
  'company',
  'jobTitle',
  'gender',
];

/** The records of a run while its parts come in; their order does not matter. */
export class RecordsInParts {
  private readonly sources: readonly Source[];
  private readonly parts: number;
  private readonly onRows: ((rows: number, total: number) => void) | undefined;
  private readonly tally = new IssueTally();
  private readonly disbelieved: Disbelieved[] = [];
  private columns: PartColumns = {};
  private added = 0;

  /** Of so many parts; `onRows` is told the share that is done, in rows, and all rows. */
  constructor(sources: readonly Source[], parts: number, onRows?: (rows: number, total: number) => void) {
    this.sources = sources;
    this.parts = parts;
    this.onRows = onRows;
  }

  /** What was found in name cells that is no name; undefined as long as names are not there. */
  get strays(): readonly StrayValues[] | undefined {
    return this.columns.strays;
  }

  /** What parts of the last stage are told; undefined as long as it is not there. */
  get first(): FirstFilled | undefined {
    const { match, strays } = this.columns;
    if (strays === undefined || match?.given === undefined || match.family === undefined) return undefined;
    const { given, family, phone, email, nationalId, handle } = match;
    if (phone === undefined || email === undefined || nationalId === undefined || handle === undefined)
      return undefined;
    return { match: { given, family, phone, email, nationalId, handle }, strays };
  }

  add({ columns, issues, disbelieved }: FilledPart): void {
    const { display, match } = this.columns;
    this.columns = {
      ...this.columns,
      ...columns,
      display: { ...display, ...columns.display },
      match: { ...match, ...columns.match },
    };
    this.tally.addAll(issues);
    this.disbelieved.push(...disbelieved);
    this.added++;
    this.onRows?.(Math.floor((this.count * this.added) / this.parts), this.count);
  }

  records(): Records {
    const { count, sources, tally } = this;
    const { display, match, facts, consent, origins, extra } = this.columns;
    if (facts === undefined || consent === undefined || origins === undefined || extra === undefined)
      throw new Error('a part of the records is missing');
    return {
      count,
      sources,
      ...origins,
      // Every field is in one part: parts.test.ts. The order is what later steps go by.
      display: inOrder(display, FIELD_NAMES) as DisplayColumns,
      match: inOrder(match, MATCH_FIELDS) as MatchColumns,
      facts,
      consent,
      extra,
      issues: tally,
      disbelieved: this.disbelieved.sort(byKind),
    };
  }

  private get count(): number {
    return this.sources.reduce((rows, source) => rows + source.rows, 0);
  }
}

function inOrder<Key extends string, Column>(
  columns: Readonly<Partial<Record<Key, Column>>> | undefined,
  order: readonly Key[],
): Partial<Record<Key, Column>> {
  const ordered: Partial<Record<Key, Column>> = {};
  for (const key of order) ordered[key] = columns?.[key];
  return ordered;
}
