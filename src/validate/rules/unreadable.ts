import type { SourceFacts } from '../facts.ts';
import { counted, type Found, limitFor, measure, ofAll } from '../found.ts';

const MOST_PLACES = 3;

export function unreadable(facts: SourceFacts): readonly Found[] {
  const { rows, rejected } = facts.source;
  const measured = measure(rejected, rows);
  const { rejects } = facts.records.sources[facts.index];
  const places = rejects.slice(0, MOST_PLACES).map(({ row, line, reason }) => ({ row, line, note: reason }));
  const text = `${ofAll(measured, rows, 'rows')} cannot be read`;
  return counted(limitFor('unreadable', facts), { measured, text, places });
}
