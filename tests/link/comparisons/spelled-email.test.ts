import { expect, it } from 'vitest';
import { numberByTexts, spelledAlike, spelledNumber, spellingOf } from '../../../src/link/comparisons/spelled-email.ts';
import { entitiesOf, type MatchValues } from '../../support/entities-of.ts';
import { numbersFrom } from '../../support/invented-people.ts';

const GIVEN = ['ana', 'maria jose', 'ñusta', 'a', 'li', 'francisco', undefined];
const FAMILY = [
  'ruiz',
  'peña soto',
  'de la cruz',
  'x',
  'wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren',
  undefined,
];
const JOINTS = ['', '.', '_', '-', '..', '._'];
const ENDS = ['', '7', '1987', '.88', 'x9y', '9a1'];
const PARTS = [
  (name: string) => name,
  (name: string) => name.slice(0, 1),
  (name: string) => name.slice(0, 3),
  (name: string) => `${name}o`,
  () => 'info',
  () => 'paco',
  () => '',
];

it('a number behind a spelled name is told by bytes as by texts', () => {
  const next = numbersFrom(3);
  const pick = <T>(from: readonly T[]): T => from[next(from.length)];
  const records = Array.from({ length: 6000 }, (): MatchValues => {
    const [given, family] = [pick(GIVEN), pick(FAMILY)];
    const words = [...(given ?? '').split(' '), ...(family ?? '').split(' ')];
    const local = () => `${pick(PARTS)(pick(words))}${pick(JOINTS)}${pick(PARTS)(pick(words))}${pick(ENDS)}`;
    const email = Array.from({ length: pick([1, 1, 1, 1, 2]) }, () => `${local()}${pick(['@x.co', '@a@ñ.co', '&'])}`);
    return { given, family, email };
  });
  const { entities } = entitiesOf(records);
  const spelling = spellingOf(entities);
  const seen = new Map<string, number>();
  for (let entity = 0; entity < entities.count; entity++) {
    const number = spelledNumber(spelling, entity);
    expect(number).toBe(numberByTexts(spelling, entity));
    seen.set(String(number), (seen.get(String(number)) ?? 0) + 1);
  }
  for (const number of ['undefined', '', '7', '1987', '88']) expect(seen.get(number)).toBeGreaterThan(20);
});

it.each([
  ['1980', '1960', true],
  ['1980', '1980', false],
  ['88', '88', true],
  ['845120', '845121', false],
  ['845120', '912337', true],
])('of two addresses with the name and %s or %s, that they only spell the name is %s', (one, other, isOnlySpelled) => {
  const { entities, entityOf } = entitiesOf(
    [one, other].map((number, k) => ({
      given: 'valeria',
      family: ['mendoza garcia', 'castillo ramos'][k],
      email: [`valeria${number}@gmail.com`],
    })),
  );
  expect(spelledAlike(spellingOf(entities))(entityOf[0], entityOf[1])).toBe(isOnlySpelled);
});
