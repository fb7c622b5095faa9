import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchField } from '../../../src/domain/records.ts';
import { COMPARISONS } from '../../../src/link/comparisons/comparisons.ts';
import { pairLevels } from '../../../src/link/pair-levels.ts';
import { entitiesOf, type MatchValues } from '../../support/entities-of.ts';

/** The name of the level two values reach; two further records keep every field from being constant. */
function levelName(field: MatchField, a: string, b: string): string {
  const comparison = COMPARISONS.find((one) => one.field === field);
  if (comparison === undefined) throw new Error(`no comparison of ${field}`);
  const others: MatchValues[] = [{ [field]: 'zzzz@qqqq.org' }, { [field]: '55555' }];
  const { entities, entityOf } = entitiesOf([
    { company: 'one', [field]: a },
    { company: 'two', [field]: b },
    ...others,
  ]);
  const levels = pairLevels(entities);
  const out = new Uint8Array(levels.comparisons.length);
  levels.levelsOf(entityOf[0], entityOf[1], out, 0);
  return comparison.levels[out[levels.comparisons.indexOf(comparison)]];
}

describe('levels of a comparison', () => {
  it.each<[MatchField, string, string, string]>([
    ['given', 'maria jose', 'jose maria', 'same names in any order'],
    ['given', 'maria', 'maria jose', 'same first name, the rest missing or compatible'],
    ['given', 'francisco', 'paco', 'nearly the same spelling, sound or nickname'],
    ['given', 'jimena', 'ximena', 'nearly the same spelling, sound or nickname'],
    ['given', 'martha', 'marhta', 'nearly the same spelling, sound or nickname'],
    ['given', 'luis alberto', 'luis fernando', 'some name shared'],
    ['given', 'm', 'maria', 'same initial'],
    ['given', 'andrea', 'camilo', 'different'],
    ['given', 'fernando', 'fernanda', 'different'],
    ['given', 'daniel', 'daniela', 'different'],
    ['given', 'donn', 'donna', 'nearly the same spelling, sound or nickname'],
    ['family', 'moreno', 'morena', 'nearly the same spelling, sound or nickname'],
    ['family', 'garcia lopez', 'garcia', 'same first name, the rest missing or compatible'],
    ['family', 'gonzalez', 'gonzales', 'nearly the same spelling, sound or nickname'],
    ['email', 'jperez@gmail.com', 'jperez@hotmail.com', 'same local part, other domain'],
    ['email', 'jperez@gmail.com', 'jperes@gmail.com', 'at most two typing errors'],
    ['email', 'jo***z@gmail.com', 'joseperez@gmail.com', 'similar local part, or fits the masked address'],
    ['phone', '573001234567', '3001234567', 'same number'],
    ['phone', '573001234567x12', '573001234567x14', 'same last eight digits, or another extension'],
    ['phone', '573001234567', '573001234568', 'one digit off'],
    ['phone', '573001234567', '573119876543', 'different'],
    ['phone', '12025550165x6127', '120255501656127', 'same number'],
    ['nationalId', '20123456786', '12345678', 'one digit off, or one contains the other'],
    ['nationalId', '12345678@ES', '12345678@CL', 'different'],
    ['nationalId', '12345678@ES', '12345678', 'same id'],
    ['birthDate', '19840513', '19841305', 'one digit off, or day and month swapped'],
    ['birthDate', '19840712', '19841207', 'one digit off, or day and month swapped'],
    ['birthDate', '19840513', '00000513', 'same day and month, year unknown'],
    ['birthDate', '19840513', '19840620', 'same year only, or two digits off'],
    ['address', 'calle 12 34 56', 'calle 12 34 56 apto 3', 'same street, numbers partly the same or missing'],
    ['address', 'avenida bravo 1903', 'avenida bravo 77', 'same street, other numbers'],
    ['address', 'calle 12 34', 'call e1 23 4', 'same address'],
    ['address', 'remolino azul 12', 'luza onilomer 12', 'same numbers, or a similar street'],
    ['address', 'calle 73 91 66', 'transversal 73 73 66 apto 582', 'same street, numbers partly the same or missing'],
    ['city', 'medellin', 'medelin', 'nearly the same spelling'],
    ['postalCode', '28001', '28011', 'one character off'],
    ['postalCode', '28001', '28945', 'different'],
    ['company', 'acme tools', 'acme tool', 'nearly the same spelling'],
    ['handle', 'instagram:ana.ruiz', 'instagram:ana.ruis', 'one character off'],
  ])('%s: %s – %s is "%s"', (field, a, b, expected) => {
    expect(levelName(field, a, b)).toBe(expected);
    expect(levelName(field, b, a)).toBe(expected);
  });

  it('reads names that agree only crosswise once, on the given name', () => {
    const records: MatchValues[] = [
      { given: 'garcia', family: 'ana', city: 'lima' },
      { given: 'ana', family: 'garcia', city: 'cali' },
      { given: 'luz', family: 'perez', city: 'lima' },
    ];
    const { entities, entityOf } = entitiesOf(records);
    const levels = pairLevels(entities);
    const out = new Uint8Array(levels.comparisons.length);
    levels.levelsOf(entityOf[0], entityOf[1], out, 0);
    const byField = new Map(levels.comparisons.map((comparison, f) => [comparison.field, comparison.levels[out[f]]]));
    expect(byField.get('given')).toBe('same names, crossed or split in another place');
    expect(byField.get('family')).toBe('missing');
  });

  it('does not count a city again that the address implies, but counts a move', () => {
    const home: MatchValues = { given: 'ana', address: 'calle 12 34 56', city: 'cali', region: 'valle' };
    const moved = { ...home, city: 'palmira', region: 'cauca' };
    const records: MatchValues[] = [
      home,
      { ...home, given: 'ana maria' },
      moved,
      { given: 'eva', address: 'avenida 5' },
    ];
    const { entities, entityOf } = entitiesOf(records);
    const levels = pairLevels(entities);
    const out = new Uint8Array(levels.comparisons.length);
    const level = (field: string) => out[levels.comparisons.findIndex((comparison) => comparison.field === field)];
    levels.levelsOf(entityOf[0], entityOf[1], out, 0);
    expect([level('city'), level('region')]).toEqual([0, 0]);
    levels.levelsOf(entityOf[0], entityOf[2], out, 0);
    expect([level('city'), level('region')]).toEqual([1, 1]);
  });

  it('reads a full name that was split in another place as the same name', () => {
    const records: MatchValues[] = [
      { given: 'jose enrique', family: 'nunez lopez', city: 'lima' },
      { given: 'jose nunnez', family: 'lopez', city: 'cali' },
      { given: 'luz', family: 'perez', city: 'lima' },
    ];
    const { entities, entityOf } = entitiesOf(records);
    const levels = pairLevels(entities);
    const out = new Uint8Array(levels.comparisons.length);
    levels.levelsOf(entityOf[0], entityOf[1], out, 0);
    const given = levels.comparisons.findIndex((comparison) => comparison.field === 'given');
    expect(levels.comparisons[given].levels[out[given]]).toBe('same names, crossed or split in another place');
  });

  it('does not count a likeness of two e-mails that only spell the name', () => {
    const records: MatchValues[] = [
      { given: 'linda', family: 'morris', email: 'linda.morris@one.com' },
      { given: 'linda', family: 'morris', email: 'lindamorris@two.com' },
      { given: 'pedro', family: 'gomez', email: 'pgomez@three.com' },
    ];
    const { entities, entityOf } = entitiesOf(records);
    const levels = pairLevels(entities);
    const out = new Uint8Array(levels.comparisons.length);
    levels.levelsOf(entityOf[0], entityOf[1], out, 0);
    expect(out[levels.comparisons.findIndex((comparison) => comparison.field === 'email')]).toBe(0);
  });

  it('is symmetric in every field, whatever the values', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abcñ1239@. *x'), minLength: 1, maxLength: 14 });
    const record = fc.record({
      given: text,
      family: text,
      email: fc.array(
        text.map((local) => `${local}@d.co`),
        { maxLength: 2 },
      ),
      phone: fc.array(fc.stringMatching(/^\d{7,12}$/), { maxLength: 2 }),
      nationalId: fc.array(fc.stringMatching(/^\d{5,11}$/), { maxLength: 2 }),
      birthDate: fc.stringMatching(/^(0000|19\d\d)\d{4}$/),
      address: text,
      city: text,
      postalCode: text,
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 5 }), (records) => {
        const { entities } = entitiesOf(records);
        const levels = pairLevels(entities);
        const one = new Uint8Array(levels.comparisons.length);
        const two = new Uint8Array(levels.comparisons.length);
        for (let i = 0; i < entities.count; i++) {
          for (let j = i + 1; j < entities.count; j++) {
            levels.levelsOf(i, j, one, 0);
            levels.levelsOf(j, i, two, 0);
            expect([...two]).toEqual([...one]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
