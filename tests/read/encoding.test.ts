import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeWindows1252, Windows1252Bytes } from '../../src/read/windows-1252.ts';
import { reading } from './reading.ts';

const PEOPLE =
  'Nombre;Apellidos;Ciudad;Dirección\r\n' +
  'José;Muñoz Peña;Bogotá;Carrera 7ª nº 12\r\n' +
  'ÁNGEL;NÚÑEZ IBÁÑEZ;MEDELLÍN;Avenida Sánchez 3º\r\n' +
  'Begoña;Güell;Córdoba;Plaza Mayor 1\r\n';

const ROWS = [
  ['José', 'Muñoz Peña', 'Bogotá', 'Carrera 7ª nº 12'],
  ['ÁNGEL', 'NÚÑEZ IBÁÑEZ', 'MEDELLÍN', 'Avenida Sánchez 3º'],
  ['Begoña', 'Güell', 'Córdoba', 'Plaza Mayor 1'],
];

/** The five bytes windows-1252 leaves open are no letters of a name, so iconv-lite writes what we read. */
function bytesOf(text: string, encoding: string, addBOM = false): Buffer {
  return iconv.encode(text, encoding, { addBOM });
}

describe('the encoding of a source', () => {
  it.each([
    ['utf-8', 'utf-8', false],
    ['utf-8', 'utf-8', true],
    ['utf-16le', 'utf-16le', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16be', 'utf-16be', true],
    ['utf-16be', 'utf-16be', false],
    ['windows-1252', 'windows-1252', false],
    ['iso-8859-1', 'windows-1252', false],
    ['cp850', 'cp850', false],
    ['macintosh', 'macintosh', false],
  ])('is told from the bytes: %s is read as %s (byte order mark: %s)', async (written, expected, bom) => {
    const { rows, table } = await reading(bytesOf(PEOPLE, written, bom));
    expect(rows).toEqual(ROWS);
    expect(table.header).toEqual(['Nombre', 'Apellidos', 'Ciudad', 'Dirección']);
    expect(table.dialect).toMatchObject({ encoding: expected, bom, delimiter: ';', newline: 'crlf' });
  });

  it.each([
    ['windows-1252', []],
    ['cp850', [{ kind: 'encoding_guessed', encoding: 'cp850' }]],
    ['macintosh', [{ kind: 'encoding_guessed', encoding: 'macintosh' }]],
    ['utf-8', []],
  ])('is called a guess only where it is one: %s', async (written, warnings) => {
    expect((await reading(bytesOf(PEOPLE, written))).table.warnings).toEqual(warnings);
  });

  it('reads UTF-8 even when the first letter beyond ASCII comes after megabytes', async () => {
    const many = Array.from({ length: 60_000 }, (_, row) => `${row},Ana Ruiz,Calle ${row}\n`).join('');
    const { rows } = await reading(`id,name,street\n${many}60000,Begoña,Peñón\n`);
    expect(rows.at(-1)).toEqual(['60000', 'Begoña', 'Peñón']);
  });

  it('keeps a letter whole whose bytes lie in two pieces of the file', async () => {
    const filler = 'x'.repeat((1 << 20) - 'id,name\n1,'.length - 1);
    const { rows } = await reading(`id,name\n1,${filler}ñandú\n`);
    expect(rows).toEqual([['1', `${filler}ñandú`]]);
  });

  it('reads each line in its own encoding where two exports were joined, and says so', async () => {
    const utf8 = Buffer.from('id,name,city\n1,José,Bogotá\n2,Begoña,Cádiz\n3,Íñigo,León\n');
    const { rows, table } = await reading(Buffer.concat([utf8, bytesOf('4,Núria,León\n', 'windows-1252')]));
    expect(rows).toEqual([
      ['1', 'José', 'Bogotá'],
      ['2', 'Begoña', 'Cádiz'],
      ['3', 'Íñigo', 'León'],
      ['4', 'Núria', 'León'],
    ]);
    expect(table.warnings).toEqual([{ kind: 'encoding_guessed', encoding: 'utf-8, windows-1252 in some lines' }]);
  });

  it('asks chardet where no western code page explains the letters', async () => {
    const greek = bytesOf('id,name\n1,Λεωνίδας\n2,Αλέξανδρος\n3,Γεώργιος\n', 'iso-8859-7');
    const { rows, table } = await reading(greek);
    expect(rows.map((row) => row[1])).toEqual(['Λεωνίδας', 'Αλέξανδρος', 'Γεώργιος']);
    expect(table.warnings).toEqual([{ kind: 'encoding_guessed', encoding: 'iso-8859-7' }]);
  });

  it('is what the user says, under any of its names', async () => {
    const { rows } = await reading(bytesOf('id,name\n1,Ñu\n', 'cp850'), { encoding: 'CP850' });
    expect(rows).toEqual([['1', 'Ñu']]);
    expect((await reading(bytesOf('id,name\n1,Ñu\n', 'windows-1252'), { encoding: 'latin1' })).rows).toEqual([
      ['1', 'Ñu'],
    ]);
  });

  it('never changes names of Spain and Latin America, whatever they are written in', async () => {
    const name = fc
      .array(fc.constantFrom(...'abcdefghijlmnoprstuvzáéíóúñü'), { minLength: 2, maxLength: 12 })
      .map((letters) => letters.join(''));
    const encoding = fc.constantFrom('utf-8', 'utf-16le', 'windows-1252', 'cp850', 'macintosh');
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 8 }), encoding, async (names, written) => {
        const text = `id,name,city\n${names.map((each) => `1,${each},Bogotá Medellín Muñoz\n`).join('')}`;
        const { rows } = await reading(bytesOf(text, written));
        expect(rows.map((row) => row[1])).toEqual(names);
      }),
      { numRuns: 60 },
    );
  });
});

describe('windows-1252', () => {
  it('agrees with iconv-lite on every byte but the five the code page leaves open', () => {
    for (let byte = 0; byte < 256; byte++) {
      const ours = decodeWindows1252(Uint8Array.of(byte));
      const open = [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte);
      expect(ours).toBe(open ? String.fromCharCode(byte) : iconv.decode(Buffer.of(byte), 'windows-1252'));
    }
  });

  it('becomes the same UTF-8 with a string on the way and without', () => {
    const bytes = new Windows1252Bytes();
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(Buffer.from(bytes.push(every)).toString()).toBe(decodeWindows1252(every));
    // Mostly ASCII, other letters anywhere; one piece after the other.
    const piece = fc
      .uint8Array({ maxLength: 20 })
      .map((all) => all.map((byte) => (byte % 5 === 0 ? byte : byte & 0x7f)));
    fc.assert(
      fc.property(piece, (all) => {
        expect(Buffer.from(bytes.push(all)).toString()).toBe(decodeWindows1252(all));
      }),
    );
  });
});
