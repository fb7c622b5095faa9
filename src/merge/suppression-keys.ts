import type { Records } from '../domain/records.ts';
import { type PersonKeys, withoutCountry } from '../domain/suppression.ts';

type ContentOf = (record: number) => string;

/**
 * What a record is recognised by: e-mails, phones and ids in the form in which they are compared, and its content as a
 * whole, for rows that hold nothing else. `email:ana@x.co`, `phone:573001112233`, `id:12345678`, `content:…`.
 */
export function recordKeys({ match }: Records, record: number, contentOf: ContentOf): readonly string[] {
  const content = contentOf(record);
  return [
    ...match.email.list(record).map((email) => `email:${email}`),
    ...match.phone.list(record).map((phone) => `phone:${phone}`),
    ...match.nationalId.list(record).map((id) => `id:${withoutCountry(id)}`),
    ...(content === '' ? [] : [`content:${content}`]),
  ];
}

/** A key together with the name of the record, whatever the order of its words; undefined without a name. */
export function keyWithName(key: string, { match }: Records, record: number): string | undefined {
  const words = `${match.given.text(record)} ${match.family.text(record)}`.split(' ').filter((word) => word !== '');
  return words.length === 0 ? undefined : `${key}|${words.sort().join(' ')}`;
}

/**
 * Everything by which the person of these records is known again. What records of others hold too (the phone of a
 * household) counts only together with her name, so that forgetting her forgets nobody else.
 */
export function personKeys(records: Records, person: ReadonlySet<number>, contentOf: ContentOf): PersonKeys {
  const own = new Map<string, number[]>();
  for (const record of person) {
    for (const key of recordKeys(records, record, contentOf)) own.set(key, [...(own.get(key) ?? []), record]);
  }
  const shared = new Set<string>();
  for (let record = 0; record < records.count; record++) {
    if (person.has(record)) continue;
    for (const key of recordKeys(records, record, contentOf)) if (own.has(key)) shared.add(key);
  }
  const keys = [...own.keys()].filter((key) => !shared.has(key)).sort();
  const withName = [...own].flatMap(([key, holders]) =>
    shared.has(key) ? holders.flatMap((record) => keyWithName(key, records, record) ?? []) : [],
  );
  return { keys, withName: [...new Set(withName)].sort() };
}
