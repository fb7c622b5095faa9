import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldedWords } from '../../src/domain/fold.ts';
import { bookOf, CASE_FIELDS, recordIn } from './case-book.ts';
import { judgeCases, type Outcome } from './judge.ts';

const CASES = bookOf('pairs.csv');
const KNOWN = bookOf('known-failures.csv');
const GROUPS = [...new Set(CASES.map((row) => row.case_group))];
const VERDICTS = ['same', 'different', 'doubtful'];

let outcomes: readonly Outcome[] = [];

beforeAll(async () => {
  outcomes = await judgeCases(CASES);
});

afterAll(() => {
  console.log(sharesByGroup());
});

describe('the case book', () => {
  it('holds at least 200 pairs, each told by a sentence of its own', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(200);
    expect(new Set(CASES.map(({ why }) => why)).size).toBe(CASES.length);
    expect(new Set(CASES.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
  });

  it('holds people who meet in their own case only', () => {
    const casesOf = new Map<string, Set<string>>();
    for (const row of CASES) {
      for (const record of [recordIn(row, 'a'), recordIn(row, 'b')]) {
        const name = foldedWords(`${record.given} ${record.family}`).sort().join(' ');
        for (const value of [name, record.email, record.phone.replace(/\D/g, '').slice(-9), record.national_id]) {
          if (value.length > 3) casesOf.set(value, (casesOf.get(value) ?? new Set()).add(row.why));
        }
      }
    }
    expect([...casesOf].filter(([, cases]) => cases.size > 1).map(([value]) => value)).toEqual([]);
  });

  it('has no column that a case leaves out', () => {
    const wanted = ['a', 'b'].flatMap((side) => CASE_FIELDS.map((field) => `${side}_${field}`));
    for (const row of CASES) expect(Object.keys(row)).toEqual(['case_group', 'verdict', 'why', ...wanted]);
  });

  it('lists as known failures only cases of this folder, each with a reason', () => {
    const sets = readdirSync(new URL('small/', import.meta.url));
    const whys = [...CASES.map(({ why }) => why), ...bookOf('ranking.csv').map(({ why }) => why), ...sets];
    for (const { why, reason } of KNOWN) {
      expect(whys).toContain(why);
      expect(reason).not.toBe('');
    }
  });
});

describe('whoever is one person ends in one customer, and nobody else does', () => {
  it.each(GROUPS)('%s', (group) => {
    const known = new Set(KNOWN.map(({ why }) => why));
    const mine = outcomes.filter((outcome) => outcome.group === group);
    const failed = mine.filter(({ agrees, why }) => !agrees && !known.has(why));
    expect(failed.map(({ verdict, why, ended }) => `${why} (${verdict}): ${ended}`)).toEqual([]);
    const mended = mine.filter(({ agrees, why }) => agrees && known.has(why));
    expect(
      mended.map(({ why }) => why),
      'passes now: take it off known-failures.csv',
    ).toEqual([]);
  });
});

/** A line a group: how many cases end as a person would judge, in all and by verdict. */
function sharesByGroup(): string {
  const line = (name: string, mine: readonly Outcome[]): string => {
    const share = (some: readonly Outcome[]) =>
      some.length === 0 ? '–' : `${some.filter(({ agrees }) => agrees).length}/${some.length}`;
    const byVerdict = VERDICTS.map((verdict) => share(mine.filter((outcome) => outcome.verdict === verdict)));
    return [name.padEnd(34), ...[share(mine), ...byVerdict].map((cell) => cell.padStart(9))].join('');
  };
  return [
    ['case group'.padEnd(34), ...['all', ...VERDICTS].map((title) => title.padStart(9))].join(''),
    ...GROUPS.map((group) =>
      line(
        group,
        outcomes.filter((outcome) => outcome.group === group),
      ),
    ),
    line('all', outcomes),
  ].join('\n');
}
