import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeAddress } from '../../src/normalize/address.ts';

describe('normalizeAddress', () => {
  it.each([
    ['Calle 45 # 12-34 Apto 501', 'CL 45 No. 12 - 34 APTO. 501', 'cll 45 N° 12-34, Apartamento 501'],
    ['Carrera 7 # 45A-23', 'Cra. 7 45 A 23', 'KR 7 No 45a-23', 'Kra 7 #45 a - 23'],
    ['Avenida Núñez 838', 'AV. NUÑEZ 838', 'Avda Nuñez, 838'],
    ['Calle Mayor 5, 3º B', 'C/ Mayor, 5 3°B', 'c. mayor nº 5 3 b'],
    ['Carrera 7 # 45-10 Torre 3 Oficina 401', 'CRA 7MA 45-10 TO 3 OF 401'],
    ['Transversal 97 # 93-54', 'TV 97 93 54', 'Transv. 97 No 93-54'],
    ['Diagonal 85 # 61-91', 'Dg 85 61-91'],
    ['2439 Market Street', '2439 Market St..', '2439 MARKET ST'],
    ['481 Valley Road', '481 Valley Rd'],
    ['7548 Center Street, San Diego, CA', '7548 CENTER ST, San Diego, CA'],
    ['Plaza España 1', 'Pza. España 1', 'Pl. España 1'],
  ])('compares all writings of %s alike', (first, ...others) => {
    const { match } = normalizeAddress(first);
    for (const other of others) expect(normalizeAddress(other).match).toBe(match);
  });

  it('keeps numbers, their order and their letters apart', () => {
    expect(normalizeAddress('Calle 45 # 12-34').match).toBe('calle 45 12 34');
    expect(normalizeAddress('Calle 12 # 45-34').match).not.toBe(normalizeAddress('Calle 45 # 12-34').match);
    expect(normalizeAddress('Calle 45A # 12-34').match).not.toBe(normalizeAddress('Calle 45 # 12-34').match);
    expect(normalizeAddress('Calle 10 y 12').match).toBe('calle 10 y 12');
  });

  it('does not take a saint for a street nor a doctor for a drive', () => {
    expect(normalizeAddress('St James Avenue 5').match).toBe('saint james avenue 5');
    expect(normalizeAddress('Calle Dr. Fleming').match).toBe('calle dr fleming');
  });

  it('tidies what it shows: blanks, trailing marks, capitals', () => {
    expect(normalizeAddress('  CALLE  DE LA CRUZ 5 - ').display).toBe('Calle de la Cruz 5');
    expect(normalizeAddress('Av. McArthur 12').display).toBe('Av. McArthur 12');
    expect(normalizeAddress(' - ')).toEqual({ display: '', match: '' });
  });

  it('gives its own display back and keeps the match key', () => {
    const addresses = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.stringMatching(/^(CALLE|cra|Av\.|St) [A-Za-z0-9# .-]{1,30}$/),
    );
    fc.assert(
      fc.property(addresses, (text) => {
        const once = normalizeAddress(text);
        expect(normalizeAddress(once.display)).toEqual(once);
      }),
    );
  });

  it('reads a hostile cell in linear time', () => {
    const started = performance.now();
    normalizeAddress(`calle ${' , - '.repeat(20_000)}5`);
    normalizeAddress('1a'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
