import type { CodedColumn } from '../../domain/column.ts';
import type { Entities } from '../../domain/entities.ts';
import type { MatchColumns } from '../../domain/records.ts';
import type { Waterfall } from '../../domain/waterfall.ts';
import { APART_REASONS, type ApartReason } from '../explanation.ts';

/** What two rows of different persons that were put together have in common, the most misleading first. */
export const FALSE_KINDS = {
  same_content: 'equal in all that is compared',
  same_name_and_contact: 'same full name and a shared phone, e-mail, id, profile or address',
  same_name: 'same full name, no contact shared',
  like_name_and_contact: 'given name and surname in part the same, and a shared contact',
  like_name: 'given name and surname in part the same, no contact shared',
  nameless_contact: 'a shared contact, a name missing on a side',
  shared_id: 'a shared id, names differ',
  shared_email: 'a shared e-mail, names differ',
  shared_phone: 'a shared phone, names differ',
  shared_handle: 'a shared profile, names differ',
  shared_address: 'a shared address, names differ',
  nothing_shared: 'nothing shared, joined by likeness or through other rows',
} as const;
export type FalseKind = keyof typeof FALSE_KINDS;

/** Why two rows of one person were not put together. */
export const MISSED_KINDS = {
  unread: 'a row is not in the run: rejected, or of another file',
  never_compared_nothing_agrees: 'never compared, nothing agrees',
  never_compared: 'never compared, though something agrees',
  nothing_agrees: 'compared, nothing agrees',
  ...APART_REASONS,
} as const;
export type MissedKind = keyof typeof MISSED_KINDS;

const CONTACTS = ['nationalId', 'email', 'phone', 'handle', 'address'] as const satisfies (keyof MatchColumns)[];

const ALONE = {
  nationalId: 'shared_id',
  email: 'shared_email',
  phone: 'shared_phone',
  handle: 'shared_handle',
  address: 'shared_address',
} as const satisfies Record<(typeof CONTACTS)[number], FalseKind>;

export function falseKind({ match }: Pick<Entities, 'match'>, i: number, j: number): FalseKind {
  if (i === j) return 'same_content';
  const contact = CONTACTS.find((field) => shares(match, field, i, j));
  if (match.given.same(i, j) && match.family.same(i, j)) {
    return contact === undefined ? 'same_name' : 'same_name_and_contact';
  }
  if (sharesWord(match.given, i, j) && sharesWord(match.family, i, j)) {
    return contact === undefined ? 'like_name' : 'like_name_and_contact';
  }
  if (contact === undefined) return 'nothing_shared';
  return isNameless(match, i) || isNameless(match, j) ? 'nameless_contact' : ALONE[contact];
}

/** `apart` says why the customers of the two were left apart. */
export function missedKind(compared: boolean, waterfall: Waterfall, apart: ApartReason): MissedKind {
  const agrees = waterfall.evidence.some(({ level, bits }) => level > 1 && bits > 0);
  if (!compared) return agrees ? 'never_compared' : 'never_compared_nothing_agrees';
  return agrees ? apart : 'nothing_agrees';
}

function isNameless(match: MatchColumns, entity: number): boolean {
  return match.given.isEmpty(entity) && match.family.isEmpty(entity);
}

function sharesWord(column: CodedColumn, i: number, j: number): boolean {
  const words = column.text(i).split(' ');
  const others = column.text(j).split(' ');
  return words.some((word) => word !== '' && others.includes(word));
}

function shares(match: MatchColumns, field: (typeof CONTACTS)[number], i: number, j: number): boolean {
  const column = match[field];
  if ('codes' in column) return column.same(i, j);
  for (let x = column.starts[i]; x < column.starts[i + 1]; x++) {
    for (let y = column.starts[j]; y < column.starts[j + 1]; y++) if (column.items[x] === column.items[y]) return true;
  }
  return false;
}
