import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_GIVEN_NAMES, COMMON_SURNAMES } from '../../../src/normalize/name/common-names.ts';
import { Leanings, NameRoles, type Surnames } from '../../../src/normalize/name/name-roles.ts';

const split = (name: string, roles = new NameRoles(), surnames?: Surnames): string => {
  const { given, family } = roles.split(name.split(' '), surnames);
  return `${given.join(' ')} | ${family.join(' ')}`;
};

describe('NameRoles without any split name in the data', () => {
  it.each([
    ['Juan Carlos Pérez Gómez', 'Juan Carlos | Pérez Gómez'],
    ['PEREZ GOMEZ JUAN CARLOS', 'JUAN CARLOS | PEREZ GOMEZ'],
    ['Pérez Juan', 'Juan | Pérez'],
    ['María del Carmen de la Cruz Ruiz', 'María del Carmen | de la Cruz Ruiz'],
    ['De la Cruz Ruiz María', 'María | De la Cruz Ruiz'],
    ['José Ortega y Gasset', 'José | Ortega y Gasset'],
    ['María Gómez de Pérez', 'María | Gómez de Pérez'],
    ['Wellington Silva e Souza', 'Wellington | Silva e Souza'],
    ['Mary Ann Johnson', 'Mary Ann | Johnson'],
    ['Juan', 'Juan | '],
    ['García', ' | García'],
    ['Xyzzy', 'Xyzzy | '],
    ['Foo Bar', 'Foo | Bar'],
    ['Mu?oz Ana', 'Ana | Mu?oz'],
  ])('splits %s into %s', (name, expected) => {
    expect(split(name)).toBe(expected);
  });

  it.each([
    ...['María José', 'Juan Carlos', 'Jose Luis', 'Ana María', 'Andrés Felipe', 'María del Carmen', 'Ma José'],
    ...['Ma. José', 'Mª Elena', 'Mary Ann'],
  ])('finds no surname in %s', (name) => {
    expect(split(name)).toBe(`${name} | `);
  });

  it.each([
    ['Ana Vicente', 'Ana | Vicente'],
    ['Mary Thomas', 'Mary | Thomas'],
    ['Ana Cruz', 'Ana | Cruz'],
    ['Ana Martín', 'Ana | Martín'],
    ['Juan Carlos Gaspar', 'Juan Carlos | Gaspar'],
    ['Ma García', 'Ma | García'],
    ['Ana G.', 'Ana | G.'],
  ])('leaves its surname to %s: %s', (name, expected) => {
    expect(split(name)).toBe(expected);
  });

  it.each([
    ['Marta Escribano Roca', 'Marta | Escribano Roca'],
    ['Raúl Llorente Amat', 'Raúl | Llorente Amat'],
    ['Iker Agirre Zabala', 'Iker | Agirre Zabala'],
    ['Pablo Olmedo Prats', 'Pablo | Olmedo Prats'],
    ['Sara Cebrián Soler', 'Sara | Cebrián Soler'],
    ['Luis Fernando Llorente', 'Luis Fernando | Llorente'],
    ['Luis A. Llorente', 'Luis A. | Llorente'],
    ['Ana Llorente G.', 'Ana | Llorente G.'],
    ['Iker Nahuel Agirre Zabala', 'Iker Nahuel | Agirre Zabala'],
  ])('takes an unknown word between two as a surname: %s is %s', (name, expected) => {
    expect(split(name)).toBe(expected);
  });

  it.each([
    ['Mary Quillon Johnson', 'Mary Quillon | Johnson'],
    ['Mary Garcia Johnson', 'Mary | Garcia Johnson'],
  ])('takes it as a middle name where people have one surname: %s is %s', (name, expected) => {
    expect(split(name, new NameRoles(), 1)).toBe(expected);
  });

  it.each([
    ['San Martín José', 'José | San Martín'],
    ['SAN JUAN PEREZ ANA', 'ANA | SAN JUAN PEREZ'],
    ['José San Martín', 'José | San Martín'],
    ['Ana Santa Cruz Ruiz', 'Ana | Santa Cruz Ruiz'],
    ['Pedro Santo Domingo', 'Pedro | Santo Domingo'],
    ['Ana de San Martín', 'Ana | de San Martín'],
    ['San Martín', ' | San Martín'],
    ['Santa Peralta', 'Santa | Peralta'],
  ])('keeps a saint together with the name behind: %s is %s', (name, expected) => {
    expect(split(name)).toBe(expected);
  });
});

describe('NameRoles with split names seen', () => {
  it('learns from the data what no table knows', () => {
    const roles = new NameRoles();
    roles.see(['Nahuel'], ['Quispetupa'], 3);
    expect(split('Quispetupa Nahuel', roles)).toBe('Nahuel | Quispetupa');
  });

  it('lets a handful of rows overrule the table', () => {
    const roles = new NameRoles();
    roles.see(['Garcia'], ['Juan'], 20);
    expect(split('Garcia Juan', roles)).toBe('Garcia | Juan');
  });

  it('does not depend on the order in which names were seen', () => {
    const name = fc.constantFrom('Ana', 'Ruiz', 'Zoe', 'Paz', 'Kai', 'Roble');
    const seen = fc.array(fc.tuple(name, name, fc.integer({ min: 1, max: 5 })), { maxLength: 12 });
    fc.assert(
      fc.property(seen, fc.array(name, { minLength: 1, maxLength: 4 }), (sightings, tokens) => {
        const forward = new NameRoles();
        const backward = new NameRoles();
        for (const [given, family, times] of sightings) forward.see([given], [family], times);
        for (const [given, family, times] of [...sightings].reverse()) backward.see([given], [family], times);
        expect(backward.split(tokens)).toEqual(forward.split(tokens));
      }),
    );
  });

  it('loses no token and keeps the order within given and family name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ana', 'de', 'la', 'y', 'Ruiz', 'Paz', 'X', '王'), { minLength: 1, maxLength: 20 }),
        (tokens) => {
          const { given, family } = new NameRoles().split(tokens);
          const joined = [given.join(' '), family.join(' ')].filter((part) => part !== '');
          expect([joined.join(' '), [...joined].reverse().join(' ')]).toContain(tokens.join(' '));
        },
      ),
    );
  });
});

describe('the table of common names', () => {
  it('holds folded words, and few that are both', () => {
    for (const name of [...COMMON_GIVEN_NAMES, ...COMMON_SURNAMES]) expect(name).toMatch(/^[a-z]{2,}$/);
    expect([...COMMON_GIVEN_NAMES].filter((name) => COMMON_SURNAMES.has(name)).length).toBeLessThan(15);
  });
});

describe('Leanings', () => {
  it('cut a name where a plain search for the best score cuts it', () => {
    const lean = fc.constantFrom(-0.1, -0.7, -2.5, -0.4, -1.1);
    fc.assert(
      fc.property(fc.array(fc.tuple(lean, lean), { minLength: 2, maxLength: 12 }), (units) => {
        const leanings = new Leanings();
        for (const [given, family] of units) leanings.add(given, family);
        expect(leanings.bestCut).toBe(plainCut(units));
        expect(leanings.isFamilyAlone).toBe(false);
      }),
    );
  });

  it('leave out what stands behind the twelfth unit', () => {
    const leanings = new Leanings();
    for (let k = 0; k < 20; k++) leanings.add(-1, -1);
    expect(leanings.count).toBe(12);
  });
});

/** Of [log P(given), log P(family)] a unit: behind which the best cut is, negative when the family name comes first; all given where behind the last. */
function plainCut(units: readonly (readonly [number, number])[]): number {
  const cuts = [units.length, ...units.slice(1).flatMap((_, k) => [k + 1, -(k + 1)])];
  const scored = cuts.map((cut) => {
    const at = Math.abs(cut);
    const givenFirst = cut > 0;
    let score = givenFirst ? 0 : -0.7;
    for (const [k, [given, family]] of units.entries()) score += k < at === givenFirst ? given : family;
    const givenUnits = givenFirst ? at : units.length - at;
    const unsplit = at === units.length ? 1.25 * (units.length - 1) : 0;
    return { cut, score: score - unsplit - 0.05 * Math.abs(givenUnits - Math.floor(units.length / 2)) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).cut;
}
