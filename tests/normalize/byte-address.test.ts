import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeAddress } from '../../src/normalize/address.ts';
import { ByteAddresses } from '../../src/normalize/byte-address.ts';

/** Reads one text after another with one reader, as a column does; undefined for what it leaves to normalizeAddress. */
function reader() {
  const plain = new ByteAddresses();
  const text = (bytes: Uint8Array, from: number, to: number) => new TextDecoder().decode(bytes.slice(from, to));
  return (address: string) => {
    const bytes = new TextEncoder().encode(`x${address}y`);
    if (!plain.read(bytes, 1, bytes.length - 1)) return undefined;
    const { shown, shownCount, shownTo, words } = plain;
    return {
      display: shownCount === 0 ? text(bytes, 1, shownTo) : text(shown, 0, shownCount),
      match: text(words.bytes, 0, words.count),
    };
  };
}

const WORDS = fc.constantFrom(
  ...'Calle CL cra Av. NUÑEZ Núñez de la LA 45 45A 12th 7MA No no n # 12-34 2º 3°B a B h apto OF to TORRE St st Dr.'.split(
    ' ',
  ),
  ...`x, ,, ; 5, o'Higgins D'ELHUYAR D.C. CDMX ß ÷ Ð æ 10,5 í, ª - a;b 7,c 12x4th th ' 'no c' º5 5º;8`.split(' '),
  ...'k c r p n 3 80 Nro num Ç Àé ÿ Ø'.split(' '),
);
const BETWEEN = fc.constantFrom(' ', ' ', ' ', ' ', '  ', ', ', '\t', '\u00a0', '', '–');

describe('addresses read by their bytes', () => {
  it('say what normalizeAddress says', () => {
    const read = reader();
    const parts = fc.array(fc.tuple(WORDS, BETWEEN), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(parts, fc.constantFrom('as typed', 'capitals', 'small'), (words, letters) => {
        const typed = words.flat().join('');
        const text = letters === 'capitals' ? typed.toUpperCase() : letters === 'small' ? typed.toLowerCase() : typed;
        const found = read(text);
        if (found !== undefined) expect(found).toEqual(normalizeAddress(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    'Calle 45 # 12-34, Apto 501',
    'AVENIDA NÚÑEZ 838',
    'pje menezábal 198, 2º c',
    '2439 Market St..',
    'Cra 7 45 A 23',
    'Calle 45,2º B;3',
    'no 5 n',
  ])('are such as %s', (text) => {
    expect(reader()(text)).toEqual(normalizeAddress(text));
  });

  it.each(['', ' - ', 'Calle  5', ' Calle', 'Straße 5', 'Calle 5\n', 'Улица 5', 'x'.repeat(121)])(
    'are no such as %j',
    (text) => {
      expect(reader()(text)).toBeUndefined();
    },
  );
});
