import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/config/check-config.ts';
import { DEFAULTS } from '../../src/config/defaults.ts';
import { configJsonSchema } from '../../src/config/json-schema.ts';
import { FailureError } from '../../src/domain/failure.ts';

function problemsOf(config: unknown): readonly string[] {
  try {
    checkConfig(config, 'unify.config.json');
  } catch (error) {
    if (error instanceof FailureError && error.failure.kind === 'config_invalid') return error.failure.problems;
    throw error;
  }
  return [];
}

describe('a configuration', () => {
  it('is the defaults when it says nothing', () => {
    expect(checkConfig({}, 'unify.config.json')).toEqual(DEFAULTS);
  });

  it('keeps what it says and completes the rest', () => {
    const said = {
      $schema: './unify.schema.json',
      country: 'CO',
      prefer: ['crm'],
      sources: { 'crm.csv': { channel: 'crm', columns: { Móvil: { role: 'phone' } } } },
      survivorship: { email: ['most_trusted', 'most_recent'] },
    };
    const { $schema: _, ...rest } = said;
    expect(checkConfig(said, 'unify.config.json')).toEqual({ ...DEFAULTS, ...rest });
  });

  it('takes countries of three letters and channels as people write them', () => {
    const config = checkConfig({ country: 'mex', sources: { a: { channel: 'Call Center' } } }, 'x.json');
    expect(config.country).toBe('MX');
    expect(config.sources.a.channel).toBe('call_center');
  });

  it('names every problem at once, each with its place', () => {
    const problems = problemsOf({
      threshold: 'high',
      keepExtra: 'yes',
      prefer: 'crm',
      consent: 'lates',
      country: 'XX',
      sources: { 'crm.csv': { channel: '!!', columns: { Teléfono: 'phone' } } },
      survivorship: { phone: [] },
    });
    expect(problems.toSorted()).toEqual([
      'consent: "lates" is not known; did you mean "latest"?',
      'country: "XX" is no ISO 3166 country code (CO, MX, ES …)',
      'keepExtra: "yes" should be true or false',
      'prefer: "crm" should be a list [ … ]',
      'sources["crm.csv"].channel: "!!" is no name for a channel (crm, pos, call_center …)',
      'sources["crm.csv"].columns["Teléfono"]: "phone" should be an object { … }',
      'survivorship.phone: [] is too small, at least 1 entry',
      'threshold: "high" should be a number',
    ]);
  });

  it.each([
    [{ sourcs: {} }, '"sourcs" is not known; did you mean "sources"?'],
    [{ survivorship: { emial: ['latest'] } }, '"emial" in survivorship is not known; did you mean "email"?'],
    [
      { sources: { 'a.csv': { columns: { X: { role: 'fone' } } } } },
      'sources["a.csv"].columns.X.role: "fone" is not known; did you mean "phone"?',
    ],
    [{ sources: { 'a.csv': { colums: {} } } }, '"colums" in sources["a.csv"] is not known; did you mean "columns"?'],
    [
      { sources: { 'a.csv': { columns: { X: { role: 'phone', contct: 'sms' } } } } },
      '"contct" in sources["a.csv"].columns.X is not known; did you mean "contact"?',
    ],
    [
      { sources: { 'a.csv': { columns: { X: { role: 'consent', contact: 'emial' } } } } },
      'sources["a.csv"].columns.X.contact: "emial" is not known; did you mean "email"?',
    ],
    [
      { sources: { 'a.csv': { columns: { X: { role: 'consent', contact: ['email', 'sns'] } } } } },
      'sources["a.csv"].columns.X.contact[1]: "sns" is not known; did you mean "sms"?',
    ],
    [{ consent: 'never' }, 'consent: "never" is not known; known are "most_restrictive", "latest"'],
    [{ threshold: 41 }, 'threshold: 41 is too large, at most 40'],
    [[], 'the file: [] should be an object { … }'],
    [null, 'the file: null should be an object { … }'],
  ])('says what was probably meant: %j', (config, problem) => {
    expect(problemsOf(config)).toEqual([problem]);
  });

  it('is not fooled by keys every object inherits', () => {
    expect(problemsOf({ constructor: 1, toString: 2 })).toHaveLength(2);
    expect(problemsOf(JSON.parse('{"__proto__": {"country": "CO"}}'))).toHaveLength(1);
  });
});

describe('the JSON Schema of a configuration', () => {
  it('lists every setting with a description for the editor', () => {
    const schema = configJsonSchema() as { properties: Record<string, { description?: string }> };
    const settings = Object.entries(schema.properties).filter(([name]) => name !== '$schema');
    expect(settings.map(([name]) => name).toSorted()).toEqual(
      [...Object.keys(DEFAULTS), 'checks', 'decisions'].toSorted(),
    );
    for (const [, setting] of settings) expect(setting.description).toMatch(/\w/);
  });
});
