import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../src/block/candidates.ts';
import { LEAST_EDGE, LEAST_HOUSEHOLD } from '../../src/domain/scored-pairs.ts';
import { COUNTED_ELSEWHERE } from '../../src/domain/waterfall.ts';
import { indexCandidates } from '../../src/link/candidate-index.ts';
import { fitInput, fitsOf, sharedFits } from '../../src/link/fits.ts';
import { linkEntities } from '../../src/link/link.ts';
import { pairLevels } from '../../src/link/pair-levels.ts';
import { countPatterns } from '../../src/link/patterns.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';
import { entitiesOf, type MatchValues } from '../support/entities-of.ts';
import { damaged, inventedPeople, numbersFrom } from '../support/invented-people.ts';

/** 600 people, every second one twice. */
function people(): { readonly records: MatchValues[]; readonly twice: number } {
  const originals = inventedPeople(600, 5);
  const next = numbersFrom(9);
  const copies = originals.filter((_, k) => k % 2 === 0).map((person) => damaged(person, next));
  return { records: [...originals, ...copies], twice: copies.length };
}

async function linked(records: readonly MatchValues[]) {
  const { entities, entityOf } = entitiesOf(records);
  const candidates = await findCandidates(entities);
  return { entities, entityOf, candidates, ...(await linkEntities(entities, candidates)) };
}

describe('training without labels', () => {
  it('expects about as many matches as there are', async () => {
    const { records, twice } = people();
    const { model, entities } = await linked(records);
    const collapsed = records.length - entities.count;
    expect(model.expectedMatches + collapsed).toBeGreaterThan(twice * 0.85);
    expect(model.expectedMatches + collapsed).toBeLessThan(twice * 1.25);
    expect(model.converged).toBe(true);
  });

  it('never lowers the likelihood by giving EM a second class to explain a household', async () => {
    const { entities } = entitiesOf(people().records);
    const candidates = await findCandidates(entities);
    const levels = pairLevels(entities);
    const patterns = await countPatterns(entities.count, indexCandidates(entities.count, candidates), levels);
    const input = fitInput(entities.count, levels, patterns);
    const [two, three] = [fitsOf(input).two(), fitsOf(input).three()];
    const shared = await sharedFits(input, ELSEWHERE);
    expect([shared.two(), shared.three()]).toEqual([two, three]);
    // A nested model that loses thousands of bits is a sign of a numerical fault; weak priors may cost a few.
    expect(three.logLikelihood).toBeGreaterThan(two.logLikelihood - 60);
  });

  it('is sure of strong pairs with the household class on: exponents are not capped', async () => {
    const strong: MatchValues = {
      given: 'xochitl',
      family: 'etxeberria',
      email: ['x@y.co'],
      phone: ['34611222333'],
      nationalId: ['12345678@ES'],
      birthDate: '19800101',
      city: 'bilbao',
      address: 'calle mayor 1',
      postalCode: '48001',
    };
    const { records } = people();
    const { scorer, entityOf } = await linked([...records, strong, { ...strong, city: 'getxo' }]);
    const sums = new Float32Array(3 * scorer.fields);
    const [i, j] = [entityOf[records.length], entityOf[records.length + 1]].sort((a, b) => a - b);
    expect(scorer.add(i, j, sums, 0)).toBeGreaterThan(20);
  });
});

describe('a file in which hardly anybody stands twice', () => {
  it('has about as many matches as there are, and namesakes are none', async () => {
    const originals = inventedPeople(2000, 5);
    const next = numbersFrom(9);
    const copies = originals.filter((_, k) => k % 100 === 0).map((person) => damaged(person, next));
    const { model } = await linked([...originals, ...copies]);
    expect(model.expectedMatches).toBeLessThan(2 * copies.length);
    const given = model.comparisons.find(({ name }) => name === 'given');
    // Level 1: the values differ.
    expect(given?.m[1]).toBeLessThan(0.15);
  });
});

describe('the household class', () => {
  /** Families of two on one phone and address, and each person once more. */
  function families(count: number): MatchValues[] {
    const next = numbersFrom(3);
    return inventedPeople(count, 21).flatMap((person, k) => {
      const home = {
        family: person.family,
        phone: [`5731${10000000 + k * 7919}`],
        address: `calle ${next(200)} ${next(99)} ${k}`,
      };
      const child = { ...home, given: inventedPeople(1, 500 + k)[0].given, birthDate: '20010203' };
      const parent = { ...home, given: person.given, birthDate: '19700809' };
      return [parent, child, damaged({ ...parent, city: 'cali' }, next), damaged({ ...child, city: 'cali' }, next)];
    });
  }

  it('is kept where given names and birth dates tell parent from child', async () => {
    const { model } = await linked(families(150));
    expect(model.household.kept).toBe(true);
    expect(model.lambdaHousehold * model.pairs).toBeGreaterThan(150);
  });

  /** Families of four in which everybody stands once: own names and births, the surnames, address and e-mail of the house. */
  function everybodyOnce(count: number): MatchValues[] {
    const next = numbersFrom(17);
    return inventedPeople(count, 8).flatMap(({ family }, k) =>
      inventedPeople(4, 900 + k).map(({ given }) => ({
        given,
        family,
        email: [`casa${k}@correo.com`],
        address: `calle ${k} ${next(99)}`,
        nationalId: [String(1e9 + next(9e8))],
        birthDate: `${1940 + next(60)}${10 + next(3)}${10 + next(19)}`,
      })),
    );
  }

  it('is what a file of families is, in which nobody stands twice, and not the person', async () => {
    const { model, pairs, scorer } = await linked(everybodyOnce(60));
    expect(model.household.kept).toBe(true);
    expect(model.expectedMatches).toBeLessThan(10);
    for (let k = 0; k < pairs.a.length; k++) expect(scorer.waterfall(pairs.a[k], pairs.b[k]).weight).toBeLessThan(0);
  });

  /** Families of four on one phone, each person twice; who moved has a row with another address. */
  function movingFamilies(count: number): MatchValues[] {
    const next = numbersFrom(31);
    return inventedPeople(count, 41).flatMap(({ family }, k) => {
      const home = { family, phone: [`5731${10000000 + k * 7919}`], address: `calle ${k} ${next(99)}`, city: 'cali' };
      return inventedPeople(4, 3000 + k).flatMap(({ given }) => {
        const moved = next(6) === 0 ? { address: `carrera ${next(900)} ${next(99)}`, city: 'tunja' } : {};
        return [
          { ...home, given },
          { ...home, given, ...moved },
        ];
      });
    });
  }

  it('does not leave those who moved to the class of persons: a sister elsewhere is no sister with a typo', async () => {
    const families = movingFamilies(80);
    const { model, scorer, entityOf } = await linked(families);
    for (const name of ['phone', 'address', 'city']) {
      const found = model.comparisons.find((comparison) => comparison.name === name);
      expect(found?.h[1]).toBeGreaterThanOrEqual(found?.m[1] ?? 1);
    }
    const weights: number[] = [];
    for (let k = 0; k < families.length; k += 8)
      for (const [x, y] of [
        [k, k + 3],
        [k + 2, k + 5],
        [k + 1, k + 7],
      ])
        weights.push(scorer.waterfall(entityOf[x], entityOf[y]).weight);
    expect(weights.filter((weight) => weight > 0)).toEqual([]);
  });

  it('is kept where a few pairs cannot tell: a brother is no typo', async () => {
    const ruiz = { family: 'ruiz pena', phone: ['573014829316'] };
    const twice = inventedPeople(5, 3).flatMap((person) => [person, { ...person, city: 'tunja' }]);
    const ana = { ...ruiz, given: 'ana', email: ['ana.ruiz@correo.com'] };
    const juan = { ...ruiz, given: 'juan', email: ['juan.ruiz@correo.com'] };
    const { model, scorer, entityOf } = await linked([ana, juan, ...twice]);
    expect(model.household).toEqual({ kept: true, because: 'the data cannot tell' });
    expect(scorer.waterfall(entityOf[0], entityOf[1]).weight).toBeLessThan(0);
  });

  it('is dropped where nothing tells the persons of a household apart', async () => {
    const bare = families(150).map(({ family, phone, address, city }) => ({ family, phone, address, city }));
    const { model } = await linked(bare);
    expect(model.household.kept).toBe(false);
    expect(model.household.because).toContain('apart');
  });

  it('is dropped where there are no households', async () => {
    expect((await linked(people().records)).model.household.kept).toBe(false);
  });

  /** Everybody twice with one e-mail and phone; of the second names a third is whole, a third has slips, a third says nothing. */
  function withRuinedNames(count: number): MatchValues[] {
    const next = numbersFrom(29);
    const ruined = (length: number): string => Array.from({ length }, () => 'bcdfghjklmnpqrstvwxz'[next(20)]).join('');
    return inventedPeople(count, 13).flatMap(({ given = '', family = '' }, k) => {
      const contact = { email: [`buzon${k}.${next(1e6)}@correo.com`], phone: [`5731${10000000 + k * 7919}`] };
      const cities = { city: ['cali', 'tunja', 'neiva', 'pasto'][next(4)] };
      const slipped = { given: given.slice(0, 2), family: `${family.slice(0, 3)}x${family.slice(3)}` };
      const second = [{ given, family }, slipped, { given: ruined(2 + next(5)), family: ruined(2 + next(5)) }][k % 3];
      return [
        { given, family, ...contact, ...cities },
        { ...second, ...contact, city: k % 3 === 0 ? cities.city : ruined(5) },
      ];
    });
  }

  it('is dropped where those who share e-mail and phone share no surname, for names are damaged by degrees', async () => {
    const { model, scorer, entityOf } = await linked(withRuinedNames(400));
    expect(model.household).toEqual({ kept: false, because: 'those who share contacts alone have damaged names' });
    const ruined = scorer.waterfall(entityOf[4], entityOf[5]);
    expect(ruined.weight).toBeGreaterThan(0);
  });

  /** Couples of two surnames on one phone, each of them twice, the second time with slips in the names. */
  function damagedCouples(count: number, more: (k: number, person: number) => MatchValues): MatchValues[] {
    const next = numbersFrom(37);
    const slipped = (text: string): string => `${text.slice(0, 2)}${'xkw'[next(3)]}${text.slice(3)}`;
    return inventedPeople(2 * count, 23).flatMap(({ given, family }, k) => {
      const phone = [`5731${10000000 + (k >> 1) * 7919}`];
      const one = { given, family, phone, ...more(k >> 1, k) };
      return [one, { ...one, given: slipped(String(given)), family: slipped(String(family)), city: 'cali' }];
    });
  }

  it('is kept for couples who share a phone and keep their e-mails, though names are damaged', async () => {
    const next = numbersFrom(41);
    const { model } = await linked(damagedCouples(200, () => ({ email: [`p${next(1e9)}@correo.com`] })));
    expect(model.household.because).not.toContain('damaged');
  });

  it('is kept or not as the likelihood says where births tell persons apart, though names are damaged', async () => {
    const births = ['19700809', '19710405', '19690101', '19731212', '19550630'];
    const rows = withRuinedNames(400).map((row, k) => (k % 2 === 0 ? { ...row, birthDate: births[k % 5] } : row));
    const { model } = await linked(rows);
    expect(model.household.because).not.toContain('damaged');
  });

  it('is kept for couples of two surnames on one e-mail and phone, whose names are whole', async () => {
    const next = numbersFrom(31);
    const couples = inventedPeople(300, 19).flatMap((person, k) => {
      const contact = { email: [`casa${k}.${next(1e6)}@correo.com`], phone: [`5731${10000000 + k * 7919}`] };
      const [partner] = inventedPeople(1, 4000 + k);
      const { given, family } = person;
      const one = { given, family, ...contact };
      const other = { given: partner.given, family: partner.family, ...contact };
      return k % 4 === 0 ? [one, other, { ...one, city: 'cali' }] : [one, other];
    });
    const { model, scorer, entityOf } = await linked(couples);
    expect(model.household.kept).toBe(true);
    expect(scorer.waterfall(entityOf[0], entityOf[1]).weight).toBeLessThan(0);
  });
});

describe('the weight of a pair', () => {
  it('is prior + Σ evidence − household term, the same from training, scoring and explaining', async () => {
    const { pairs, scorer } = await linked(people().records);
    const sums = new Float32Array(3 * scorer.fields);
    expect(pairs.a.length).toBeGreaterThan(100);
    for (let k = 0; k < pairs.a.length; k += 11) {
      const waterfall = scorer.waterfall(pairs.a[k], pairs.b[k]);
      const sum =
        waterfall.evidence.reduce((total, bar) => total + bar.bits + bar.frequencyBits, waterfall.prior) -
        waterfall.householdTerm;
      sums.fill(0);
      expect(waterfall.weight).toBeCloseTo(sum, 9);
      expect(pairs.person[k]).toBeCloseTo(sum, 4);
      expect(scorer.add(pairs.a[k], pairs.b[k], sums, 0)).toBeCloseTo(sum, 9);
    }
  });

  it('is kept of exactly the candidates that may join two clusters, make a household, or say how records were matched', async () => {
    const { candidates, pairs, scorer } = await linked(people().records);
    const kept: string[] = [];
    for (let k = 0; k < candidates.a.length; k++) {
      const { evidence, prior } = scorer.waterfall(candidates.a[k], candidates.b[k]);
      const person = evidence.reduce((total, bar) => total + bar.bits + bar.frequencyBits, prior);
      const household = evidence.reduce((total, bar) => total + bar.householdBits, scorer.householdPrior);
      if (person > LEAST_EDGE || (scorer.household && household >= LEAST_HOUSEHOLD))
        kept.push(`${candidates.a[k]} ${candidates.b[k]}`);
    }
    expect(kept.length).toBeLessThan(candidates.a.length);
    expect(Array.from(pairs.a, (a, k) => `${a} ${pairs.b[k]}`)).toEqual(kept);
  });

  it('tells what is missing from what another field has said already', async () => {
    const { records } = people();
    const brothers = ['ana', 'juan'].map((given) => ({
      given,
      family: 'ruiz pena',
      phone: ['573014829316'],
      email: [`${given}.ruiz@gmail.com`],
    }));
    const { scorer, entityOf } = await linked([...records, ...brothers]);
    const told = scorer.waterfall(entityOf[records.length], entityOf[records.length + 1]).evidence;
    const levels = Object.fromEntries(told.map(({ comparison, levelName }) => [comparison, levelName]));
    expect(levels).toMatchObject({ email: COUNTED_ELSEWHERE, birthDate: 'missing', phone: 'same number' });
  });

  it('counts a city but once where two postal codes lie in one area of it', async () => {
    const records = people().records.map((person, k) => ({ ...person, postalCode: String(64000 + 37 * (k % 50)) }));
    const namesakes = ['66220', '66291'].map((postalCode) => ({
      given: 'ana',
      family: 'ruiz',
      city: 'monterrey',
      postalCode,
    }));
    const { scorer, entityOf } = await linked([...records, ...namesakes]);
    const told = scorer.waterfall(entityOf[records.length], entityOf[records.length + 1]).evidence;
    const levels = Object.fromEntries(told.map(({ comparison, levelName }) => [comparison, levelName]));
    expect(levels).toMatchObject({ city: COUNTED_ELSEWHERE, postalCode: 'same prefix' });
  });

  it('is the same from both sides', async () => {
    const { candidates, scorer } = await linked(people().records);
    for (let k = 0; k < candidates.a.length; k += 53) {
      expect(scorer.waterfall(candidates.b[k], candidates.a[k]).weight).toBeCloseTo(
        scorer.waterfall(candidates.a[k], candidates.b[k]).weight,
        9,
      );
    }
  });

  it('counts a rare surname for more than a common one', async () => {
    const common = inventedPeople(300, 2).map((person) => ({ ...person, family: 'garcia' }));
    const { scorer, entityOf } = await linked([
      ...common,
      { given: 'zoe', family: 'etxeberria' },
      { given: 'zoe', family: 'etxeberria', city: 'lima' },
      { given: 'zoe', family: 'garcia' },
      { given: 'zoe', family: 'garcia', city: 'lima' },
    ]);
    const of = (x: number, y: number) =>
      scorer.waterfall(Math.min(entityOf[x], entityOf[y]), Math.max(entityOf[x], entityOf[y])).weight;
    expect(of(300, 301)).toBeGreaterThan(of(302, 303) + 2);
  });
});

describe('few data', () => {
  it.each([0, 1, 2, 10])('gives %i rows a model without an exception', async (count) => {
    const { model, pairs } = await linked(inventedPeople(count, 4));
    expect(Number.isFinite(model.lambda)).toBe(true);
    for (const weight of pairs.person) expect(Number.isFinite(weight)).toBe(true);
  });
});
