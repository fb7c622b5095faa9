import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Validation } from '../../../src/domain/validation.ts';
import { FINDING_FORMATS, type FindingFormat } from '../../../src/report/findings/formats.ts';
import { shownValidation } from '../../../src/report/findings/shown.ts';
import { workflowCommands } from './github-commands.ts';
import { junitReport } from './junit-report.ts';
import { SARIF_LOG } from './sarif-schema.ts';
import { HOSTILE, hostileFinding, MIXED, validationOf } from './validation-of.ts';

const TOOL = { name: 'unify-customers', version: '1.2.3' };

function written(format: FindingFormat, validation: Validation, unmasked = false): string {
  const mark = (_: string, word: string) => word;
  return FINDING_FORMATS[format](shownValidation(validation, unmasked), { tool: TOOL, mark });
}

const FORMATS = Object.keys(FINDING_FORMATS) as FindingFormat[];

describe.each(FORMATS)('findings as %s', (format) => {
  it('name rule, file, row, column, masked value and remedy', () => {
    const text = written(format, MIXED);
    for (const part of ['invalid_phone', 'crm.csv', 'Móvil', '17', '+57 300 *** **67', 'Correct them in the source'])
      expect(text).toContain(part);
  });

  it('show a value only when asked', () => {
    expect(written(format, MIXED)).not.toContain('3001234567');
    expect(written(format, MIXED, true)).toContain('+573001234567');
  });

  it('end with a line break and move no cursor, whatever the exports hold', () => {
    const text = written(format, validationOf(HOSTILE.map(hostileFinding)), true);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('findings as text', () => {
  it('stand file by file, worst first, the verdict last', () => {
    expect(written('text', MIXED).split('\n')).toEqual([
      'crm.csv, 50 rows',
      '  error    invalid_phone: "Móvil": 12 of 50 values (24 %) hold no valid, whole phone number; only 20 % or 4 allowed',
      '           row 17 +57 300 *** **67, row 20 ***23',
      '           → Correct them in the source. If most are local numbers, tell their country with --country.',
      '  warning  structure: no header: its 3 columns have no names',
      '           → Export it with a header, a name for each column and quotes around cells, in UTF-8.',
      '  note     unreadable: 1 of 50 rows (2 %) cannot be read',
      '           row 4 (10 cells where the header has 9)',
      '',
      'pos.csv, 1 row: nothing found',
      '',
      'all files',
      '  error    conflicts: values in conflict: 200',
      '           → conflicts.csv of a run names every value with its source and row.',
      '',
      'failed: 2 errors, 1 warning, 1 note in 5 checks of 2 files',
      '',
    ]);
  });
});

const measured = z.strictObject({ count: z.number(), share: z.number() }).nullable();
const place = z.strictObject({
  row: z.int().min(1),
  line: z.int().min(1).nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  note: z.string().nullable(),
});
const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  file: z.string().nullable(),
  column: z.string().nullable(),
  message: z.string(),
  remedy: z.string().min(1),
  measured,
  limit: z.string().nullable(),
  places: z.array(place),
});
const JSON_REPORT = z.strictObject({
  version: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  passed: z.boolean(),
  strict: z.boolean(),
  counts: z.strictObject({ error: z.number(), warning: z.number(), note: z.number() }),
  files: z.array(z.strictObject({ name: z.string(), path: z.string(), rows: z.number() })),
  checks: z.array(
    z.strictObject({ rule: z.string(), title: z.string(), file: z.string().nullable(), findings: z.array(finding) }),
  ),
});

describe('findings as JSON', () => {
  it.each([MIXED, validationOf([]), validationOf(HOSTILE.map(hostileFinding))])(
    'have one form, every key always there',
    (validation) => {
      const report = JSON_REPORT.parse(JSON.parse(written('json', validation)));
      expect(report.checks).toHaveLength(validation.checks.length);
      expect(report.passed).toBe(validation.passed);
    },
  );
});

describe('findings as SARIF', () => {
  it.each([MIXED, validationOf([]), validationOf(HOSTILE.map(hostileFinding))])(
    'are a log of version 2.1.0',
    (validation) => {
      const [run] = SARIF_LOG.parse(JSON.parse(written('sarif', validation))).runs;
      const { rules } = run.tool.driver;
      for (const { ruleId, ruleIndex, locations } of run.results) {
        expect(rules[ruleIndex].id).toBe(ruleId);
        for (const { physicalLocation } of locations) {
          const { uri, index } = physicalLocation.artifactLocation;
          expect(run.artifacts[index].location.uri).toBe(uri);
        }
      }
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    },
  );

  it('point at the line where it is known and at row and column otherwise', () => {
    const [run] = SARIF_LOG.parse(JSON.parse(written('sarif', MIXED))).runs;
    const [phone, , unreadable, conflicts] = run.results;
    expect(phone.locations.map(({ logicalLocations: [{ fullyQualifiedName }] }) => fullyQualifiedName)).toEqual([
      'crm.csv/17/Móvil',
      'crm.csv/20/Móvil',
    ]);
    expect(unreadable.locations[0].physicalLocation).toMatchObject({ region: { startLine: 9 } });
    expect(conflicts.locations).toEqual([]);
  });

  it.each([
    ['exports/a b#c.csv', 'exports/a%20b%23c.csv'],
    ['/srv/ventas.csv', 'file:///srv/ventas.csv'],
    ['C:\\datos\\año.csv', 'file:///C:/datos/a%C3%B1o.csv'],
    ['-', 'stdin'],
  ])('write the path %s as the URI %s', (path, uri) => {
    const validation = { ...validationOf([]), sources: [{ name: 'crm.csv', path, rows: 1 }] };
    const [run] = SARIF_LOG.parse(JSON.parse(written('sarif', validation))).runs;
    expect(run.artifacts).toEqual([{ location: { uri } }]);
  });
});

describe('findings as JUnit', () => {
  it.each([MIXED, validationOf([]), validationOf(HOSTILE.map(hostileFinding))])(
    'are XML whose counts add up',
    (validation) => {
      const { suites, tests, failures } = junitReport(written('junit', validation));
      expect(tests).toBe(validation.checks.length);
      expect(failures).toBe(
        validation.checks.filter(({ findings }) => findings.some(({ severity }) => severity === 'error')).length,
      );
      expect(suites.flatMap(({ cases }) => cases)).toHaveLength(tests);
      for (const suite of suites) {
        expect(suite.cases).toHaveLength(suite.tests);
        expect(suite.cases.filter(({ failure }) => failure !== undefined)).toHaveLength(suite.failures);
      }
    },
  );

  it('fail a case a broken rule and keep what is only worth knowing as its output', () => {
    const { suites } = junitReport(written('junit', MIXED));
    expect(suites.map(({ name }) => name)).toEqual(['crm.csv', 'pos.csv', 'all files']);
    const [phone, structure] = suites[0].cases;
    expect(phone.name).toBe('invalid_phone: Phones are valid');
    expect(phone.failure).toContain('row 17 +57 300 *** **67');
    expect(structure).toMatchObject({ failure: undefined, output: expect.stringContaining('warning: no header') });
  });

  it('fail a case a warning in strict mode', () => {
    const warnings = MIXED.checks.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'warning');
    expect(junitReport(written('junit', validationOf(warnings))).failures).toBe(0);
    expect(junitReport(written('junit', validationOf(warnings, true))).failures).toBe(1);
  });

  it('give the words back as they were', () => {
    const words = 'a < b & "c" > \'d\' ]]> &amp; ñ 🙂';
    const { suites } = junitReport(written('junit', validationOf([{ ...hostileFinding('x'), message: words }])));
    expect(suites[0].cases[0]).toMatchObject({ message: words });
  });
});

describe('findings as GitHub annotations', () => {
  it('are workflow commands, errors first, with the path as it was given', () => {
    const commands = workflowCommands(written('github', MIXED));
    expect(commands.map(({ command }) => command)).toEqual(['error', 'error', 'warning', 'notice']);
    expect(commands[0].properties).toEqual({ file: 'exports/crm.csv', title: 'invalid_phone in crm.csv' });
    expect(commands[1].properties).toEqual({ title: 'conflicts' });
    expect(commands[3].properties).toMatchObject({ file: 'exports/crm.csv', line: '9' });
  });

  it('cannot be used to issue other commands', () => {
    const commands = workflowCommands(written('github', validationOf(HOSTILE.map(hostileFinding)), true));
    expect(commands).toHaveLength(HOSTILE.length);
    for (const { command, properties } of commands) {
      expect(command).toBe('error');
      expect(Object.keys(properties)).toEqual(['file', 'title']);
    }
  });

  it('give a path with commas and colons back as it is', () => {
    const sources = [{ name: 'crm.csv', path: 'a, b: 100 %.csv', rows: 1 }];
    const [first] = workflowCommands(written('github', { ...MIXED, sources }));
    expect(first.properties.file).toBe('a, b: 100 %.csv');
  });
});
