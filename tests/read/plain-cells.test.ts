import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsedCells } from '../../src/read/csv-rows.ts';
import { plainCells } from '../../src/read/plain-cells.ts';
import { NO_DELIMITER, type Quoting } from '../../src/read/quoted-row.ts';
import { RowFramer } from '../../src/read/row-frames.ts';

const quoting = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', NO_DELIMITER),
  quote: fc.constantFrom('"' as const, "'" as const),
  escape: fc.constantFrom('double' as const, 'backslash' as const),
}) satisfies fc.Arbitrary<Quoting>;

/** Text in which what separates, encloses and escapes cells is frequent. */
const text = fc
  .array(fc.constantFrom(...'ab,,;\t||""\'\'\\\n\r ', '""', "''", ',"', '",', '"\n', 'é', '\ufeff', '\u001f', 'Ana'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

describe('rows written by the rules', () => {
  it('are cut as csv-parse cuts them', () => {
    fc.assert(
      fc.property(text, quoting, (all, how) => {
        const frames = new RowFramer(how).push(all, true);
        for (const frame of frames) {
          const cells = frame.mode === 'plain' && frame.text !== '' ? plainCells(frame.text, how) : undefined;
          if (cells !== undefined) expect([cells]).toEqual(parsedCells([frame], how));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each<readonly [string, readonly string[] | undefined]>([
    ['Ana,Ruiz,', ['Ana', 'Ruiz', '']],
    ['"Ana","Ruiz, Eva",""', ['Ana', 'Ruiz, Eva', '']],
    ['"say ""hi""","two\nlines"', ['say "hi"', 'two\nlines']],
    [`37°36'37.8"N,x`, [`37°36'37.8"N`, 'x']],
    ['"Ana" Ruiz,x', undefined],
    ['"Ana,Ruiz', undefined],
  ])('%j has the cells %j', (row, cells) => {
    expect(plainCells(row, { delimiter: ',', quote: '"', escape: 'double' })).toEqual(cells);
  });
});
