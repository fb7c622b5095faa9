import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWholeNames } from '../../../src/link/comparisons/full-names.ts';
import { family, given } from '../../../src/link/comparisons/name.ts';
import { BOUND, levelByBounds, UNKNOWN } from '../../../src/link/comparisons/name-bounds.ts';
import type { NameColumn, Names } from '../../../src/link/comparisons/names.ts';
import { readNames } from '../../../src/link/comparisons/read-names.ts';
import { agreeTogether } from '../../../src/link/comparisons/whole-name.ts';
import { entitiesOf } from '../../support/entities-of.ts';

/** Words that are near, hypocorisms, of one sound, initials, empty, too long for a line, and other scripts. */
const word = fc.oneof(
  fc.constantFrom(
    ...[
      'maria',
      'mafe',
      'fernanda',
      'fernando',
      'jose',
      'pepe',
      'francisco',
      'paco',
      'jimena',
      'ximena',
      'hees',
      'esz',
    ],
    ...[
      'daniel',
      'daniela',
      'garcia',
      'garzia',
      'gonzalez',
      'gonzales',
      'amy',
      'afy',
      'de',
      'la',
      'm',
      'x',
      '李',
      'ольга',
    ],
  ),
  fc.string({ unit: fc.constantFrom(...'abelmnosz'), minLength: 1, maxLength: 7 }),
  fc.string({ unit: fc.constantFrom(...'aelń1'), minLength: 8, maxLength: 16 }),
);
/** A word and the same with a letter lost, doubled or replaced. */
const wordAndError = fc
  .tuple(word, fc.nat(12), fc.constantFrom('', 'a', 'o', 'zz'))
  .map(([text, at, put]) => [text, `${text.slice(0, at)}${put}${text.slice(at + 1)}` || text]);
const names = fc
  .array(wordAndError, { minLength: 1, maxLength: 4 })
  .chain((words) =>
    fc.array(fc.array(fc.constantFrom(...words.flat()), { minLength: 1, maxLength: 3 }), {
      minLength: 4,
      maxLength: 8,
    }),
  )
  .map((lists) => lists.map((list) => list.join(' ')));

/** The same names as if none fitted a line. */
function unbounded(column: NameColumn): NameColumn {
  return { ...column, bounds: new Int32Array(column.bounds.length).fill(-1) };
}

function read(texts: readonly string[]) {
  const records = texts.slice(1).map((text, k) => ({ given: text, family: texts[k], company: String(k) }));
  const { entities } = entitiesOf(records);
  const bounded = readNames(entities.match.given, entities.match.family);
  const plain: Names = { ...bounded, given: unbounded(bounded.given), family: unbounded(bounded.family) };
  return { entities, bounded, plain };
}

describe('bounds of names', () => {
  it.each([given, family])('give two names the level that their words give, or none: $field', (comparison) => {
    fc.assert(
      fc.property(names, (texts) => {
        const { entities, bounded, plain } = read(texts);
        const column = comparison === given ? 'given' : 'family';
        const { bounds } = bounded[column];
        const values = comparison.prepare(entities.match, bounded);
        const words = comparison.prepare(entities.match, plain);
        for (let x = 0; BOUND * x < bounds.length; x++)
          for (let y = 0; BOUND * y < bounds.length; y++) {
            if (x === y) continue;
            const level = comparison.level(words, x, y);
            expect([UNKNOWN, level]).toContain(levelByBounds(bounds, BOUND * x, BOUND * y));
            expect(comparison.level(values, x, y)).toBe(level);
          }
      }),
      { numRuns: 400 },
    );
  });

  it('tell the levels of most pairs', () => {
    const { bounded } = read(['garcia lopez', 'martinez', 'ana maria', 'jose luis', 'andrea', 'camilo', 'ruiz diaz']);
    const { bounds } = bounded.given;
    let told = 0;
    for (let x = 0; x < 6; x++)
      for (let y = 0; y < x; y++) if (levelByBounds(bounds, BOUND * x, BOUND * y) === 1) told++;
    expect(told).toBeGreaterThan(10);
  });

  it('never change whether names agree together', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(1, 3), (texts, level) => {
        const { entities, bounded, plain } = read(texts);
        const quick = readWholeNames(entities, bounded);
        const slow = readWholeNames(entities, plain);
        for (let i = 0; i < entities.count; i++)
          for (let j = 0; j < entities.count; j++)
            expect(agreeTogether(quick, i, j, level, level)).toBe(agreeTogether(slow, i, j, level, level));
      }),
      { numRuns: 400 },
    );
  });
});
