import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECIDED } from '../../src/domain/decisions.ts';
import { FailureError } from '../../src/domain/failure.ts';
import { csvText } from '../../src/io/csv-text.ts';
import { DECISIONS_HEADER, decisionCells, readDecisions } from '../../src/report/decisions-csv.ts';

/** Reads a decisions file from its text, every row on a line of its own. */
function read(text: string) {
  const rows = parse(text, { relaxColumnCount: true, bom: true }) as string[][];
  async function* lines() {
    for (const [k, cells] of rows.entries()) yield { cells, line: k + 1 };
  }
  return readDecisions(lines(), 'decisions.csv');
}

async function reasonOf(text: string): Promise<string> {
  const error: unknown = await read(text).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FailureError) || error.failure.kind !== 'decisions_unusable') throw new Error('no failure');
  return error.failure.reason;
}

describe('decisions.csv', () => {
  it('is refused when it is empty, for it lost what was decided', async () => {
    for (const text of ['', '\ufeff']) expect(await reasonOf(text)).toContain('it is empty; restore it');
  });

  it('reads back what was written, whatever a record id or a file is called', async () => {
    const side = fc.record({
      source: fc
        .string({ minLength: 1, maxLength: 12 })
        .map((text) => text.replace(/[\r\n\t']/g, '').trim() || 'crm.csv'),
      row: fc.integer({ min: 1, max: 10_000_000 }),
      recordId: fc.oneof(
        fc.constantFrom('', '=1+1', '+57', '-3', '@x', 'a,"b"'),
        fc.string({ maxLength: 8 }).map((text) => text.replace(/[\r\n\t']/g, '').trim()),
      ),
      content: fc.constantFrom('', '0123456789abcdef'),
    });
    const written = fc.record({
      verdict: fc.constantFrom(...DECIDED),
      a: side,
      b: side,
      reason: fc.string(),
      author: fc.string(),
      date: fc.constant('2026-11-01'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(written, { maxLength: 5 }), async (decisions) => {
        const text = [...csvText(DECISIONS_HEADER, decisions.map(decisionCells), { bom: false })].join('');
        const expected = decisions.map(({ verdict, a, b }, k) => ({ verdict, a, b, line: k + 2 }));
        expect(await read(text)).toEqual(expected);
      }),
    );
  });

  it('is read with few columns in any order, blank rows left out', async () => {
    const text = 'B_Row,b_source,verdict,a_source,a_record_id,note\n4,pos.csv,SAME,crm.csv,A1,hi\n,,,,,\n';
    expect(await read(text)).toEqual([
      {
        verdict: 'same',
        a: { source: 'crm.csv', row: 0, recordId: 'A1', content: '' },
        b: { source: 'pos.csv', row: 4, recordId: '', content: '' },
        line: 2,
      },
    ]);
  });

  it.each([
    ['who,what\na,b', 'it has no column verdict'],
    ['verdict,a_source,a_row\nmaybe,x,1', 'line 2: "maybe" is no verdict; it is same or different'],
    ['verdict,a_source,a_row,b_source,b_row\nsame,x,1,y,0', 'line 2: b_row 0 is no row number'],
    ['verdict,a_source,a_row,b_row\nsame,x,1,4', 'line 2: it does not say which record b is'],
    ['verdict,a_content\nsame,xyz', 'line 2: a_content is no fingerprint'],
  ])('is refused where a line cannot be obeyed: %j', async (text, reason) => {
    expect(await reasonOf(text)).toContain(reason);
  });

  it('of a header alone decides nothing', async () => {
    expect(await read('verdict\n')).toEqual([]);
  });
});
