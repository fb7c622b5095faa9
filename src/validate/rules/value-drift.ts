import { ISSUE_KINDS, type IssueKind } from '../../domain/issue.ts';
import { percentText } from '../../domain/limit.ts';
import type { EarlierSource } from '../../domain/validation.ts';
import type { Facts, SourceFacts } from '../facts.ts';
import { readableRows } from '../facts.ts';
import { counted, type Found, limitFor } from '../found.ts';
import { earlierSource } from './schema-drift.ts';

/** More or fewer rows than before; the share is of the rows before. */
export function rowDrift(facts: SourceFacts): readonly Found[] {
  const before = earlierSource(facts)?.rows ?? 0;
  const { rows } = facts.source;
  if (before === 0) return [];
  const count = Math.abs(rows - before);
  const measured = { count, share: count / before };
  const text = `${rows} rows, before ${before} (${rows > before ? '+' : '−'}${percentText(measured.share)})`;
  return breachesOnly(counted(limitFor('row_drift', facts), { measured, text }));
}

/** Columns that are fuller or emptier than before. */
export function fillDrift(facts: SourceFacts): readonly Found[] {
  const rows = readableRows(facts.source);
  return comparedColumns(facts).flatMap(({ header, now, before }) => {
    const [was, is] = [shareOf(before.filled, before.rows), shareOf(now.filled, rows)];
    const text = `"${header}": ${percentText(is)} of the rows are filled, before ${percentText(was)}`;
    return breachesOnly(counted(limitFor('fill_drift', facts), { measured: change(was, is, rows), text, header }));
  });
}

/** Columns whose values are of another kind: more or less trouble of a kind, more or less variety. The largest change of a column. */
export function valueDrift(facts: SourceFacts): readonly Found[] {
  return comparedColumns(facts).flatMap((column) => {
    const { header, now, before } = column;
    if (now.filled === 0 || before.filled === 0) return [];
    const changes = [variety(column), ...troubles(facts, column)];
    const [largest] = changes.sort(byChange);
    const text = `"${header}": ${largest.what} in ${percentText(largest.is)} of the values, before ${percentText(largest.was)}`;
    const measured = change(largest.was, largest.is, now.filled);
    return breachesOnly(counted(limitFor('value_drift', facts), { measured, text, header }));
  });
}

/** Largest first; of equal ones that which became more, for it is the trouble and the other its absence elsewhere. */
function byChange(a: Change, b: Change): number {
  return Math.abs(b.is - b.was) - Math.abs(a.is - a.was) || b.is - b.was - (a.is - a.was);
}

interface Change {
  readonly what: string;
  readonly was: number;
  readonly is: number;
}

interface Fill {
  readonly rows: number;
  readonly filled: number;
  readonly distinct: number;
}

interface ComparedColumn {
  readonly header: string;
  readonly now: Fill;
  readonly before: Fill;
}

/** Columns read both times; a summary of an older version may not say how full they were. */
function comparedColumns(facts: SourceFacts): readonly ComparedColumn[] {
  const earlier = earlierSource(facts);
  if (earlier === undefined || facts.source.rows === 0 || earlier.rows === 0) return [];
  const then = fills(earlier);
  return [...fills(facts.source)].flatMap(([header, now]) => {
    const before = then.get(header);
    return before === undefined ? [] : [{ header, now, before }];
  });
}

function fills({ columns, rows }: EarlierSource): ReadonlyMap<string, Fill> {
  const found = new Map<string, Fill>();
  for (const { header, filled, distinct } of columns) {
    if (filled !== undefined && distinct !== undefined) found.set(header, { rows, filled, distinct });
  }
  return found;
}

/** Few values repeated where all were different, or the other way round. Comparable between files of like length only. */
function variety({ now, before }: ComparedColumn): Change {
  const [was, is] = [before.distinct / before.filled, now.distinct / now.filled];
  const alike = Math.max(now.filled, before.filled) <= 2 * Math.min(now.filled, before.filled);
  return { what: 'a value of its own', was, is: alike ? is : was };
}

function troubles(facts: SourceFacts, { header, now, before }: ComparedColumn): readonly Change[] {
  const [then, today] = [issuesIn(facts.earlier, facts, header), issuesIn(facts.summary, facts, header)];
  return [...new Set([...then.keys(), ...today.keys()])].map((kind) => ({
    what: `"${ISSUE_KINDS[kind]}"`,
    was: shareOf(then.get(kind) ?? 0, before.filled),
    is: shareOf(today.get(kind) ?? 0, now.filled),
  }));
}

function issuesIn(run: Facts['earlier'], { source }: SourceFacts, header: string): ReadonlyMap<IssueKind, number> {
  const counts = new Map<IssueKind, number>();
  for (const { kind, where } of run?.issues ?? []) {
    for (const spot of where) {
      if (spot.source === source.name && spot.header === header) counts.set(kind, (counts.get(kind) ?? 0) + spot.count);
    }
  }
  return counts;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

/** A change of a share in points, and how many rows it means today. */
function change(was: number, is: number, rows: number) {
  const share = Math.abs(is - was);
  return { count: Math.round(share * rows), share };
}

/** Files differ a little every day; that is no news. */
function breachesOnly(found: readonly Found[]): readonly Found[] {
  return found.filter(({ breach }) => breach);
}
