import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NationalId, normalizeNationalId } from '../../../src/normalize/national-id/national-id.ts';

function read(cell: string, country?: string, type = '', checkDigit = ''): NationalId | undefined {
  return normalizeNationalId(cell, { country, type, checkDigit });
}

describe('ids with a check digit, wherever they stand', () => {
  test.each([
    ['78451209A', undefined, '78451209A', '78451209@ES', 'ES-NIF'],
    ['78.451.209-a', 'ES', '78451209A', '78451209@ES', 'ES-NIF'],
    ['ES78451209A', 'ES', '78451209A', '78451209@ES', 'ES-NIF'],
    ['X1234567L', undefined, 'X1234567L', 'X1234567@ES', 'ES-NIF'],
    ['HEGG560427MVZRRL04', undefined, 'HEGG560427MVZRRL04', 'HEGG560427@MX', 'MX-CURP'],
    ['GODE561231GR8', undefined, 'GODE561231GR8', 'GODE561231@MX', 'MX-RFC'],
    ['SAT-970701-NN3', 'MX', 'SAT970701NN3', 'SAT970701NN3@MX', 'MX-RFC'],
    ['529.982.247-25', undefined, '529982247-25', '52998224725@BR', 'BR-CPF'],
    ['52998224725', 'BR', '529982247-25', '52998224725@BR', 'BR-CPF'],
    ['11.222.333/0001-81', undefined, '112223330001-81', '11222333000181@BR', 'BR-CNPJ'],
    ['12.ABC.345/01DE-35', 'BR', '12ABC34501DE-35', '12ABC34501DE35@BR', 'BR-CNPJ'],
    ['16.783.245-8', undefined, '16783245-8', '16783245@CL', 'CL-RUT'],
    ['167832458', 'CL', '16783245-8', '16783245@CL', 'CL-RUT'],
    ['20-30512786-9', undefined, '20-30512786-9', '30512786@AR', 'AR-CUIT'],
    ['1710034065', 'EC', '1710034065', '1710034065@EC', 'EC-CI'],
    ['899.999.061-9', 'CO', '899999061-9', '899999061@CO', 'CO-NIT'],
    ['8999990619', 'CO', '899999061-9', '899999061@CO', 'CO-NIT'],
    ['20131312955', 'PE', '20131312955', '20131312955@PE', 'PE-RUC'],
  ])('%s in %s is %s and proves its country', (cell, country, display, match, scheme) => {
    const id = read(cell, country);
    expect(id).toMatchObject({ display, match, scheme, proven: true, valid: true, issues: [] });
  });

  test.each([
    ['78451209Z', 'ES', '78451209'],
    ['16783245-7', 'CL', '16783245'],
    ['899999061-8', 'CO', '899999061'],
    ['20-30512786-8', 'AR', '30512786'],
    ['1710034066', 'EC', '1710034066'],
    ['52998224726', 'BR', '52998224726'],
    ['20131312956', 'PE', '20131312956'],
    ['GODE561231GR9', 'MX', 'GODE561231'],
    ['GODE561231GR9', undefined, 'GODE561231'],
  ])('%s in %s fails its check and is matched without proof', (cell, country, match) => {
    const id = read(cell, country);
    expect(id).toMatchObject({ match, proven: false, valid: false, issues: ['id_invalid_check_digit'] });
  });

  test('a company is told from a person', () => {
    const companies = [
      read('A58818501', 'ES'),
      read('33-69345023-9', 'AR'),
      read('8600029644', 'CO'),
      read('60805000-0', 'CL'),
    ];
    for (const id of companies) expect(id).toMatchObject({ person: false, proven: true });
    expect(read('78451209A', 'ES')?.person).toBe(true);
    expect(read('K1234567L', 'ES')?.person).toBe(true);
  });
});

describe('one person, several ids', () => {
  test.each([
    ['CUIT and DNI', 'AR', '20-30512786-9', '30.512.786'],
    ['RUC and DNI', 'PE', '10451278636', '45127863'],
    ['RUC and cédula', 'EC', '1710034065001', '1710034065'],
    ['RFC and CURP', 'MX', 'HEGG560427AB1', 'HEGG560427MVZRRL04'],
    ['NIT and cédula', 'CO', '79.451.236-3', '79451236'],
    ['NIT and cédula of ten digits', 'CO', '1020304050-8', '1.020.304.050'],
    ['RUT with and without its digit', 'CL', '16.783.245-8', '16783245'],
    ['NIF with and without its letter', 'ES', '78451209A', '78451209'],
    ['a zero in front and a lost one', 'PE', '08451209', '8451209'],
  ])('%s meet in one key', (_name, country, one, other) => {
    const key = (cell: string) => read(cell, country)?.match.split('@')[0];
    expect(key(one)).toBe(key(other));
    expect(key(one)).toMatch(/^[A-Z0-9]{7,10}$/);
  });

  test('a NIT of nine digits is a cédula of eight with its check digit, or a company without one', () => {
    expect(read('794512363', 'CO', 'NIT')).toMatchObject({ display: '79451236-3', match: '79451236@CO', person: true });
    expect(read('899999061', 'CO', 'NIT')).toMatchObject({
      display: '899999061',
      match: '899999061@CO',
      person: false,
    });
  });
});

describe('what proves a country', () => {
  test('a bare number proves nothing without a type of its country', () => {
    expect(read('1020304050', 'CO')).toMatchObject({ match: '1020304050', proven: false });
    expect(read('1020304050', 'CO', 'C.C.')).toMatchObject({ match: '1020304050@CO', proven: false });
    expect(read('30512786', 'AR', 'DNI')?.match).toBe('30512786@AR');
    expect(read('30512786', 'AR', 'CC')?.match).toBe('30512786');
    expect(read('30512786')).toMatchObject({ match: '30512786', scheme: '', valid: true });
  });

  test('a check digit that does not fit is not outweighed by a type', () => {
    expect(read('20-30512786-8', 'AR', 'CUIT')?.match).toBe('30512786');
    expect(read('899999061-8', 'CO', 'NIT')?.match).toBe('899999061');
    expect(read('GODE561231GR9', 'MX', 'RFC')?.match).toBe('GODE561231');
    expect(read('78451209', 'ES', 'DNI')?.match).toBe('78451209');
    expect(read('GODE561231', 'MX', 'RFC')?.match).toBe('GODE561231');
  });

  test('a foreign id in a column that calls every id CC is read as what it is', () => {
    expect(read('78451209A', 'ES', 'CC')?.match).toBe('78451209@ES');
    expect(read('16783245-8', 'CL', 'CC')?.match).toBe('16783245@CL');
    expect(read('78451209A', 'CO', 'CC')?.match).toBe('78451209@ES');
  });

  test('eight digits in Chile may lack the check digit, so a fit proves nothing', () => {
    expect(read('76541299', 'CL')).toMatchObject({ display: '76541299', match: '7654129', proven: false });
    expect(read('16783245', 'CL')).toMatchObject({ match: '16783245', proven: false, valid: true });
  });

  test('a number with one check digit is not claimed for a country nobody named', () => {
    expect(read('1710034065')).toMatchObject({ match: '1710034065', scheme: '' });
    expect(read('167832458')).toMatchObject({ match: '167832458', scheme: '' });
    expect(read('16783245-8', 'AR')).toMatchObject({ match: '167832458', proven: false });
  });
});

describe('damage and spelling', () => {
  test.each([
    ['991003402', 'EC', '0991003402'],
    ['4512098G', 'ES', '04512098G'],
    ['1714412345', 'BR', undefined],
  ])('%s in %s gets its zero back only where the check then fits', (cell, country, display) => {
    const id = read(cell, country);
    expect(id?.issues.includes('id_zero_restored')).toBe(display !== undefined && id?.display === display);
  });

  test('a check digit in its own column is put behind the number once', () => {
    expect(read('16783245', 'CL', '', '8')).toMatchObject({ display: '16783245-8', match: '16783245@CL' });
    expect(read('16783245-8', 'CL', '', '8')?.display).toBe('16783245-8');
    expect(read('899999061', 'CO', 'NIT', '9')?.match).toBe('899999061@CO');
  });

  test.each([
    'CC 1.020.304.050',
    'C.C. No. 1020304050',
    'Cédula de ciudadanía: 1,020,304,050',
    "'1020304050",
    '="1020304050"',
    '1020304050.0',
    '1 020 304 050',
    'CC1020304050',
    '1O2O30405O',
  ])('%s is 1020304050', (cell) => {
    expect(read(cell, 'CO')).toMatchObject({ match: '1020304050' });
  });

  test('of two ids in a cell the first is read', () => {
    expect(read('1020304050 / 79451236', 'CO')?.match).toBe('1020304050');
  });

  test.each(['1,02E+09', '1.0203E+09'])('%s has lost digits', (cell) => {
    expect(read(cell, 'CO')).toMatchObject({ display: cell, match: '', valid: false, issues: ['digits_lost'] });
  });

  test('an empty cell holds no id', () => {
    for (const cell of ['', '  ', '-', '...']) expect(read(cell, 'CO')).toBeUndefined();
  });

  test('the last digits of an id are no evidence', () => {
    expect(read('4821', 'US')).toMatchObject({ match: '', valid: false });
  });

  test('an American number is kept apart by its ranges only', () => {
    expect(read('536-90-4399', 'US', 'SSN')).toMatchObject({
      display: '536-90-4399',
      match: '536904399@US',
      proven: false,
    });
    expect(read('078-05-1120', 'US')?.scheme).toBe('');
  });
});

test.each([
  ['222222222222', 'CO'],
  ['2222222222', 'CO'],
  ['XAXX010101000', 'MX'],
  ['XEXX010101000', 'MX'],
  ['XXXX000000XX0', 'MX'],
  ['000000000000', 'MX'],
  ['9999999999999', 'EC'],
  ['9999999999', 'EC'],
  ['66666666-6', 'CL'],
  ['66.666.666-6', undefined],
  ['55.555.555-5', 'CL'],
  ['0000000', 'AR'],
  ['00000000T', 'ES'],
  ['12345678Z', 'ES'],
  ['20-12345678-6', 'AR'],
  ['20111111112', 'AR'],
  ['00000000000', 'BR'],
  ['111.111.111-11', 'BR'],
  ['123456789', 'CO'],
  ['0', 'CO'],
  ['CF', 'GT'],
  ['CONSUMIDOR FINAL', 'EC'],
  ['N/A', 'CO'],
  ['****4050', 'CO'],
])('%s in %s is a placeholder', (cell, country) => {
  expect(read(cell, country)).toMatchObject({ match: '', valid: false });
  expect(read(cell, country)?.issues).toContain('placeholder');
});

describe('laws', () => {
  const country = fc.constantFrom(undefined, 'CO', 'MX', 'AR', 'CL', 'PE', 'EC', 'BR', 'ES', 'US', 'GT');
  const type = fc.constantFrom('', 'CC', 'NIT', 'DNI', 'RUT', 'RUC', 'CPF', 'NIE', 'EIN', 'pasaporte');
  const typed = fc.string({
    unit: fc.constantFrom(...'0123456789', ...'XKZO-./ ', 'CC ', 'NIT', 'RUC '),
    maxLength: 18,
  });
  const digits = fc.bigInt(0n, 10n ** 14n).map(String);
  const cells = fc.oneof(fc.string({ unit: 'binary' }), typed, digits);

  test('a display read again is the same display and match', () => {
    fc.assert(
      fc.property(cells, country, type, fc.constantFrom('', '7', 'K'), (cell, home, kind, checkDigit) => {
        const id = read(cell, home, kind, checkDigit);
        if (id === undefined) return;
        const again = read(id.display, home, kind, checkDigit);
        expect([again?.display, again?.match]).toEqual([id.display, id.match]);
      }),
      { numRuns: 3000 },
    );
  });

  test('every CUIT made from a DNI meets it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 60_000_000 }), (dni) => {
        const cuits = Array.from('0123456789', (digit) => read(`20-${String(dni).padStart(8, '0')}-${digit}`, 'AR'));
        const fitting = cuits.filter((cuit) => cuit?.proven);
        expect(fitting.length).toBeLessThanOrEqual(1);
        for (const cuit of fitting) expect(cuit?.match).toBe(`${read(String(dni), 'AR')?.match}@AR`);
      }),
    );
  });

  test('a long hostile cell is read in bounded time', () => {
    for (const unit of ['1', 'CC ', '-', '. ', 'O', '1O', 'X']) {
      expect(read(unit.repeat(50_000), 'CO')?.match ?? '').toHaveLength(0);
    }
  });
});
