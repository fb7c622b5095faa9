import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Workdir } from '../support/workdir.ts';
import type { Campaign } from './campaign.ts';

interface BadInput {
  readonly what: string;
  /** What stands in the file `bad.csv`, or how the folder is made bad. */
  readonly bytes: string | Uint8Array | ((folder: Workdir) => void);
  /** Exit code: 0 when the run can go on, 2 when a person must mend something. */
  readonly code: 0 | 2;
  /** Words on the screen that name the trouble. */
  readonly says?: string;
  /** Data rows of the file; each must be in crosswalk.csv or rejects.csv. */
  readonly rows?: number;
}

export interface BadInputs extends Campaign {
  /** Data rows whose number was known, and how many stood in no output. */
  readonly rows: number;
  readonly lost: number;
}

const HEAD = 'Nombre,Correo,Teléfono\n';
const ANA = 'Ana Toro,ana@example.com,+573005550101\n';
const EVA = 'Eva Daza,eva@example.org,+573105550102\n';
const LUZ = 'Luz Mar,luz@example.net,+573205550103\n';
const IVO = 'Ivo Paz,ivo@example.com,+573015550104\n';
const TABLE = HEAD + ANA + EVA;
const NULS = Uint8Array.from({ length: 4096 }, (_, k) => (k * 7919) % 256);

/** Everything people hand in by mistake, and what becomes of it. */
const BAD_INPUTS: readonly BadInput[] = [
  { what: 'a file that is not there', bytes: () => undefined, code: 2, says: 'bad.csv' },
  { what: 'a folder', bytes: (folder) => mkdirSync(join(folder.path, 'bad.csv')), code: 2, says: 'folder' },
  {
    what: 'a link to nowhere',
    bytes: (folder) => symlinkSync('nowhere.csv', join(folder.path, 'bad.csv')),
    code: 2,
    says: 'bad.csv',
  },
  { what: 'a picture', bytes: bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], NULS), code: 2 },
  { what: 'a PDF', bytes: bytesOf(text('%PDF-1.7\n'), NULS), code: 2 },
  { what: 'bytes without sense', bytes: NULS, code: 2 },
  { what: 'a zipped file', bytes: bytesOf([0x50, 0x4b, 3, 4], NULS), code: 2 },
  { what: 'an old workbook (.xls)', bytes: bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], NULS), code: 2 },
  { what: 'a page of a browser', bytes: '<!DOCTYPE html>\n<html><body>Sesión caducada</body></html>\n', code: 2 },
  { what: 'JSON', bytes: '[\n{"nombre": "Ana",\n"correo": "ana@example.com"}\n]\n', code: 2 },
  { what: 'an empty file', bytes: '', code: 0, says: 'empty', rows: 0 },
  { what: 'blank lines only', bytes: '\n\n \n', code: 0, rows: 0 },
  { what: 'a byte order mark only', bytes: Uint8Array.of(0xef, 0xbb, 0xbf), code: 0, rows: 0 },
  { what: 'a header without rows', bytes: HEAD, code: 0, says: 'no rows', rows: 0 },
  { what: 'rows without a header', bytes: ANA + EVA + LUZ + IVO, code: 0, says: 'column_1', rows: 4 },
  { what: 'ragged rows', bytes: `${TABLE}Luis\nLuz,luz@example.com,1,2,3\n`, code: 0, says: 'rejected', rows: 4 },
  { what: 'a quote that never closes', bytes: `${TABLE}"Luz,luz@example.com,\n${ANA}${EVA}`, code: 0, rows: 5 },
  { what: 'a row cut in the middle', bytes: `${TABLE}Luz Mar,luz@exa`, code: 0, rows: 3 },
  {
    what: 'another delimiter in the rows',
    bytes: `${TABLE}${LUZ.replaceAll(',', ';')}${IVO}`,
    code: 0,
    says: 'rejected',
    rows: 4,
  },
  { what: 'a header again in the middle', bytes: `${TABLE}${HEAD}Luz Mar,luz@example.com,\n`, code: 0, rows: 3 },
  { what: 'NUL bytes in cells', bytes: TABLE.replace('Toro', 'To\0ro'), code: 0, rows: 2 },
  { what: 'UTF-16 without a mark', bytes: new Uint8Array(Buffer.from(TABLE, 'utf16le')), code: 0, rows: 2 },
  {
    what: 'UTF-8 with broken letters',
    bytes: bytesOf(text(TABLE), [0xc3], text(',x@example.com,\n')),
    code: 0,
    rows: 3,
  },
  { what: 'old Mac line ends', bytes: TABLE.replaceAll('\n', '\r'), code: 0, rows: 2 },
  { what: 'one line of ten megabytes', bytes: `${TABLE}${'a'.repeat(10_000_000)},b@example.com,\n`, code: 0, rows: 3 },
  { what: 'thousands of quotes in a cell', bytes: `${TABLE}"${'""'.repeat(5000)}",l@example.com,\n`, code: 0, rows: 3 },
  { what: 'twenty thousand columns', bytes: `${columns('c')}\n${columns('v')}\n`, code: 2, says: '20,000 columns' },
  {
    what: 'headers called __proto__',
    bytes: 'Correo,__proto__,constructor\nana@example.com,Ana,1\n',
    code: 0,
    rows: 1,
  },
  { what: 'columns that name nobody', bytes: 'Precio,Peso\n12,3\n14,5\n', code: 2, says: 'identify a person' },
  {
    what: 'a configuration that is no JSON',
    bytes: (folder) => {
      folder.write('bad.csv', TABLE);
      folder.write('unify.config.json', '{"country": "CO",}');
    },
    code: 2,
    says: 'unify.config.json',
  },
  {
    what: 'a configuration of mistakes',
    bytes: (folder) => {
      folder.write('bad.csv', TABLE);
      folder.write('unify.config.json', '{"contry": "Colombio"}');
    },
    code: 2,
    says: 'contry',
  },
  {
    what: 'a configuration of a column that is not there',
    bytes: (folder) => {
      folder.write('bad.csv', TABLE);
      folder.write('unify.config.json', '{"sources": {"bad.csv": {"columns": {"Correos": {"role": "email"}}}}}');
    },
    code: 2,
    says: 'Correo',
  },
  {
    what: 'decisions that contradict each other',
    bytes: (folder) => {
      folder.write('bad.csv', `id,${TABLE.replace('\nAna', '\n1,Ana').replace('\nEva', '\n2,Eva')}`);
      const pair = 'bad.csv,1,1,,bad.csv,2,2,,,,';
      const head =
        'verdict,a_source,a_row,a_record_id,a_content,b_source,b_row,b_record_id,b_content,reason,author,date';
      folder.write('decisions.csv', `${head}\nsame,${pair}\ndifferent,${pair}\n`);
    },
    code: 2,
    says: 'decisions.csv',
  },
  {
    what: 'an output where a file stands',
    bytes: (folder) => {
      folder.write('bad.csv', TABLE);
      folder.write('unified', 'a note');
    },
    code: 2,
    says: 'unified',
  },
];

/** Runs the program over each; a broken one crashed, ended otherwise than it must, hid its trouble or lost a row. */
export async function tryBadInputs(): Promise<BadInputs> {
  const broken: string[] = [];
  let known = 0;
  let lost = 0;
  for (const input of BAD_INPUTS) {
    const { trouble, rows, missing } = await tryOne(input);
    if (trouble !== undefined) broken.push(`${input.what}: ${trouble}`);
    known += rows;
    lost += missing;
  }
  return { tried: BAD_INPUTS.length, broken, rows: known, lost };
}

interface Tried {
  readonly trouble?: string;
  readonly rows: number;
  readonly missing: number;
}

async function tryOne({ bytes, code, says, rows = 0 }: BadInput): Promise<Tried> {
  const folder = new Workdir();
  try {
    if (typeof bytes === 'function') bytes(folder);
    else folder.write('bad.csv', bytes);
    const ended = await folder.run(['bad.csv']);
    if (ended.code !== code) return { trouble: `ends with ${ended.code}: ${ended.stderr}`, rows, missing: rows };
    const trouble = says === undefined || ended.stderr.includes(says) ? undefined : `says ${ended.stderr}`;
    if (code !== 0)
      return { trouble: trouble ?? (ended.stderr === '' ? 'says nothing' : undefined), rows: 0, missing: 0 };
    const told = folder.rows('unified/crosswalk.csv').length + folder.rows('unified/rejects.csv').length;
    const missing = Math.max(0, rows - told);
    return { trouble: trouble ?? (told === rows ? undefined : `${told} rows of ${rows}`), rows, missing };
  } finally {
    folder.remove();
  }
}

function text(written: string): Uint8Array {
  return Buffer.from(written);
}

function bytesOf(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

function columns(letter: string): string {
  return Array.from({ length: 20_000 }, (_, k) => `${letter}${k}`).join(',');
}
