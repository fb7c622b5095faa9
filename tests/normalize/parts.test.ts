import { describe, expect, it } from 'vitest';
import { COLUMN_ROLES, FIELD_NAMES } from '../../src/domain/fields.ts';
import type { Records } from '../../src/domain/records.ts';
import { normalizeOn, normalizeRecords } from '../../src/normalize/normalize-records.ts';
import { STAGES } from '../../src/normalize/parts.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';
import { inputOf } from '../support/table-of.ts';

const OPTIONS = { country: undefined, keepExtra: true };
const ROLES = { n: 'full_name', e: 'email', p: 'phone', i: 'national_id', c: 'city', d: 'birth_date' } as const;
const COUNT = 20_001;
const ROWS = Array.from(
  { length: COUNT },
  (_, k) =>
    `Ana ${k % 3 === 0 ? 'ruiz@otro.test' : 'RUIZ'},ana${k % 900}@correo.test,30012${k},${k}1,Cali,1/2/1990,x${k}`,
).join('\n');

describe('parts', () => {
  it('own every role once', () => {
    const owned = STAGES.flat().flatMap(({ roles }) => roles);
    expect([...owned].sort()).toEqual([...COLUMN_ROLES].sort());
  });

  it('fill every field, to show and to compare', () => {
    const { display, match } = normalizeRecords([inputOf('a.csv', 'e\nx@correo.test\n', { e: 'email' })], OPTIONS);
    expect(Object.keys(display)).toEqual(FIELD_NAMES);
    expect(Object.keys(match)).toHaveLength(16);
    for (const column of [...Object.values(display), ...Object.values(match)]) expect(column.length).toBe(1);
  });

  it('are the same when threads fill them, told by memory alone', async () => {
    const inputs = [inputOf('a.csv', `n,e,p,i,c,d,x\n${ROWS}\n`, ROLES)];
    const alone = normalizeRecords(inputs, OPTIONS);
    const shared = await normalizeOn(ELSEWHERE, inputs, OPTIONS);
    expect(plain(shared)).toEqual(plain(alone));
    expect(alone.match.phone.isEmpty(10_000)).toBe(false);
    expect(alone.issues.list().length).toBeGreaterThan(3);
  });
});

function plain(records: Records) {
  const columns = Object.entries({ ...records.display, ...records.extra, recordId: records.recordId });
  const texts = (list: typeof columns) =>
    list.map(([name, column]) => [name, Array.from({ length: records.count }, (_, k) => column.text(k)).join('\n')]);
  const { issues, disbelieved } = records;
  const { lastSeen, updatedAt, totalSpent } = records.facts;
  const facts = [lastSeen, updatedAt, totalSpent].map(String);
  return {
    shown: texts(columns),
    match: texts(Object.entries(records.match)),
    issues: issues.list(),
    disbelieved,
    facts,
  };
}
