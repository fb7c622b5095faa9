import type { ColumnRole } from '../domain/fields.ts';
import type { DateOrder, MappedColumn } from '../domain/mapping.ts';
import type { Claim } from './roles/one-per-role.ts';
import { dateOrderOf, decimalMarkOf } from './values/number-form.ts';
import type { Profile } from './values/profile.ts';

const DATE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'birth_date',
  'created_at',
  'updated_at',
  'first_seen',
  'last_seen',
  'consent_at',
]);

/** The columns of a mapping, with the order of day and month and the decimal mark decided for the whole column. */
export function mappedColumns(claims: readonly Claim[], profiles: readonly Profile[]): readonly MappedColumn[] {
  const orders = new Map(
    claims
      .filter(({ meaning }) => DATE_ROLES.has(meaning.role))
      .map(({ column, meaning }) => [column, meaning.dateOrder ?? dateOrderOf(profiles[column].texts)]),
  );
  const habit = habitOf([...orders.values()]);
  return claims.map((claim) => {
    const { column, header, because } = claim;
    const { role, contact, polarity, network } = claim.meaning;
    const dateOrder = orders.has(column) ? (orders.get(column) ?? habitFor(profiles[column], habit)) : undefined;
    const decimal = role === 'total_spent' ? decimalMarkOf(profiles[column].texts) : undefined;
    return { column, header, role, ...defined({ contact, polarity, network, dateOrder, decimal }), because };
  });
}

/** How a file writes its dates, when all of its columns that tell say the same. */
function habitOf(orders: readonly (DateOrder | undefined)[]): DateOrder | undefined {
  const told = new Set(orders.filter((order) => order === 'dmy' || order === 'mdy'));
  return told.size === 1 ? [...told][0] : undefined;
}

/** A column in which every date fits both orders follows the others of its file, if it has such dates at all. */
function habitFor(profile: Profile, habit: DateOrder | undefined): DateOrder | undefined {
  return profile.texts.some((text) => /^\d{1,2}[/.-]\d{1,2}/.test(text)) ? habit : undefined;
}

/** Without the keys that have no value, so that two mappings can be compared as text. */
function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
