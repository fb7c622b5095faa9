import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/config/check-config.ts';
import { settingsOf } from '../../src/config/check-settings.ts';
import { FailureError } from '../../src/domain/failure.ts';
import { parseLimit } from '../../src/domain/limit.ts';
import { BUDGET_NAMES, RULE_NAMES, ruleEntry } from '../../src/domain/rules.ts';

describe('what validate asks', () => {
  it('is every rule with its default budget when nobody says otherwise', () => {
    const { rules, limits, required } = settingsOf();
    expect({ rules, required }).toEqual({ rules: RULE_NAMES, required: [] });
    expect(Object.keys(limits)).toEqual(BUDGET_NAMES.filter((name) => ruleEntry(name).budget?.most !== undefined));
  });

  it('is what the configuration says, for all files and for one', () => {
    const { checks } = checkConfig(
      {
        checks: {
          required: ['phone'],
          max: { invalid_phone: '5%', conflicts: 100 },
          severity: { structure: 'off', unexpected_column: 'error' },
          files: { 'calls.csv': { required: [], max: { invalid_phone: '25 %' } } },
        },
      },
      'unify.config.json',
    );
    const settings = settingsOf(checks);
    expect(settings.limits).toMatchObject({ invalid_phone: parseLimit('5%'), conflicts: parseLimit(100) });
    expect(settings.files['calls.csv']).toEqual({ required: [], limits: { invalid_phone: parseLimit('25%') } });
    expect(settings.severity).toEqual({ unexpected_column: 'error' });
    expect(settings.rules).not.toContain('structure');
  });

  it('is refused with every mistake at once', () => {
    const checks = { max: { invalid_fone: 1, conflicts: 'many' }, severity: { structure: 'fatal' }, required: ['fax'] };
    expect(problemsOf({ checks })).toEqual([
      expect.stringContaining('checks.required[0]: "fax" is not known'),
      'checks.max.conflicts: "many" is no limit such as 100 or "5%"',
      '"invalid_fone" in checks.max is not known; did you mean "invalid_phone"?',
      expect.stringContaining('checks.severity.structure: "fatal" is not known'),
    ]);
  });
});

describe('the table of rules', () => {
  it.each(RULE_NAMES)('says of %s what holds and what to do, and a default that can be read', (name) => {
    const { title, remedy, budget } = ruleEntry(name);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(remedy).toMatch(/\.$/);
    if (budget?.most !== undefined) expect(parseLimit(budget.most)).toBeDefined();
  });
});

function problemsOf(config: unknown): readonly string[] {
  try {
    checkConfig(config, 'unify.config.json');
  } catch (error) {
    if (error instanceof FailureError && error.failure.kind === 'config_invalid') return error.failure.problems;
    throw error;
  }
  return [];
}
