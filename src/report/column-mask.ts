import { FIELDS, type FieldName } from '../domain/fields.ts';
import { mask, maskField } from '../domain/mask.ts';
import { VALUE_SEPARATOR } from './cells.ts';

/** Columns of customers.csv that hold another field's values, or a field's values by another name. */
const FIELD_OF: Readonly<Record<string, FieldName>> = {
  full_name: 'given_name',
  other_emails: 'email',
  other_phones: 'phone',
};

/** What tells of the customer nothing by which she could be found; `last_seen_pos`, `consent_email` as well. */
const OPEN = new Set(
  (
    'customer_id household_id channels records first_seen last_seen last_channel preferred_channel customer_type ' +
    'purchases total_spent confidence conflicts needs_review'
  ).split(' '),
);
const OPEN_FAMILY = /^(?:last_seen|consent)_/;

/** A cell of customers.csv masked by its column; of a column nobody knows (handles, extra ones) as text. */
export function maskCell(column: string, cell: string): string {
  if (OPEN.has(column) || OPEN_FAMILY.test(column)) return cell;
  const field = Object.hasOwn(FIELD_OF, column) ? FIELD_OF[column] : column;
  return cell
    .split(VALUE_SEPARATOR)
    .map((value) => (isField(field) ? maskField(field, value) : mask('text', value)))
    .join(VALUE_SEPARATOR);
}

function isField(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}
