import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NameCell, readNameCell } from '../../../src/normalize/name/name.ts';

const person = (text: string): string => {
  const cell = readNameCell(text);
  expect(cell.kind).toBe('person');
  return cell.tokens.join(' ');
};

describe('readNameCell', () => {
  it.each([
    ['JUAN PÉREZ', 'Juan Pérez'],
    ['garcía lópez', 'García López'],
    ['MARÍA DE LA CRUZ', 'María de la Cruz'],
    ['ORTEGA Y GASSET', 'Ortega y Gasset'],
    ['Juan E', 'Juan E'],
    ['JC Rodríguez', 'JC Rodríguez'],
    ['J.Carlos Ruiz', 'J. Carlos Ruiz'],
    ['margarita m.', 'Margarita M.'],
    ['Mª Carmen López', 'Mª Carmen López'],
    ['María Gómez de Pérez', 'María Gómez de Pérez'],
    ['Ana-María López', 'Ana-María López'],
    ['王小明', '王小明'],
  ])('writes %s as %s', (text, display) => {
    expect(person(text)).toBe(display);
  });

  it('says that capitals were rewritten, and only then', () => {
    expect(readNameCell('JUAN PÉREZ').issues).toEqual(['name_in_capitals']);
    expect(readNameCell('Juan Pérez').issues).toEqual([]);
    expect(readNameCell('J. Pérez').issues).toEqual([]);
  });

  it.each([
    ['Sr. D. José Pérez', 'José Pérez'],
    ['Dra. Ana', 'Ana'],
    ['Ing. Luis Ruiz', 'Luis Ruiz'],
    ['Don José Pérez', 'José Pérez'],
    ['Pérez, Ing.', 'Pérez'],
    ['Ms. Linda Morris', 'Linda Morris'],
  ])('takes the title off %s', (text, display) => {
    expect(person(text)).toBe(display);
    expect(readNameCell(text).issues).toContain('name_title_removed');
  });

  it.each(['Don Draper', 'Rey Mysterio', 'Ana Conde', 'Duque López', 'D. Ruiz', 'Da Silva Pereira'])(
    'sees no title in %s',
    (text) => {
      expect(readNameCell(text).issues).not.toContain('name_title_removed');
    },
  );

  it('keeps a suffix apart', () => {
    expect(readNameCell('John Smith, Jr.')).toMatchObject({ tokens: ['John', 'Smith'], suffix: 'Jr', inverted: false });
    expect(readNameCell('JOHN SMITH III')).toMatchObject({ tokens: ['John', 'Smith'], suffix: 'III' });
  });

  it('knows SURNAME, Given by its comma and leaves the order of the cell', () => {
    expect(readNameCell('PÉREZ GÓMEZ, JUAN CARLOS')).toMatchObject({
      tokens: ['Pérez', 'Gómez', 'Juan', 'Carlos'],
      inverted: true,
      commaAt: 2,
      issues: ['name_in_capitals', 'name_inverted'],
    });
    expect(readNameCell('Smith, John, PhD')).toMatchObject({ tokens: ['Smith', 'John'], commaAt: 1, suffix: 'PhD' });
    expect(readNameCell('Pérez, Juan, Carlos')).toMatchObject({ tokens: ['Pérez', 'Juan', 'Carlos'], commaAt: 1 });
    expect(readNameCell('Juan Pérez,')).toMatchObject({ inverted: false, commaAt: -1 });
  });

  it.each([
    ['Juan Pérez (mamá)', 'Juan Pérez'],
    ['Ana Ruiz - cliente', 'Ana Ruiz'],
    ['Ana Ruiz VIP', 'Ana Ruiz'],
    ['NO LLAMAR Pedro Paz', 'Pedro Paz'],
    ['Luis 🇨🇴 Gómez ❤️✨', 'Luis Gómez'],
    ['👨‍👩‍👧 Ana', 'Ana'],
    ['Juan "Juancho" Pérez', 'Juan Pérez'],
    ['(Pepe)', 'Pepe'],
  ])('takes the note out of %s', (text, display) => {
    expect(person(text)).toBe(display);
    expect(readNameCell(text).issues).toContain('name_note_removed');
  });

  it('keeps what follows a dash when it is no note', () => {
    expect(person('Ana Ruiz - Medellín')).toBe('Ana Ruiz Medellín');
  });

  it.each([
    'CONSUMIDOR FINAL',
    'N/A',
    '.',
    'Instant Profile (via Payment)',
    '[[Unknown]]',
    '[not provided]',
    '7/11',
    '😀',
    'XXX',
  ])('reads %s as a placeholder', (text) => {
    expect(readNameCell(text)).toMatchObject({
      kind: 'placeholder',
      tokens: [],
      issues: expect.arrayContaining(['placeholder']),
    });
  });

  it.each(['Distribuidora El Sol S.A.S.', 'ACME S. A. de C. V.', 'Construcciones SA', 'Adobe Inc', 'Ferretería López'])(
    'reads %s as a company',
    (text) => {
      expect(readNameCell(text)).toMatchObject({ kind: 'company', issues: ['name_is_company'] });
    },
  );

  it.each([
    ['+57 300 123 4567', '+57 300 123 4567'],
    ['3001234567', '3001234567'],
    ['juan@x.com', 'juan@x.com'],
    ['<juan@x.com>', 'juan@x.com'],
  ])('reads %s as a contact in the wrong cell', (text, contact) => {
    expect(readNameCell(text)).toMatchObject({ kind: 'contact', contact, tokens: [], issues: ['name_is_contact'] });
  });

  it('hands over a contact beside a name', () => {
    expect(readNameCell('Juan Pérez juan@x.com')).toMatchObject({
      kind: 'person',
      tokens: ['Juan', 'Pérez'],
      contact: 'juan@x.com',
    });
  });

  it.each(['MU?OZ', 'Mu#oz', 'Mu\ufffdoz'])('keeps the damaged %s and says so', (text) => {
    expect(readNameCell(text)).toMatchObject({ kind: 'person', issues: expect.arrayContaining(['encoding_lost']) });
  });

  it('keeps look-alike letters in display and says so', () => {
    expect(readNameCell('P\u0435rez')).toMatchObject({ tokens: ['P\u0435rez'], issues: ['look_alike_letters'] });
  });

  it('drops invisible characters from display and says so, but not the joiners of scripts that spell with them', () => {
    expect(readNameCell('san\u200cti\ufeffno')).toMatchObject({
      tokens: ['Santino'],
      issues: expect.arrayContaining(['look_alike_letters']),
    });
    expect(readNameCell('علی\u200cرضا').tokens).toEqual(['علی\u200cرضا']);
  });

  it('reads initials after a surname as initials, not as a legal form', () => {
    expect(readNameCell('RIOS RUIZ S. A.')).toMatchObject({ kind: 'person', tokens: ['Rios', 'Ruiz', 'S.', 'A.'] });
  });

  it('reads an empty cell as empty', () => {
    expect(readNameCell('  ')).toMatchObject({ kind: 'empty', issues: [] });
    expect(readNameCell('\u200b\ufeff').kind).toBe('empty');
  });

  it('never throws and reads its own tokens back, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => expectStable(readNameCell(text))),
      { numRuns: 500 },
    );
  });

  it('reads its own tokens back, on texts made of what names are made of', () => {
    const piece = fc.constantFrom(
      ...[
        'JUAN',
        'pérez',
        'de',
        'LA',
        'y',
        'Y',
        'e',
        'E',
        'J.',
        'Jr.',
        'iii',
        'Dr.',
        'Don',
        'D.',
        'sra',
        'VIP',
        '- cliente',
        ',',
      ],
      ...[
        '(x)',
        '"',
        "O'BRIEN",
        "d'",
        '-',
        'Mª',
        'MC',
        'mcdonald',
        'MU?OZ',
        '#',
        'ß',
        'ǅ',
        '?',
        '3',
        'sa',
        'S.A.',
        'final',
        'x',
        '.',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), fc.constantFrom(' ', ' ', ''), (pieces, glue) =>
        expectStable(readNameCell(pieces.join(glue))),
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['('.repeat(100_000)],
    ['a,'.repeat(100_000)],
    ['Á'.repeat(100_000)],
    ['-- '.repeat(50_000)],
    ['@.'.repeat(50_000)],
  ])(
    'reads a hostile cell of 100,000 characters at once',
    (text) => {
      expect(readNameCell(text).tokens.join(' ').length).toBeLessThan(1_000);
    },
    1_000,
  );
});

/** What a person's cell became is a person's cell that stays as it is. */
function expectStable(cell: NameCell): void {
  if (cell.kind !== 'person') return;
  const [family, given] = [cell.tokens.slice(0, cell.commaAt), cell.tokens.slice(cell.commaAt)];
  const again = readNameCell(cell.inverted ? `${family.join(' ')}, ${given.join(' ')}` : cell.tokens.join(' '));
  if (again.kind !== 'person') return;
  expect(again.tokens).toEqual(cell.tokens);
}
