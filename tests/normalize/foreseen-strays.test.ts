import { describe, expect, it } from 'vitest';
import { IssueTally } from '../../src/domain/issue.ts';
import { ONE_THREAD, type RangeRunner } from '../../src/domain/ranges.ts';
import { Disbeliefs } from '../../src/normalize/assemble/disbeliefs.ts';
import { foreseenStrays, isForeseen, NAME_ROLES } from '../../src/normalize/assemble/foreseen-strays.ts';
import { assembleNames } from '../../src/normalize/assemble/names.ts';
import { newOutput } from '../../src/normalize/assemble/output.ts';
import { SourceView } from '../../src/normalize/assemble/source-view.ts';
import { normalizeOn, normalizeRecords } from '../../src/normalize/normalize-records.ts';
import { inputOf } from '../support/table-of.ts';

/** Cells with something beside a name, or nearly so. */
const BESIDE = [
  'Ana 3104829175',
  'ana@correo.test',
  '+57 310 482 9176',
  'Ana (luz@correo.test)',
  'Luis 2',
  'X @',
  '２００ Ana',
];

/** Many plain rows, and now and then one of those above: in either column, or in both. */
function inputWith(rows: number, every: number) {
  const beside = (k: number) => BESIDE[k % BESIDE.length];
  const lines = Array.from({ length: rows }, (_, k) => {
    const kind = k % every === 0 ? (k / every) % 3 : -1;
    const given = kind === 0 || kind === 2 ? beside(k / every) : `Ana ${'xyz'[k % 3]}osa`;
    const family = kind === 1 || kind === 2 ? beside(k / every + 1) : k % 5 === 0 ? '' : 'Ruiz';
    return `${given},${family},${k % 4 === 0 ? 'García Páez Luz' : ''},u${k}@correo.test,3001${100000 + (k % 70000)}`;
  });
  const roles = { g: 'given_name', f: 'family_name', n: 'full_name', e: 'email', p: 'phone' } as const;
  return inputOf('a.csv', `g,f,n,e,p\n${lines.join('\n')}\n`, roles);
}

describe('what is foreseen of name cells', () => {
  it('is what is found in them', () => {
    const sources = [inputWith(9000, 700), inputWith(3000, 500)].map(({ mapping, table }) => ({ mapping, table }));
    const foreseen = foreseenStrays(sources);
    const tally = new IssueTally();
    const views = sources.map((source, k) => new SourceView(k, k * 9000, source, tally, new Set(NAME_ROLES)));
    const out = newOutput(12_000, ['given_name', 'family_name'], ['given', 'family'], new Disbeliefs());
    const found = assembleNames(views, out, undefined);
    expect(found[0].phones.size).toBeGreaterThan(2);
    expect(found[0].emails.size).toBeGreaterThan(2);
    expect(foreseen?.map(({ phones, emails }) => ({ phones, emails }))).toEqual(
      found.map(({ phones, emails }) => ({ phones, emails })),
    );
    expect(foreseen !== undefined && isForeseen(foreseen, found)).toBe(true);
  });

  it('is left open where many rows would have to be looked at', () => {
    const { mapping, table } = inputWith(2000, 100);
    expect(foreseenStrays([{ mapping, table }])).toBeUndefined();
  });

  it('is told wrong where a row, its text or its place is another one', () => {
    const strays = (row: number, text: string) => [
      { phones: new Map([[row, [text]]]), emails: new Map<number, string[]>(), companies: new Map<number, string>() },
    ];
    expect(isForeseen(strays(1, '300'), strays(1, '300'))).toBe(true);
    expect(isForeseen(strays(1, '300'), strays(2, '300'))).toBe(false);
    expect(isForeseen(strays(1, '300'), strays(1, '301'))).toBe(false);
  });

  it('goes to the phones and e-mails when threads fill the parts', async () => {
    const input = inputWith(21_000, 900);
    const options = { country: 'CO', keepExtra: false };
    const byMessage: RangeRunner = {
      threads: 2,
      run: (task, data, cut) => ONE_THREAD.run(task, structuredClone(data), cut),
    };
    const shared = await normalizeOn(byMessage, [input], options);
    const alone = normalizeRecords([input], options);
    for (const field of ['phone', 'email'] as const) {
      const texts = (records: typeof alone) =>
        Array.from({ length: records.count }, (_, k) => records.display[field].text(k)).join('\n');
      expect(texts(shared)).toBe(texts(alone));
    }
    expect(alone.display.phone.text(0)).toContain('+573104829175');
    expect(shared.issues.list()).toEqual(alone.issues.list());
  });
});
