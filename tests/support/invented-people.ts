import type { MatchValues } from './entities-of.ts';

const GIVEN =
  'ana luis maria jose camila andres lucia mateo sofia diego valeria pablo ines hugo rocio ivan marta oscar elena raul noelia tomas carla bruno julia emilio pilar victor adela nestor'.split(
    ' ',
  );
const FAMILY_HEADS =
  'gar lo ru pe mo so ve ro nie par ca gi or du sa re le bar cor fi gue hi ja lu men na o qui ri sal'.split(' ');
const FAMILY_TAILS = 'cia pez iz rez ra to ga jas do no lla rtiz arte las yes on mo tes gal'.split(' ');
const CITIES = ['bogota', 'cali', 'lima', 'quito', 'madrid', 'sevilla'];

/** Numbers that look random and are the same on every machine (a linear congruential generator). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = (seed * 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

function surname(next: (below: number) => number): string {
  return FAMILY_HEADS[next(FAMILY_HEADS.length)] + FAMILY_TAILS[next(FAMILY_TAILS.length)];
}

/** Invented people with common names, so that many share pieces; nobody is in twice. */
export function inventedPeople(count: number, seed: number): MatchValues[] {
  const next = numbersFrom(seed);
  return Array.from({ length: count }, () => {
    const given = GIVEN[next(GIVEN.length)];
    const family = `${surname(next)} ${surname(next)}`;
    const digits = String(1e8 + next(9e8));
    return {
      given,
      family,
      city: CITIES[next(CITIES.length)],
      ...(next(4) > 0 ? { phone: [`573${digits}`] } : {}),
      ...(next(3) > 0 ? { email: [`${given[0]}.${family.split(' ')[0]}${next(100)}@correo${next(5)}.com`] } : {}),
      ...(next(2) > 0
        ? {
            birthDate: `${1940 + next(60)}${String(1 + next(12)).padStart(2, '0')}${String(1 + next(28)).padStart(2, '0')}`,
          }
        : {}),
    };
  });
}

/** The same person in another channel: something missing, something mistyped. */
export function damaged(person: MatchValues, next: (below: number) => number): MatchValues {
  const copy: MatchValues = { ...person };
  const lost = next(4);
  if (lost < 2) delete copy.phone;
  else if (lost === 2) delete copy.email;
  if (next(3) === 0 && typeof copy.family === 'string') copy.family = copy.family.split(' ')[0];
  if (next(4) === 0 && typeof copy.given === 'string') copy.given = copy.given.slice(0, -1);
  if (next(3) === 0) delete copy.city;
  return copy;
}
