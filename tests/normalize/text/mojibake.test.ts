import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddness, repairMojibake } from '../../../src/normalize/text/mojibake.ts';

describe('repairMojibake', () => {
  it.each([
    ['JosÃ© MuÃ±oz', 'José Muñoz', 'UTF-8 read as windows-1252'],
    ['JosÃƒÂ©', 'José', 'twice'],
    ['GarcÃ\u00ada', 'García', 'with a soft hyphen'],
    ['GARCÃ\u008dA', 'GARCÍA', 'with a byte windows-1252 has no letter for'],
    ['PEÃ‘A', 'PEÑA', 'with a quotation mark for a letter'],
    ['ZURÃœCK', 'ZURÜCK', 'with a letter for a letter'],
    ['Jos√© Mu√±oz', 'José Muñoz', 'UTF-8 read as MacRoman'],
    ['Jos├® Mu├▒oz', 'José Muñoz', 'UTF-8 read as CP850'],
    ['Jos├⌐ Mu├▒oz', 'José Muñoz', 'UTF-8 read as CP437'],
    ['Jos‚ Mu¤oz Pe¤a', 'José Muñoz Peña', 'CP850 read as windows-1252'],
    ['JosÚ Mu±oz', 'José Muñoz', 'windows-1252 read as CP850'],
    ['JosŽ Mu–oz', 'José Muñoz', 'MacRoman read as windows-1252'],
    ['JosÃ© Peña', 'José Peña', 'beside an intact letter'],
    ['MarÃ\ufffda', 'Mar\ufffda', 'with a byte lost for good'],
  ])('%s becomes %s (%s)', (damaged, meant) => {
    expect(repairMojibake(damaged)).toBe(meant);
  });

  it.each([
    'José Muñoz',
    'São João',
    'IRMÃ',
    'Pérez–Gómez',
    'D’Angelo',
    'Übermaß',
    'Ñuñoa',
    'NESTLÉ®',
    '5×£3',
    'Αθήνα',
    'Москва',
  ])('leaves %s as it is', (intact) => {
    expect(repairMojibake(intact)).toBe(intact);
  });

  it('settles: repairing a repaired text changes nothing', () => {
    const letters = fc.constantFrom(
      'Ã',
      '©',
      'a',
      'é',
      '√',
      '±',
      'Â',
      '\u00a0',
      '’',
      'â',
      '€',
      '™',
      'ñ',
      ' ',
      '�',
      'Ð',
      '¤',
      'Z',
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
        const once = repairMojibake(text);
        expect(repairMojibake(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('undoes one wrong reading of any Spanish or Portuguese word', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzáéíóúüñçãõâêô');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 10 }), (chars) => {
        const word = `Ma${chars.join('')}o`;
        expect(repairMojibake(Buffer.from(word, 'utf8').toString('latin1'))).toBe(word);
      }),
      { numRuns: 300 },
    );
  });

  it('never makes a text odder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(oddness(repairMojibake(text))).toBeLessThanOrEqual(oddness(text));
      }),
      { numRuns: 300 },
    );
  });
});

interface Vector {
  readonly label: string;
  readonly original: string;
  readonly fixed: string;
  readonly 'fixed-encoding'?: string;
}

const folder = new URL('../../../../shared/data/vectors/mojibake/', import.meta.url);

/** Labels of vectors that are not repaired, by reason. */
const BEYOND: Readonly<Record<string, readonly string[]>> = {
  'surrogates encoded as UTF-8 (CESU-8), not met in customer files': [
    'CESU-8 / Windows-1252 emoji',
    'CESU-8 / Latin-1 emoji',
    'CESU-8 / Latin-1 mixup over several emoji',
  ],
  'a blank or apostrophe where the no-break space of `à` was: a lone `Ã` proves nothing': [
    "'à' remains its own word, even if spaces after it get coalesced into one",
    "Fix 'à' in inconsistent mojibake",
    "The Portuguese word 'às' does not become 'à s' due to the French fix",
    "This is why we require a space after the 's' in 'às'",
    "We can fix 'à' in windows-1251 sometimes as well",
    "'Ã quele' is the Portuguese word 'àquele', not 'à quele'",
    "Synthetic: we can recognize Ã in some cases when it's the only mojibake",
    'Synthetic: we can recognize Ã at the end of a word when it absorbs a following space',
  ],
  'bytes lost on the way (`?`, a trimmed no-break space), so that the inverse decoding is not valid': [
    "For goodness' sake. We can come close to fixing this, but fail in the last step",
    'Lossy decoding can have plain ASCII question marks, as well',
    'A complex, lossy pile-up of mojibake in Portuguese',
    'An absolutely hopeless garble',
    'Messy language names: Thai',
    'Messy language names: Russian',
  ],
  'another script beside intact letters, or a single letter of it: as likely a chance hit': [
    'Science! Mid-word Greek letter gets fixed correctly',
    'UTF-8 / Windows-1252 mixup in mixed French and Arabic',
  ],
  'code pages of Central Europe, the Baltic and Vietnam in kinds our customers do not send': [
    'UTF-8 / sloppy Windows-1250 mixup in English',
    'UTF-8 / ISO-8859-2 mixup in Czech',
    'Latvian UTF-8 / Windows-1257 mojibake',
    'Latvian UTF-8 / MacRoman mojibake',
    'Lithuanian UTF-8 / Windows-1257 mojibake',
    'Messy language name in cp437: Vietnamese',
  ],
  'two wrong readings, a part of which is intact by chance': [
    'UTF-8 / Windows-1252 mixed up twice in Malay',
    'UTF-8 / Windows-1252 followed by UTF-8 / Windows-1251',
  ],
  '`Ã’s` is read as `Òs`: Catalan Òscar is likelier than prose about mojibake': [
    'Synthetic, negative: Be careful around curly apostrophes',
  ],
};

describe.skipIf(!existsSync(folder))('the mojibake vectors (skipped where ../shared is missing)', () => {
  const vectors = (name: string): Vector[] => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  const wrong = (name: string): string[] =>
    vectors(name)
      .filter((vector) => repairMojibake(vector.original) !== (vector['fixed-encoding'] ?? vector.fixed))
      .map((vector) => vector.label);

  it('leaves every text alone that only looks damaged', () => {
    expect(vectors('negative')).toHaveLength(31);
    expect(wrong('negative')).toEqual([]);
  });

  it.each(['in-the-wild', 'synthetic', 'language-names'])('repairs all of %s but those listed by reason', (name) => {
    const listed = new Set(Object.values(BEYOND).flat());
    expect(wrong(name).filter((label) => !listed.has(label))).toEqual([]);
  });

  it('lists only what really fails', () => {
    const failing = new Set(['in-the-wild', 'synthetic', 'language-names'].flatMap(wrong));
    expect(
      Object.values(BEYOND)
        .flat()
        .filter((label) => !failing.has(label)),
    ).toEqual([]);
  });

  it('repairs 91 of 120', () => {
    const all = ['in-the-wild', 'synthetic', 'language-names'];
    const right = all.reduce((sum, name) => sum + vectors(name).length - wrong(name).length, 0);
    expect(right).toBe(91);
  });
});
