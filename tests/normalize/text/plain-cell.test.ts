import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/domain/byte-words.ts';
import { cleanCell } from '../../../src/normalize/text/cell.ts';
import { NULL_WORDS } from '../../../src/normalize/text/null-words.ts';
import { isPlainCell, NOT_PLAIN, PLAIN_WITH_COLON, plainKind } from '../../../src/normalize/text/plain-cell.ts';

function isPlain(text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  return isPlainCell(bytes, 0, bytes.length);
}

/** What cells are made of, with whatever makes them hard. */
const PIECES = fc.constantFrom(
  ...'aZ09 .-,:@=\'"'.split(''),
  ...'áÉñÑãÃüÚÝßçøæ×÷ÿ'.split(''),
  ...'Â©±¾¤‚Ž‡–…�ºª°'.split(''),
  ...['8º', '1ª', '2°', 'Âº', 'ú'],
  '  ',
  '\t',
  '\u00a0',
  '\u0301',
  'Ã©',
  'null',
  'n/a',
  '="',
);

describe('isPlainCell', () => {
  it.each(['Ana', 'José Muñoz', 'GARCÍA', 'a@b.co', '+57 300 123 4567', 'Calle 1 # 2-3', 'Nan', 'Cl León 8º D', '1ª'])(
    'knows %j as it stands',
    (text) => {
      expect(isPlain(text)).toBe(true);
    },
  );

  it.each([
    '',
    ' a',
    'a ',
    'a  b',
    "'1",
    '="1"',
    'JosÉ',
    'JoÃ£o',
    'a\tb',
    'José\u00a0',
    'Mu¤oz',
    'İ',
    'Nº 8',
    '8Âº',
    '8º  D',
    'º',
  ])('leaves %j to be cleaned', (text) => {
    expect(isPlain(text)).toBe(false);
  });

  it('knows no word for nothing as a value, in whatever case', () => {
    for (const word of NULL_WORDS) for (const text of [word, word.toUpperCase()]) expect(isPlain(text)).toBe(false);
  });

  it('knows only cells that cleaning would give back as they are', () => {
    fc.assert(
      fc.property(fc.array(PIECES, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        if (isPlain(text)) expect(cleanCell(text)).toEqual({ text, issues: [] });
      }),
      { numRuns: 3000 },
    );
  });
});

describe('plainKind', () => {
  it('says of four bytes at a time what isPlainCell says of each, and whether there is a colon', () => {
    const cells = fc.array(fc.oneof(PIECES, fc.constantFrom(' ', '  ', ':', '!', '~', '\x7f', '\x1f', '\t')), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(cells, fc.integer({ min: 0, max: 5 }), (pieces, before) => {
        const text = pieces.join('');
        const bytes = new TextEncoder().encode(`${' :x '.repeat(2).slice(0, before)}${text}: `);
        const to = bytes.length - 2;
        const kind = plainKind(bytes, wordsOf(bytes), before, to);
        expect(kind !== NOT_PLAIN).toBe(isPlainCell(bytes, before, to));
        if (kind !== NOT_PLAIN) expect(kind === PLAIN_WITH_COLON).toBe(text.includes(':'));
      }),
      { numRuns: 3000 },
    );
  });
});
