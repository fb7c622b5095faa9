import type { Row } from './person.ts';

/**
 * An address belongs to one home: who was given that of somebody else gets a number into hers, the same in all her rows.
 * Else one address in thirty would stand for two people of common names, which no provider allows.
 */
export function withOwnEmails(rows: readonly Row[]): readonly Row[] {
  const owners = new Map<string, string>();
  const given = new Map<string, string>();
  return rows.map((row) => {
    const home = row.who.split('.')[0];
    const { email } = row.shown;
    const key = `${home} ${email}`;
    const own = given.get(key) ?? freeEmail(owners, email, home);
    owners.set(own, home);
    given.set(key, own);
    return own === email ? row : { ...row, shown: { ...row.shown, email: own } };
  });
}

function freeEmail(owners: ReadonlyMap<string, string>, email: string, home: string): string {
  const [local, domain] = email.split('@');
  const free = (address: string) => (owners.get(address) ?? home) === home;
  let own = email;
  for (let number = owners.size; !free(own); number++) own = `${local}${number}@${domain}`;
  return own;
}
