import type { ListColumn } from '../../domain/column.ts';
import type { ColumnRole } from '../../domain/fields.ts';
import type { Disbelieved, MatchColumns } from '../../domain/records.ts';
import type { Disbeliefs } from './disbeliefs.ts';
import { rewrittenList } from './rewritten-list.ts';
import { sharedByTooMany } from './shared-values.ts';
import type { SourceView } from './source-view.ts';

/** Fields of which a value may be held by too many. */
export type SharedField = Disbelieved['field'] & ColumnRole & ('email' | 'handle' | 'phone' | 'national_id');

/**
 * Different names that one value may be held under: measured by others, see study of practice, section 7. E-mail and
 * handle 5, phone 20 names as in the safeguards of Senzing and Amperity; an id is of one person, and 3 leaves room
 * for a parent's id typed for the children.
 */
const MOST_NAMES: Readonly<Record<SharedField, number>> = { email: 5, handle: 5, phone: 20, national_id: 3 };

/** The values of a field without those that too many people hold, which are no evidence for anybody. */
export function withoutShared(
  field: SharedField,
  values: ListColumn,
  { given, family }: Pick<MatchColumns, 'given' | 'family'>,
  { views, disbeliefs }: { readonly views: readonly SourceView[]; readonly disbeliefs: Disbeliefs },
): ListColumn {
  const codes = sharedByTooMany(values, given, family, MOST_NAMES[field]);
  if (codes.size === 0) return values;
  reportShared(views, values, codes, field, disbeliefs);
  return rewrittenList(values, new Map([...codes].map((code) => [code, ''])));
}

function reportShared(
  views: readonly SourceView[],
  values: ListColumn,
  codes: ReadonlySet<number>,
  field: SharedField,
  disbeliefs: Disbeliefs,
): void {
  for (const view of views) {
    const header = view.mapping.columns.find(({ role }) => role === field)?.header ?? '';
    for (let row = 0; row < view.rows; row++) {
      const record = view.start + row;
      for (let k = values.starts[record]; k < values.starts[record + 1]; k++) {
        if (!codes.has(values.items[k])) continue;
        view.reportAs('shared_by_too_many', field, header, row);
        disbeliefs.add(field, values.values.text(values.items[k]), 'shared_by_too_many', record);
      }
    }
  }
}
