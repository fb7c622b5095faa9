import { describe, expect, it } from 'vitest';
import { csv, findingsOf, lines, validated } from './validating.ts';

const HEADER = 'customer_id,full_name,email,phone,birth_date';
const GIVEN = ['Ana', 'Luis', 'Marta', 'Pedro', 'Rosa', 'Jorge', 'Elena', 'Hugo', 'Irene', 'Óscar'];
const FAMILY = ['Rey', 'Sanz', 'Gil', 'Vega', 'Mora', 'Lara', 'Pons', 'Cruz', 'Soto', 'Rubio'];

/** People who have nothing in common. */
function person(number: number, changed: Readonly<Record<string, string>> = {}): string {
  const name = `${GIVEN[number % 10]} ${FAMILY[Math.floor(number / 10) % 10]} ${FAMILY[(number * 7) % 10]}`;
  const cells = {
    id: `K${number}`,
    name,
    email: `${GIVEN[number % 10].toLowerCase().replace('ó', 'o')}.${number}@correo.es`,
    phone: `+34 6${String(10_000_000 + number * 7919).padStart(8, '0')}`,
    birth: `19${60 + (number % 40)}-0${1 + (number % 9)}-1${number % 10}`,
    ...changed,
  };
  return [cells.id, cells.name, cells.email, cells.phone, cells.birth].join(',');
}

const CLEAN = csv(HEADER, 40, person);

describe('an ordinary export', () => {
  it('passes, with every rule that can be asked, asked once', async () => {
    const found = await validated({ 'crm.csv': CLEAN });
    expect(found).toMatchObject({ passed: true, counts: { error: 0, warning: 0 } });
    const asked = found.checks.map(({ rule }) => rule);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toContain('invalid_phone');
    expect(asked).not.toContain('required');
    expect(asked).not.toContain('row_drift');
  });

  it('is measured file by file', async () => {
    const bad = csv(HEADER, 40, (n) => person(n, n <= 20 ? { phone: 'ask her' } : {}));
    const found = await validated({ 'a.csv': CLEAN, 'b.csv': bad });
    expect(findingsOf(found, 'invalid_phone').map(({ source }) => source)).toEqual(['b.csv']);
    expect(found.passed).toBe(false);
  });
});

describe('a file', () => {
  it('without rows is an error', async () => {
    expect(lines(await validated({ 'crm.csv': `${HEADER}\n` }))).toContain(
      'error empty_file: the file has a header and no rows',
    );
    expect(lines(await validated({ 'crm.csv': '' }))).toContain('error empty_file: the file is empty');
  });

  it('without a column that tells the person is an error', async () => {
    const found = await validated({ 'stock.csv': csv('item,price', 10, (n) => `screw ${n},${n}.50`) });
    expect(lines(found)).toEqual([
      'error identity: no column holds a name, a phone, an e-mail, a national id or a handle',
    ]);
  });

  it('with a doubtful form is a warning', async () => {
    const found = await validated({ 'crm.csv': CLEAN.replace('customer_id', 'phone') });
    expect(lines(found)).toContain(
      'warning structure: the header "phone" stands twice, the second is read as "phone_2"',
    );
    expect(found.counts).toMatchObject({ warning: 1 });
  });

  it('with rows that cannot be read tells the first of them with their lines', async () => {
    const torn = csv(HEADER, 40, (n) => (n % 8 === 0 ? `${person(n)},,,more,cells,than,columns,here` : person(n)));
    const [finding] = findingsOf(await validated({ 'crm.csv': torn }), 'unreadable');
    expect(finding).toMatchObject({ severity: 'error', measured: { count: 5, share: 0.125 } });
    expect(finding.places[0]).toMatchObject({ row: 8, line: 9 });
    expect(finding.places).toHaveLength(3);
  });
});

describe('required fields', () => {
  it('need a column in every file', async () => {
    const found = await validated({ 'crm.csv': CLEAN }, { checks: { required: ['given_name', 'phone', 'city'] } });
    expect(lines(found)).toContain('error required: no column holds the required field city');
    expect(findingsOf(found, 'required')).toHaveLength(1);
  });

  it('are counted where they are empty, against a budget', async () => {
    const gaps = csv(HEADER, 40, (n) => person(n, n <= 10 ? { phone: '' } : {}));
    const asked = (most: string) =>
      validated({ 'crm.csv': gaps }, { checks: { required: ['phone'], max: { missing: most } } });
    const [finding] = findingsOf(await asked('20%'), 'missing');
    expect(finding).toMatchObject({
      severity: 'error',
      message: '10 of 40 rows (25 %) have no usable phone; only 20 % allowed',
    });
    expect(finding.places.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect((await asked('25%')).passed).toBe(true);
  });

  it('may differ from file to file', async () => {
    const checks = { required: ['city'], files: { 'crm.csv': { required: [] } } } as const;
    expect((await validated({ 'crm.csv': CLEAN }, { checks })).passed).toBe(true);
    expect((await validated({ 'pos.csv': CLEAN }, { checks })).passed).toBe(false);
  });
});

describe('cells', () => {
  it.each([
    ['invalid_phone', 'phone', { phone: '91823' }],
    ['invalid_email', 'email', { email: 'nobody at all' }],
    ['invalid_date', 'birth_date', { birth: '1990-13-45' }],
    ['placeholder', 'email', { email: 'noemail@noemail.com' }],
    ['damaged', 'phone', { phone: '3.46E+10' }],
  ] as const)('that break the rule %s are found with row, column and value', async (rule, header, broken) => {
    const text = csv(HEADER, 40, (n) => person(n, n > 24 ? broken : {}));
    const [finding] = findingsOf(await validated({ 'crm.csv': text }), rule);
    expect(finding).toMatchObject({
      severity: 'error',
      source: 'crm.csv',
      header,
      measured: { count: 16, share: 0.4 },
    });
    const [value] = Object.values(broken);
    expect(finding.places[0]).toMatchObject({ row: 25, header, cell: { text: value } });
  });

  it('with a wrong check digit are told', async () => {
    const withIds = csv(
      'DNI,Nombre,Teléfono',
      20,
      (n) => `${10_000_000 + n}A,Ana Gil ${FAMILY[n % 10]},+34 6${10_000_000 + n}`,
    );
    const [finding] = findingsOf(await validated({ 'crm.csv': withIds }), 'invalid_id');
    expect(finding).toMatchObject({ severity: 'error', header: 'DNI' });
  });

  it('that are few are no error by default and one by request', async () => {
    const two = csv(HEADER, 8, (n) => person(n, n > 6 ? { phone: '91823' } : {}));
    const asked = async (max: object) =>
      findingsOf(await validated({ 'crm.csv': two }, { checks: { max } }), 'invalid_phone')[0];
    expect(await asked({})).toMatchObject({ severity: 'note' });
    expect(await asked({ invalid_phone: '20%' })).toMatchObject({ severity: 'error' });
    expect(await asked({ invalid_phone: 2 })).toMatchObject({ severity: 'note' });
  });
});

describe('duplicates', () => {
  const repeated = csv(HEADER, 60, (n) => person(n > 40 ? n - 40 : n));

  it('that repeat a row cell by cell name the row they repeat', async () => {
    const [finding] = findingsOf(await validated({ 'crm.csv': repeated }), 'exact_duplicate');
    expect(finding).toMatchObject({ severity: 'error', measured: { count: 20 } });
    expect(finding.places[0]).toEqual({ row: 41, note: 'same as row 1' });
  });

  it('are exact only when every cell is equal, those of unmapped columns too', async () => {
    const other = repeated.split('\n').map((line, at) => (line === '' ? '' : `${line},${at === 0 ? 'till' : at}`));
    const found = await validated({ 'crm.csv': other.join('\n') });
    expect(findingsOf(found, 'exact_duplicate')).toEqual([]);
  });
});

describe('severities', () => {
  it('are what the configuration says, and off is not asked', async () => {
    const twice = CLEAN.replace('birth_date', 'email');
    const found = await validated(
      { 'crm.csv': twice },
      { checks: { severity: { structure: 'error', identity: 'off' } } },
    );
    expect(found.passed).toBe(false);
    expect(found.checks.map(({ rule }) => rule)).not.toContain('identity');
  });
});
