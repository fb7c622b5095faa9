import { describe, expect, it } from 'vitest';
import type { MappedColumn, Mapping } from '../../src/domain/mapping.ts';
import type { TableWarning } from '../../src/domain/table.ts';
import { configTemplate } from '../../src/report/config-template.ts';
import { type InspectedSource, inspectSource } from '../../src/report/inspection.ts';
import { inspectionText } from '../../src/report/inspection-text.ts';

const SOURCE: InspectedSource = {
  path: 'in/pos.csv',
  name: 'pos.csv',
  dialect: {
    format: 'csv',
    encoding: 'windows-1252',
    bom: false,
    delimiter: ';',
    quote: '"',
    escape: 'double',
    newline: 'crlf',
    preambleLines: 1,
    footerLines: 3,
  },
  sample: {
    header: ['Nombre', 'Correo', 'Celular', 'Nacimiento', 'No permitir correo', 'Vendedor', 'Clave'],
    rows: [
      ['Ana Ruiz', 'ana@correo.co', '+573001234567', '04/09/1988', 'Sí', 'Nora Paz', 'hunter2'],
      ['Alba Ríos', 'alba@correo.co', '', '05/10/1990', '', 'Nora Paz', 'hunter2'],
      ['Luis Mora', '', '', '', '', 'Nora Paz', ''],
      ['Sara', 'sara@correo.co', '', '01/02/1991', ''],
    ],
  },
  warnings: [],
};

const MAPPING: Mapping = {
  layout: 'square',
  channel: 'pos',
  channelBecause: 'layout',
  country: 'CO',
  interactions: false,
  columns: [
    column(0, 'full_name'),
    column(1, 'email'),
    column(2, 'phone'),
    { ...column(3, 'birth_date'), dateOrder: 'dmy' },
    { ...column(4, 'consent'), contact: 'email', polarity: 'denies' },
  ],
  unmapped: [{ column: 5, header: 'Vendedor' }],
  sensitive: [{ column: 6, header: 'Clave' }],
};

describe('an inspection', () => {
  const inspection = inspectSource(SOURCE, MAPPING);

  it('tells how the bytes were read and what the source is', () => {
    expect(inspection).toMatchObject({
      path: 'in/pos.csv',
      name: 'pos.csv',
      encoding: 'windows-1252',
      delimiter: ';',
      layout: 'square',
      channel: 'pos',
      channelBecause: 'layout',
      country: 'CO',
      sampleRows: 4,
    });
  });

  it('lists every column of the file in its order with what it was taken for', () => {
    expect(inspection.columns.map(({ header, role, detail }) => [header, role, detail])).toEqual([
      ['Nombre', 'full_name', ''],
      ['Correo', 'email', ''],
      ['Celular', 'phone', ''],
      ['Nacimiento', 'birth_date', 'day first'],
      ['No permitir correo', 'consent', 'email, yes forbids'],
      ['Vendedor', 'unmapped', ''],
      ['Clave', 'sensitive', ''],
    ]);
  });

  it('names all the means a consent column speaks of', () => {
    const both = { ...column(4, 'consent'), contact: ['email', 'sms'], polarity: 'grants' } as const;
    const { columns } = inspectSource(SOURCE, { ...MAPPING, columns: [both] });
    expect(columns[4].detail).toBe('email and sms, yes permits');
  });

  it('measures how many rows fill a column, short rows included', () => {
    expect(inspection.columns.map(({ fill }) => fill)).toEqual([1, 0.75, 0.25, 0.75, 0.25, 0.75, 0.5]);
  });

  it('shows samples masked, each once, and none of a sensitive column', () => {
    expect(inspection.columns.map(({ samples }) => samples)).toEqual([
      ['A*** R***', 'L*** M***', 'S***'],
      ['a***@c***.co', 's***@c***.co'],
      ['+57 300 *** **67'],
      ['**/**/**88', '**/**/**90', '**/**/**91'],
      ['Sí'],
      ['N*** P***'],
      [],
    ]);
    expect(JSON.stringify(inspection)).not.toContain('hunter2');
  });

  it('warns that a sensitive column is not copied', () => {
    expect(inspection.problems).toEqual(['"Clave" looks sensitive: not copied']);
  });

  it('warns when nothing in the source can be matched', () => {
    const { problems } = inspectSource(SOURCE, { ...MAPPING, columns: [column(3, 'total_spent')], sensitive: [] });
    expect(problems).toEqual([
      'no column holds a name, a phone, an e-mail, a national id or a handle: its rows cannot be matched',
    ]);
  });

  it('warns when day and month of a column cannot be told apart, and only then', () => {
    const undecided = { ...MAPPING, columns: [column(0, 'full_name'), column(3, 'birth_date')], sensitive: [] };
    expect(inspectSource(SOURCE, undecided).problems).toEqual([
      'day and month cannot be told apart in "Nacimiento": set its dateOrder in the configuration',
    ]);
    const iso = { ...SOURCE, sample: { ...SOURCE.sample, rows: [['Ana', '', '', '1988-09-04']] } };
    expect(inspectSource(iso, undecided).problems).toEqual([]);
  });

  it('warns of local phones when nothing tells the country', () => {
    const unplaced = { ...MAPPING, country: undefined, sensitive: [] };
    const local = { ...SOURCE, sample: { ...SOURCE.sample, rows: [['Ana', '', '300 123 4567']] } };
    expect(inspectSource(local, unplaced).problems).toEqual([
      'nothing tells the country of its local phone numbers: give --country',
    ]);
    expect(inspectSource(SOURCE, unplaced).problems).toEqual([]);
  });

  it('does not ask for a country that the run was given, and says that it is assumed', () => {
    const unplaced = { ...MAPPING, country: undefined, sensitive: [] };
    const local = {
      ...SOURCE,
      sample: { ...SOURCE.sample, rows: [['Ana', '', '300 123 4567']] },
      assumedCountry: 'ES',
    };
    const inspection = inspectSource(local, unplaced);
    expect(inspection).toMatchObject({ country: undefined, assumedCountry: 'ES', problems: [] });
    expect(inspectionText(inspection, 80)[0]).toContain('· ES assumed ·');
    expect(inspectSource(local, MAPPING).assumedCountry).toBeUndefined();
  });

  it.each<[TableWarning, string]>([
    [{ kind: 'empty_file' }, 'the file is empty'],
    [{ kind: 'header_only' }, 'the file has a header and no rows'],
    [{ kind: 'no_header', columns: 4 }, 'so its 4 columns are called column_1'],
    [{ kind: 'duplicate_header', header: 'Tel', renamed: 'Tel_2' }, 'the header "Tel" stands twice'],
    [{ kind: 'blank_header', renamed: 'column_3' }, 'is called "column_3"'],
    [{ kind: 'repeated_header', line: 9 }, 'stands again in line 9'],
    [{ kind: 'short_rows', count: 1 }, 'one row has fewer cells'],
    [{ kind: 'long_rows', count: 5 }, '5 rows have more cells'],
    [{ kind: 'encoding_guessed', encoding: 'cp850' }, 'the encoding is a guess: cp850'],
    [{ kind: 'further_sheets', sheets: ['A', 'B'] }, 'the others: A, B'],
  ])('says of the warning %o what happened', (warning, words) => {
    expect(inspectSource({ ...SOURCE, warnings: [warning] }, MAPPING).problems[0]).toContain(words);
  });
});

describe('an inspection on the screen', () => {
  const lines = inspectionText(inspectSource(SOURCE, MAPPING), 80);

  it('is a headline, how it was read, an aligned table, and the problems', () => {
    expect(lines).toEqual([
      'pos.csv: square · channel pos (layout) · CO · 4 rows seen',
      '  windows-1252, semicolon, 1 line above the header skipped, 3 lines below the d…',
      '',
      '  column              field                         filled  samples',
      '  Nombre              full_name                      100 %  A*** R***, L*** M**…',
      '  Correo              email                           75 %  a***@c***.co, s***@…',
      '  Celular             phone                           25 %  +57 300 *** **67',
      '  Nacimiento          birth_date (day first)          75 %  **/**/**88, **/**/*…',
      '  No permitir correo  consent (email, yes forbids)    25 %  Sí',
      '  Vendedor            –                               75 %  N*** P***',
      '  Clave               sensitive, dropped              50 %',
      '',
      '  ! "Clave" looks sensitive: not copied',
    ]);
  });

  it('fits the terminal it is made for', () => {
    const long = { ...SOURCE, sample: { header: SOURCE.sample.header.map((name) => name.repeat(9)), rows: [] } };
    for (const width of [60, 80, 132]) {
      const table = inspectionText(inspectSource(long, { ...MAPPING, sensitive: [] }), width);
      expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });

  it('cannot be used to move the cursor by a header or a value', () => {
    const hostile = {
      ...SOURCE,
      name: 'a\u001b[2J.csv',
      sample: { header: ['\u001b]0;x\u0007Ciudad'], rows: [['\u001b[31mLima']] },
    };
    const mapping = { ...MAPPING, columns: [column(0, 'city')], sensitive: [{ column: 9, header: '\u001b[1mPin' }] };
    expect(inspectionText(inspectSource(hostile, mapping), 80).join('\n')).not.toMatch(/[\u001b\u0007]/);
  });
});

describe('a configuration written from what was detected', () => {
  it('names each column by its header with what was decided, and ignores those nobody mapped and sensitive ones', () => {
    expect(configTemplate([{ name: 'pos.csv', mapping: MAPPING }])).toEqual({
      $schema: './unify.schema.json',
      country: 'CO',
      sources: {
        'pos.csv': {
          channel: 'pos',
          country: 'CO',
          columns: {
            Nombre: { role: 'full_name' },
            Correo: { role: 'email' },
            Celular: { role: 'phone' },
            Nacimiento: { role: 'birth_date', dateOrder: 'dmy' },
            'No permitir correo': { role: 'consent', contact: 'email', polarity: 'denies' },
            Vendedor: { role: 'ignore' },
            Clave: { role: 'ignore' },
          },
        },
      },
    });
  });

  it('takes the country of most sources, and none where no source has one', () => {
    const from = (...countries: readonly (string | undefined)[]) =>
      configTemplate(countries.map((country, at) => ({ name: `${at}`, mapping: { ...MAPPING, country } }))).country;
    expect(from('MX', 'CO', 'CO')).toBe('CO');
    expect(from('MX', 'CO')).toBe('CO');
    expect(from(undefined)).toBeUndefined();
  });
});

function column(at: number, role: MappedColumn['role']): MappedColumn {
  return { column: at, header: SOURCE.sample.header[at], role, because: 'header' };
}
