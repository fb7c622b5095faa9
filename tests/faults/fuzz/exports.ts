import fc from 'fast-check';
import iconv from 'iconv-lite';

/** An export as bytes; `rows` where its data rows can be counted by whoever made it. */
export interface HostileExport {
  readonly bytes: Uint8Array;
  readonly rows: number | undefined;
}

const HEADERS = [
  'Nombre',
  'Apellidos',
  'Correo',
  'Teléfono',
  'Fecha de nacimiento',
  'Cédula',
  'Dirección',
  'Ciudad',
  'Acepta correos',
  'Total gastado',
  'Notas',
  '__proto__',
  'constructor',
  'a"b',
  'uno;dos',
];

/** Pieces of values that normalizers look for, so that they are called with halves and hybrids of them. */
const PIECES = [
  'Ana María',
  'GÓMEZ',
  "O'Brien",
  'de la',
  'ana@example.com',
  '@',
  '+57 300 123 4567',
  '00',
  '3001234567',
  ' ext. 12',
  '1990-12-31',
  '31/12/90',
  '1.020.304.050-1',
  'CL 45 # 12-30 APTO 5',
  'Sí',
  'N/A',
  '=1+1',
  '-',
  "'",
  '"',
  '""',
  '\\"',
  ',',
  ';',
  '\t',
  '|',
  ' ',
  '\u00a0',
  '\0',
  'Ã©',
  '\ufeff',
  '\ufffd',
  '\u202e',
  '\u200b',
  'А',
  '👩‍👩‍👧',
  'constructor',
  'https://',
  '1e309',
  '999999999999999999999',
];

const piece = fc.constantFrom(...PIECES);

/** A cell on one line. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ' ')) },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.tuple(piece, fc.nat(2000)).map(([text, times]) => text.repeat(times).slice(0, 3000)) },
);

/** The same, some over several lines; the carriage return alone is a line end only to old Macs. */
const cellOfLines = fc.tuple(cell, cell).map(([first, second]) => `${first}\n${second}`);

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  quoteAll: fc.boolean(),
  bom: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-16le', 'utf-16be'),
});

/**
 * Exports by a correct writer: whatever the cells hold, each row counts. Every row begins with an id and ends with a
 * mark, so that none is a footer, a title or a repeated header to anybody.
 */
const written: fc.Arbitrary<HostileExport> = fc
  .record({
    dialect,
    columns: fc.uniqueArray(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 6 }),
    cells: fc.array(
      fc.array(fc.oneof({ weight: 5, arbitrary: cell }, { weight: 1, arbitrary: cellOfLines }), {
        minLength: 6,
        maxLength: 6,
      }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  })
  .map(({ dialect: { delimiter, newline, quoteAll, bom, encoding }, columns, cells }) => {
    const rows = [
      ['id', ...columns, 'fin'],
      ...cells.map((row, k) => [`r${k + 1}`, ...row.slice(0, columns.length), 'x']),
    ];
    const text = rows.map((row) => row.map((one) => quoted(one, delimiter, quoteAll)).join(delimiter)).join(newline);
    const marked = bom || encoding !== 'utf-8';
    return { bytes: iconv.encode(text, encoding, { addBOM: marked }), rows: cells.length };
  });

function quoted(text: string, delimiter: string, always: boolean): string {
  const needed = always || /["\r\n]/.test(text) || text.includes(delimiter) || text !== text.trim();
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Such exports with bytes changed, lost, doubled and cut off. */
const damaged: fc.Arbitrary<HostileExport> = fc
  .tuple(
    written,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('change', 'lose', 'double', 'cut'), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([{ bytes }, harms]) => ({
    bytes: harms.reduce((whole, [at, harm, byte]) => HARMS[harm](whole, at % (whole.length + 1), byte), bytes),
    rows: undefined,
  }));

const HARMS: Readonly<
  Record<'change' | 'lose' | 'double' | 'cut', (bytes: Uint8Array, at: number, byte: number) => Uint8Array>
> = {
  change: (bytes, at, byte) => Buffer.concat([bytes.subarray(0, at), Buffer.of(byte), bytes.subarray(at + 1)]),
  lose: (bytes, at, byte) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + (byte % 8))]),
  double: (bytes, at, byte) => Buffer.concat([bytes.subarray(0, at + (byte % 64)), bytes.subarray(at)]),
  cut: (bytes, at) => bytes.subarray(0, at),
};

/** Bytes that mean something to a reader of CSV, and any others. */
const bytes: fc.Arbitrary<HostileExport> = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(...Buffer.from('\n\r,;\t|"\'\\ aA1@=\0'), 0xff, 0xfe, 0xef, 0xbb, 0xbf, 0xc3, 0x28),
      },
      { weight: 1, arbitrary: fc.nat(255) },
    ),
    { maxLength: 400 },
  )
  .map((values) => ({ bytes: Uint8Array.from(values), rows: undefined }));

/** By what the fuzzing is about: cells in any dialect, damage to files, bytes. */
export const hostileExport: fc.Arbitrary<HostileExport> = fc.oneof(
  { weight: 3, arbitrary: written },
  { weight: 3, arbitrary: damaged },
  { weight: 2, arbitrary: bytes },
);
