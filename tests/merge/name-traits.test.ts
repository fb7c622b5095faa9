import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyTexts } from '../../src/merge/key-texts.ts';
import { NameKeys } from '../../src/merge/name-keys.ts';
import { countWords, NAME_COLUMNS, NameWords } from '../../src/merge/name-words.ts';
import { recordsOf } from '../support/records-of.ts';

const NAME = fc.constantFrom(
  '',
  'Ana',
  'A',
  'Ana B',
  'Juan Perez 2',
  'Ñ',
  'Ana María Luz Sol Mar',
  '王',
  '١٢',
  'a@b.co',
  'José ²',
);

it('tells of names the same by what was told of their columns and by their texts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ given_name: NAME, family_name: NAME }), { minLength: 1, maxLength: 9 }),
      (names) => {
        const records = recordsOf(names);
        const told = new NameWords(
          records,
          NAME_COLUMNS.map((name) => countWords(records, name)),
        );
        const [quick, plain] = [told, new NameWords(records)].map((words) => asked(records, words));
        expect(quick).toEqual(plain);
      },
    ),
    { numRuns: 200 },
  );
});

function asked({ match: { given, family } }: ReturnType<typeof recordsOf>, words: NameWords): unknown {
  const keys = new KeyTexts();
  const names = new NameKeys(keys, words);
  const first = [given, family].map(({ values }) => keys.tell(values));
  const met = ['ana 7', 'luz'].map((text) => keys.numberOf(text));
  const all = [given, family].map(({ values }, k) => [
    0,
    ...Array.from({ length: values.size }, (_, code) => first[k] + code),
    ...met,
  ]);
  return all[0].flatMap((a) => all[1].map((b) => [names.proof(a, b), names.completeness(a, b)]));
}
