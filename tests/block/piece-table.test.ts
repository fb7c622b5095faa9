import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CROSSED, putCrossed } from '../../src/block/crossed-names.ts';
import { readNames } from '../../src/block/names.ts';
import { fedBoth, fedUnit, keyOf, NOTHING, PART, tag } from '../../src/block/piece-keys.ts';
import { makePieces, type PieceKind } from '../../src/block/piece-table.ts';
import { ValueTable } from '../../src/domain/value-table.ts';
import { PLAIN_PIECES, plainCrossed, plainName } from './plain-pieces.ts';

const word = fc.string({ unit: fc.constantFrom(...'aeiuchglqvwxyz07ñ漢😀'), minLength: 1, maxLength: 9 });
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123'), minLength: length, maxLength: length });
const email = fc
  .tuple(fc.string({ unit: fc.constantFrom(...'aghu.c1234'), minLength: 1, maxLength: 12 }), word)
  .map((parts) => parts.join('@'));
const phone = fc
  .tuple(fc.integer({ min: 5, max: 14 }).chain(digits), fc.option(digits(3)))
  .map(([number, extension]) => (extension === null ? number : `${number}x${extension}`));

const VALUES: Readonly<Record<PieceKind, fc.Arbitrary<string>>> = {
  email,
  phone,
  id: fc
    .tuple(fc.integer({ min: 1, max: 11 }).chain(digits), fc.constantFrom('', '@CO'))
    .map((parts) => parts.join('')),
  birthDate: digits(8),
  address: words,
  words,
  city: words,
  wholeCity: words,
  postalCode: word,
  wholePostalCode: word,
  birthPlace: words,
  company: words,
  whole: words,
};

describe('the pieces of distinct values', () => {
  it.each(Object.keys(VALUES) as PieceKind[])('of the kind %s are those made of strings', (kind) => {
    fc.assert(
      fc.property(fc.uniqueArray(VALUES[kind], { minLength: 1, maxLength: 5 }), (texts) => {
        const { starts, keys } = makePieces({ kind, values: tableOf(texts) });
        const found = texts.map((_, v) => sortedSet(keys.subarray(starts[v], starts[v + 1])));
        expect(found).toEqual(
          texts.map((text) =>
            sortedSet(PLAIN_PIECES[kind](text).map((piece) => plainKey(piece) + (isPart(kind, piece) ? PART : 0))),
          ),
        );
      }),
    );
  });
});

describe('the pieces of distinct names', () => {
  it.each([true, false])('are those made of strings, with beginnings and ends: %s', (shortPieces) => {
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 5 }), (texts) => {
        const { starts, keys } = readNames(tableOf(texts), shortPieces).pieces;
        const found = texts.map((_, v) => sortedSet(keys.subarray(starts[v], starts[v + 1])));
        expect(found).toEqual(texts.map((text) => sortedSet(plainName(text, shortPieces).map(plainKey))));
      }),
    );
  });
});

describe('the pieces of a given and a family name together', () => {
  it('are those made of strings', () => {
    fc.assert(
      fc.property(words, words, (given, family) => {
        expect(crossedKeys(given, family)).toEqual(plainCrossed(given, family).map(keyOfBoth));
      }),
    );
  });

  it('are the same when single names are crossed, and meet where a second surname is missing or stands alone', () => {
    fc.assert(
      fc.property(word, word, word, (given, first, second) => {
        expect(crossedKeys(first, given)).toEqual(crossedKeys(given, first));
        const both = crossedKeys(given, `${first} ${second}`);
        expect(both).toEqual(expect.arrayContaining(crossedKeys(given, first)));
        const [, , sounds] = crossedKeys(given, second);
        expect(both).toContain(sounds);
      }),
    );
  });
});

function crossedKeys(given: string, family: string): number[] {
  const keys = new Uint32Array(CROSSED);
  const [a, b] = [given, family].map((name) => readNames(tableOf([name]), false).hashes);
  const used = putCrossed(a, 0, b, 0, keys, 0);
  return [...keys.subarray(0, used)];
}

/** Of the kind and the two texts of a piece of plainCrossed. */
function keyOfBoth(piece: string): number {
  const [kind, a, b] = piece.split(' ');
  return keyOf(fedBoth(tag(kind), plainHash(a), plainHash(b)));
}

function tableOf(texts: readonly string[]) {
  const table = new ValueTable();
  for (const text of texts) table.intern(text);
  return table.memory;
}

/** Parts of numbers begin with a letter; number and extension glued, from its end, is the whole number again. */
function isPart(kind: PieceKind, piece: string): boolean {
  return (kind === 'phone' && /^[a-e]/.test(piece)) || (kind === 'id' && /^[abc]/.test(piece));
}

function plainKey(piece: string): number {
  return keyOf(plainHash(piece));
}

function plainHash(text: string): number {
  let hash = NOTHING;
  for (let i = 0; i < text.length; i++) hash = fedUnit(hash, text.charCodeAt(i));
  return hash;
}

function sortedSet(keys: Iterable<number>): number[] {
  return [...new Set(keys)].sort((a, b) => a - b);
}
