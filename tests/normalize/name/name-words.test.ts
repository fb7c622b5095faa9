import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedColumn } from '../../../src/domain/column.ts';
import { Cells } from '../../../src/normalize/assemble/cells.ts';
import { PlainNames, type TokenRange } from '../../../src/normalize/assemble/plain-names.ts';
import { isPlaceholderName, matchTokens, readNameCell } from '../../../src/normalize/name/name.ts';
import { NameRoles } from '../../../src/normalize/name/name-roles.ts';
import { NameWords } from '../../../src/normalize/name/name-words.ts';

/** Names read as tokens, of one column. */
function plainNames(texts: readonly string[], roles: NameRoles): PlainNames {
  const column = new CodedColumn();
  for (const text of texts) column.push(text);
  return new PlainNames(
    new Cells({ column: 0, header: 'a', role: 'full_name', because: 'header' }, column),
    new NameWords(roles.words),
  );
}

function shown({ tokens, words }: PlainNames, { from, to }: TokenRange): string[] {
  return Array.from({ length: to - from }, (_, k) => words.shown.text(words.shownOf(tokens.at(from + k))));
}

function folded({ tokens, words }: PlainNames, { from, to }: TokenRange): string {
  const kept: string[] = [];
  for (let at = from; at < to; at++)
    if (!words.isLeftOut(tokens.at(at), at > from && at + 1 < to))
      kept.push(words.words.text(words.wordOf(tokens.at(at))));
  return kept.join(' ');
}

function roles(): NameRoles {
  const known = new NameRoles();
  known.see(['Ana', 'Luz'], ['García', 'Cruz'], 3);
  known.see(['Cruz'], ['Luz'], 1);
  return known;
}

/** Names, and whatever is a name in one place and none in another. */
const TOKEN = fc.oneof(
  fc.constantFrom('Ana', 'LUZ', 'garcía', 'CRUZ', 'Muñoz', 'pÉREZ', 'GARCíA', 'McDonald', 'DeSouza', 'JOÃO', 'Núñez'),
  fc.constantFrom(
    'de',
    'DE',
    'De',
    'la',
    'del',
    'y',
    'E',
    'van',
    'san',
    'Santa',
    'el',
    'viuda',
    'Santo',
    'Domingo',
    'José',
  ),
  fc.constantFrom('Y.', 'e.', 'I.', 'É.', 'D.', 'd.', 'Don', 'S.', 'c.', 'L.', 'X.', 'V.', 'T.'),
  fc.constantFrom('N.', 'n.', 'Ma.', 'ma', 'M', 'JC', 'D.', 'Don', 'Dr', 'Ing.', 'Jr', 'III', 'hijo', 'Sra.'),
  fc.constantFrom(
    'SA',
    'S.',
    'A.',
    'Ltda',
    'Hotel',
    'y',
    'Cia',
    'Limited',
    'cliente',
    'VIP',
    'no',
    'llamar',
    'NN',
    'xxx',
  ),
  fc.constantFrom('final', 'consumidor', 'nombre', 'sin', "D'Angelo", 'Ana-María', '3', 'x', 'ß', 'Æ', 'ÿ', 'ªo', 'a,'),
  fc.string({ unit: fc.constantFrom(...'aeLñÉãx.'.split('')), minLength: 1, maxLength: 4 }),
);
const NAME = fc.array(TOKEN, { minLength: 1, maxLength: 6 }).map((tokens) => tokens.join(' '));

describe('plain names', () => {
  it.each([
    ...['Ana García', 'JUAN DE LA CRUZ', 'María N. Muñoz', 'Pérez', 'Ana Y. Ruiz', 'E.', 'CLAUDIA S.', 'ana d.'],
    ...['D. Ruiz', 'Don Ruiz', 'Ana D. Ruiz', 'Y. Ruiz', ' Ana  Ruiz', 'Ana\u00a0Ruiz'],
  ])('knows %j', (name) => {
    expect(plainNames([name], roles()).has(0)).toBe(true);
  });

  it.each([
    'CONSUMIDOR FINAL',
    'Dr. Ruiz',
    'Ruiz, Ana',
    'Rios SA',
    'Rios S. A.',
    'Ruiz Lt D.',
    'D. Juan Ruiz',
    'Don Juan Ruiz',
    'Ana Y Ruiz',
    'Ana Y',
    'Hotel Sol',
    'Juan de',
    'Ana VIP',
    'Juan 2',
    'Ana Jr',
  ])('leaves %j to the general reading', (name) => {
    expect(plainNames([name], roles()).has(0)).toBe(false);
  });

  it('says of a cell what the general reading says', () => {
    fc.assert(
      fc.property(NAME, (name) => {
        const plain = plainNames([name], roles());
        if (!plain.has(0)) return;
        const cell = readNameCell(name);
        expect(cell).toMatchObject({ kind: 'person', suffix: '', inverted: false, contact: '' });
        expect(cell.tokens).toEqual(shown(plain, plain.whole(0)));
        expect(cell.issues).toEqual(plain.isRecased(0) ? ['name_in_capitals'] : []);
        expect(isPlaceholderName([name, 'Final'])).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('are cut and folded as the general reading cuts and folds them', () => {
    fc.assert(
      fc.property(NAME, (name) => {
        const known = roles();
        const plain = plainNames([name], known);
        if (!plain.has(0)) return;
        const general = known.split(readNameCell(name).tokens);
        const cut = plain.cut(0, known);
        const { from, to } = plain.whole(0);
        const end = cut < 0 ? -1 - cut : cut;
        const [front, back] = [
          { from, to: end },
          { from: end, to },
        ];
        const [given, family] = cut < 0 ? [back, front] : [front, back];
        expect([shown(plain, given), shown(plain, family)]).toEqual([general.given, general.family]);
        expect(folded(plain, given)).toBe(matchTokens(general.given).join(' '));
        expect(folded(plain, family)).toBe(matchTokens(general.family).join(' '));
      }),
      { numRuns: 3000 },
    );
  });

  it('teach the words that the general reading teaches', () => {
    fc.assert(
      fc.property(NAME, (name) => {
        const plain = plainNames([name], roles());
        if (!plain.has(0)) return;
        const taught: string[] = [];
        plain.eachWord(0, (word) => taught.push(plain.words.words.text(word)));
        expect(taught).toEqual(matchTokens(readNameCell(name).tokens));
      }),
    );
  });
});
