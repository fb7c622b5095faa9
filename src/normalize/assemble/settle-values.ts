import type { ListColumn } from '../../domain/column.ts';
import type { ColumnRole } from '../../domain/fields.ts';
import type { Disbelieved, MatchColumns } from '../../domain/records.ts';
import { mendedKeys } from './domain-typos.ts';
import type { Output } from './output.ts';
import { rewrittenList } from './rewritten-list.ts';
import { sharedByTooMany } from './shared-values.ts';
import type { SourceView } from './source-view.ts';

interface SharedField {
  readonly column: 'email' | 'phone' | 'handle' | 'nationalId';
  readonly field: Disbelieved['field'] & ColumnRole;
  /** Different names that one value may be held under: measured by others, see study of practice, section 7. */
  readonly limit: number;
}

/**
 * E-mail and handle 5, phone 20 names as in the safeguards of Senzing and Amperity; an id is of one person, and 3
 * leaves room for a parent's id typed for the children.
 */
const SHARED_FIELDS: readonly SharedField[] = [
  { column: 'email', field: 'email', limit: 5 },
  { column: 'handle', field: 'handle', limit: 5 },
  { column: 'phone', field: 'phone', limit: 20 },
  { column: 'nationalId', field: 'national_id', limit: 3 },
];

/**
 * What only all records together can tell: e-mail domains that are typing errors of frequent ones, and values held by
 * too many people, which are no evidence for anybody.
 */
export function settleValues(views: readonly SourceView[], out: Output): MatchColumns {
  const match = { ...out.match, email: rewrittenList(out.match.email, mendedKeys(out.match.email)) };
  for (const shared of SHARED_FIELDS) {
    const values = match[shared.column];
    const codes = sharedByTooMany(values, match.given, match.family, shared.limit);
    if (codes.size === 0) continue;
    reportShared(views, values, codes, shared.field, out);
    match[shared.column] = rewrittenList(values, new Map([...codes].map((code) => [code, ''])));
  }
  return match;
}

function reportShared(
  views: readonly SourceView[],
  values: ListColumn,
  codes: ReadonlySet<number>,
  field: SharedField['field'],
  out: Output,
): void {
  for (const view of views) {
    const header = view.columns(field)[0]?.mapped.header ?? '';
    for (let row = 0; row < view.rows; row++) {
      const record = view.start + row;
      for (let k = values.starts[record]; k < values.starts[record + 1]; k++) {
        if (!codes.has(values.items[k])) continue;
        view.reportAs('shared_by_too_many', field, header, row);
        out.disbeliefs.add(field, values.values.text(values.items[k]), 'shared_by_too_many', record);
      }
    }
  }
}
