import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapse } from '../../src/block/collapse.ts';
import { hashValues } from '../../src/block/content-hash.ts';
import { ValueTable } from '../../src/domain/column.ts';
import type { Entities } from '../../src/domain/entities.ts';
import { memoryOf } from '../../src/domain/memory.ts';
import { ONE_THREAD, type RangeRunner } from '../../src/domain/ranges.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';
import { type MatchValues, recordsToMatch } from '../support/entities-of.ts';
import { numbersFrom } from '../support/invented-people.ts';
import { plainCollapse } from '../support/plain-collapse.ts';

const ana: MatchValues = { given: 'ana', family: 'ruiz', phone: ['573001112233'] };

/** How many entities some records are. */
async function countOf(records: readonly MatchValues[], told?: ReadonlyMap<number, string>): Promise<number> {
  return (await collapse(recordsToMatch(records), told)).count;
}

describe('collapsing records of equal content', () => {
  it('makes one entity of a call log with many rows of one number', async () => {
    const { count, starts, members } = await collapse(recordsToMatch([ana, ana, { phone: ['573009998877'] }, ana]));
    expect(count).toBe(2);
    const groups = [0, 1].map((e) => [...members.subarray(starts[e], starts[e + 1])]);
    expect(groups).toContainEqual([0, 1, 3]);
  });

  it('keeps namesakes apart: a name alone identifies nobody', async () => {
    const maria = { given: 'maria', family: 'garcia', city: 'cali' };
    expect(await countOf([maria, maria])).toBe(2);
    expect(await countOf([maria, maria].map((one) => ({ ...one, birthDate: '19800102' })))).toBe(1);
  });

  it('keeps records without any value apart', async () => {
    expect(await countOf([{}, {}, {}])).toBe(3);
    expect(await countOf([])).toBe(0);
  });

  it('keeps records apart that differ in a single field', async () => {
    expect(await countOf([ana, { ...ana, city: 'cali' }])).toBe(2);
  });

  it('keeps records apart that are told to be different people', async () => {
    expect(
      await countOf(
        [ana, ana, ana, ana],
        new Map([
          [1, ' 0a'],
          [3, ' 0b'],
        ]),
      ),
    ).toBe(3);
  });

  it('gives the same entities in the same order for any order of the records', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords, fc.infiniteStream(fc.nat()), async (records, numbers) => {
        const shuffled = records
          .map((one) => ({ one, key: numbers.next().value as number }))
          .sort((x, y) => x.key - y.key)
          .map(({ one }) => one);
        expect(await contents(shuffled)).toEqual(await contents(records));
      }),
    );
  });
});

const value = fc.constantFrom('a', 'b', 'ñandú', 'c d');
const someRecords = fc.array(
  fc.record(
    {
      given: value,
      family: value,
      email: fc.array(value, { maxLength: 2 }),
      phone: fc.array(value, { maxLength: 1 }),
      birthDate: value,
      city: value,
    },
    { requiredKeys: [] },
  ),
  { minLength: 1, maxLength: 12 },
);

async function contents(records: readonly MatchValues[]): Promise<string[]> {
  const { match, count } = await collapse(recordsToMatch(records));
  return Array.from({ length: count }, (_, e) =>
    [match.given.text(e), match.family.text(e), match.email.text(e), match.city.text(e)].join('/'),
  );
}

/** Cuts what may be cut anywhere into small pieces. */
const IN_PIECES: RangeRunner = {
  ...ELSEWHERE,
  run: (task, data, { total, piece }) => ELSEWHERE.run(task, data, { total, piece: Math.min(piece, 3) }),
};

describe('what threads collapse', () => {
  it('is what comparing record by record gives, however it is cut and whatever is told', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords, fc.array(fc.constantFrom('', ' 0a', ' 0b')), async (some, marks) => {
        const records = recordsToMatch(some);
        const told = new Map(marks.flatMap((mark, r) => (mark === '' || r >= records.count ? [] : [[r, mark]])));
        for (const runner of [ONE_THREAD, IN_PIECES])
          expect(plain(await collapse(records, told, runner))).toEqual(plain(plainCollapse(records, told)));
      }),
    );
  });

  it('is the same of so many records that they are put in order in several shares', async () => {
    const next = numbersFrom(5);
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const word = () => letters[next(26)] + letters[next(26)] + letters[next(26)];
    const people = Array.from({ length: 40_000 }, () => ({
      given: word(),
      family: word(),
      phone: [`57300${next(100)}`],
    }));
    const records = recordsToMatch([...people, ...people.slice(0, 500)]);
    const entities = await collapse(records, new Map(), ELSEWHERE);
    expect(entities.count).toBeLessThan(records.count);
    expect(plain(entities)).toEqual(plain(plainCollapse(records)));
  });

  it('is put in order by the whole hash where contents have half of it in common', async () => {
    const [x, y] = citiesOfOneHash();
    const here = recordsToMatch([
      { ...ana, city: x },
      { ...ana, city: y },
      { ...ana, city: x },
    ]);
    const there = recordsToMatch([
      { ...ana, city: y },
      { ...ana, city: x },
    ]);
    expect(plain(await collapse(here))).toEqual(plain(plainCollapse(here)));
    const cities = async (records: typeof here) => {
      const { match, count } = await collapse(records);
      return Array.from({ length: count }, (_, e) => match.city.text(e));
    };
    expect(await cities(there)).toEqual(await cities(here));
  });
});

function plain({ match, ...entities }: Entities) {
  return { ...entities, match: memoryOf({ ...match }) };
}

/** Two texts of which the upper half of the hash is the same: among so many there are some. */
function citiesOfOneHash(): readonly [string, string] {
  const table = new ValueTable();
  const next = numbersFrom(3);
  for (let k = 0; k < 300_000; k++) table.intern(next(1e9).toString(36) + next(1e9).toString(36));
  const hashes = new Int32Array(table.size);
  hashValues(table.memory, 0, table.size, hashes);
  const seen = new Map<number, number>();
  for (const [code, hash] of hashes.entries()) {
    const other = seen.get(hash);
    if (other !== undefined) return [table.text(other), table.text(code)];
    seen.set(hash, code);
  }
  throw new Error('no two texts have a hash in common');
}
