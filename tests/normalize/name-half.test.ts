import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodedColumn } from '../../src/domain/column.ts';
import { NameHalf } from '../../src/normalize/assemble/name-half.ts';
import { matchTokens } from '../../src/normalize/name/name.ts';
import { NameRoles } from '../../src/normalize/name/name-roles.ts';
import { NameWords } from '../../src/normalize/name/name-words.ts';

/** Tokens as their codes; the same word written in several ways is several tokens. */
const WRITTEN = ['Ana', 'ANA', 'maría', 'Y.', 'de', 'DE', 'Ruiz', 'Núñez', 'E.', 'la'];
const TOKEN = fc.nat(WRITTEN.length - 1);
/** Plain names end with a name. */
const NAME = fc.array(TOKEN, { maxLength: 4 }).map((tokens) => (tokens.length === 0 ? [] : [...tokens, 6]));
const RECORD = fc.oneof(
  fc.tuple(fc.constant('plain'), NAME, fc.constant('')),
  fc.tuple(fc.constant('known'), NAME, fc.constant('')),
  fc.tuple(fc.constant('text'), NAME, fc.constantFrom('', 'Ana Ruiz', 'Ana Ruiz Jr', 'Núñez')),
  fc.tuple(fc.constant('empty'), fc.constant([]), fc.constant('')),
);

function memoryOf(column: CodedColumn) {
  return { texts: [...column.values.texts()], codes: [...column.memory.codes] };
}

it('names get the codes they would get one by one, whatever was met before', () => {
  fc.assert(
    fc.property(fc.array(RECORD, { maxLength: 40 }), fc.integer({ min: 1, max: 80 }), (some, times) => {
      const words = new NameWords(new NameRoles().words);
      const bytes = new TextEncoder().encode(WRITTEN.join(' '));
      words.gather(bytes, 0, bytes.length);
      words.readGathered(bytes);
      const [shown, compared, shownAlone, comparedAlone] = Array.from({ length: 4 }, () => new CodedColumn());
      const half = new NameHalf(shown, compared, words);
      const cache = new Int32Array(some.length);
      for (const [place, [way, tokens, text]] of Array.from({ length: times }, () => [...some.entries()]).flat()) {
        const names = tokens.map((token) => words.shown.text(words.shownOf(token)));
        if (way === 'text') {
          // The same text may be compared by something else where it is no plain name.
          half.pushText(text, 'other');
          shownAlone.push(text);
          comparedAlone.push('other');
          continue;
        }
        shownAlone.push(names.join(' '));
        comparedAlone.push(matchTokens(names).join(' '));
        if (way === 'empty') half.pushEmpty();
        else if (way === 'plain' || !half.pushKnown(cache, place)) {
          for (const token of tokens) half.add(token);
          if (way === 'plain') half.end();
          else half.end(cache, place);
        }
      }
      half.flush();
      expect(memoryOf(shown)).toEqual(memoryOf(shownAlone));
      expect(memoryOf(compared)).toEqual(memoryOf(comparedAlone));
    }),
    { numRuns: 300 },
  );
});
