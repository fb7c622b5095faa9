import { describe, expect, it } from 'vitest';
import { cellText, numberText } from '../../src/read/cell-text.ts';
import { failureOf, reading } from './reading.ts';
import { type ZipPart, zipOf } from './zip-writer.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook of these sheets, each given as the XML of its rows. Style 1 is a date. */
function partsOf(sheets: Readonly<Record<string, string>>): readonly ZipPart[] {
  const names = Object.keys(sheets);
  const list = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  const links = names
    .map(
      (_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join('');
  const formats = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${links}</Relationships>` },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${formats}</styleSheet>` },
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" hidden="1"/></cols><sheetData>${sheets[name]}</sheetData></worksheet>`,
    })),
  ];
}

/** A row of cells: text as inline strings, other XML as it is given. */
function row(number: number, cells: readonly (string | { readonly xml: string } | undefined)[]): string {
  const xml = cells.map((cell, column) => {
    const address = `${'ABCDEFGH'[column]}${number}`;
    if (cell === undefined) return '';
    if (typeof cell !== 'string') return cell.xml.replace('<c', `<c r="${address}"`);
    return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${xml.join('')}</row>`;
}

const PEOPLE =
  row(1, ['id', 'nombre', 'teléfono', 'alta', 'activo']) +
  row(2, [
    { xml: '<c><v>1234567890123456</v></c>' },
    'José Muñoz',
    { xml: '<c><v>5.73001234567E11</v></c>' },
    { xml: '<c s="1"><v>45292</v></c>' },
    { xml: '<c t="b"><v>1</v></c>' },
  ]) +
  row(3, ['007', undefined, undefined, { xml: '<c s="1"><v>45292.5</v></c>' }, { xml: '<c t="e"><v>#N/A</v></c>' }]);

describe('a workbook', () => {
  it('is read as its cells are meant: ids whole, dates as ISO 8601, hidden columns too', async () => {
    const { rows, table } = await reading(zipOf(partsOf({ Clientes: PEOPLE })));
    expect(table.header).toEqual(['id', 'nombre', 'teléfono', 'alta', 'activo']);
    expect(rows).toEqual([
      ['1234567890123456', 'José Muñoz', '573001234567', '2024-01-01', 'true'],
      ['007', '', '', '2024-01-01T12:00:00', ''],
    ]);
    expect(table.dialect).toMatchObject({ format: 'xlsx', sheet: 'Clientes', preambleLines: 0 });
  });

  it('may have titles, blank rows and a footer', async () => {
    const sheet =
      row(2, ['Clientes activos']) +
      row(4, ['id', 'nombre', 'ciudad']) +
      row(5, ['a1', 'Ana', 'Cali']) +
      row(7, ['a2']) +
      row(9, ['a3', 'Eva', 'Cali']) +
      row(11, ['Total', undefined, { xml: '<c><v>3</v></c>' }]);
    const { rows, table } = await reading(zipOf(partsOf({ Hoja1: sheet })));
    expect(rows).toEqual([
      ['a1', 'Ana', 'Cali'],
      ['a2', '', ''],
      ['a3', 'Eva', 'Cali'],
    ]);
    expect(table.dialect).toMatchObject({ preambleLines: 3, footerLines: 1 });
  });

  it('gives its first sheet with a table and names the others', async () => {
    const cover = row(1, ['Informe de clientes']);
    const archive = zipOf(partsOf({ Portada: cover, Clientes: PEOPLE, Otros: PEOPLE }));
    const { table } = await reading(archive);
    expect(table.dialect.sheet).toBe('Clientes');
    expect(table.warnings).toEqual([{ kind: 'further_sheets', sheets: ['Portada', 'Otros'] }]);
    expect((await reading(archive, { sheet: 'otros' })).table).toMatchObject({
      warnings: [],
      dialect: { sheet: 'Otros' },
    });
    expect(await failureOf(reading(archive, { sheet: 'Ventas' }))).toEqual({
      kind: 'bad_option',
      option: 'sheet',
      value: 'Ventas',
      expected: 'one of Portada, Clientes, Otros',
    });
  });

  it('is an empty table when its sheet is empty', async () => {
    const { table } = await reading(zipOf(partsOf({ Hoja1: '' })));
    expect(table).toMatchObject({ length: 0, warnings: [{ kind: 'empty_file' }] });
  });
});

describe('an archive that is no workbook, or a bad one', () => {
  const reasonOf = async (archive: Buffer): Promise<string> => {
    const failure = await failureOf(reading(archive));
    return failure.kind === 'not_a_table' ? failure.reason : failure.kind;
  };

  it('is called what it is', async () => {
    expect(await reasonOf(zipOf([{ name: 'a.csv', content: 'id\n1\n' }]))).toMatch(/zip archive: unpack/);
    expect(await reasonOf(zipOf([{ name: 'word/document.xml', content: '<a/>' }]))).toMatch(/Word/);
    expect(await reasonOf(zipOf([{ name: 'content.xml', content: '<a/>' }]))).toMatch(/OpenDocument/);
    expect(await reasonOf(zipOf([{ name: 'xl/workbook.bin', content: 'x' }]))).toMatch(/xlsb/);
  });

  it('is refused when it is cut off', async () => {
    const archive = zipOf(partsOf({ Hoja1: PEOPLE }));
    expect(await reasonOf(archive.subarray(0, archive.length - 40))).toMatch(/damaged/);
  });

  it('is refused when its XML is no workbook', async () => {
    expect(await reasonOf(zipOf([{ name: 'xl/workbook.xml', content: '<a><b></a>' }]))).toMatch(/damaged/);
  });

  it('is refused before it is unpacked when it states a size beyond reason', async () => {
    const parts = partsOf({ Hoja1: PEOPLE });
    expect(await reasonOf(zipOf([...parts, { name: 'a.xml', content: 'x', statedSize: 900_000_000 }]))).toMatch(
      /unpacks to more/,
    );
    expect(await reasonOf(zipOf([...parts, { name: 'a.xml', content: 'x', statedSize: 90_000_000 }]))).toMatch(
      /exhaust memory/,
    );
  });

  it('is refused while it is unpacked when it states too small a size', async () => {
    const bomb = { name: 'xl/sharedStrings.xml', content: Buffer.alloc(20_000_000), statedSize: 100 };
    expect(await reasonOf(zipOf([...partsOf({ Hoja1: PEOPLE }), bomb]))).toMatch(/exhaust memory/);
  });

  it('is refused when it hides a part from its directory', async () => {
    const hidden = { name: 'xl/sharedStrings.xml', content: Buffer.alloc(200_000), hidden: true };
    expect(await reasonOf(zipOf([hidden, ...partsOf({ Hoja1: PEOPLE })]))).toMatch(/exhaust memory/);
  });

  it('is refused when a cell stands where no sheet has cells', async () => {
    const far = '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>';
    expect(await reasonOf(zipOf(partsOf({ Hoja1: far })))).toMatch(/exhaust memory/);
    const deep = '<row r="999999999"><c r="A999999999"><v>1</v></c></row>';
    expect(await reasonOf(zipOf(partsOf({ Hoja1: deep })))).toMatch(/exhaust memory/);
  });
});

describe('a number of a workbook', () => {
  it.each([
    ['573001234567', '573001234567'],
    ['5.73001234567E+11', '573001234567'],
    ['12345678901234567', '12345678901234567'],
    ['1.2345678901234567E+19', '1.2345678901234567E+19'],
    ['0.30000000000000004', '0.3'],
    ['1250.5', '1250.5'],
    ['-3', '-3'],
    ['1E-9', '1E-9'],
  ])('%s is written %s', (written, text) => {
    expect(numberText(written)).toBe(text);
    expect(numberText(text)).toBe(text);
  });

  it('that is an impossible date is no value', () => {
    expect(cellText(new Date(Number.NaN))).toBe('');
  });
});
