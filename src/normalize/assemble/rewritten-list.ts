import { ListColumn } from '../../domain/column.ts';

/** A copy of a list column with some values changed, by code; '' drops the value. Each value stays once a record. */
export function rewrittenList(list: ListColumn, changes: ReadonlyMap<number, string>): ListColumn {
  if (changes.size === 0) return list;
  const copy = new ListColumn(undefined, list.length);
  for (let record = 0; record < list.length; record++) {
    const kept = new Set<string>();
    for (let k = list.starts[record]; k < list.starts[record + 1]; k++) {
      const code = list.items[k];
      kept.add(changes.get(code) ?? list.values.text(code));
    }
    copy.push(kept);
  }
  return copy;
}
