import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { HYPOCORISM_GROUPS, hypocorismPairs, sameByHypocorism } from '../../src/link/comparisons/hypocorisms.ts';

describe('sameByHypocorism', () => {
  it.each([
    ['lupita', 'guadalupe'],
    ['chepe', 'jose'],
    ['paco', 'francisco'],
    ['pancho', 'francisco'],
    ['fco', 'francisco'],
    ['memo', 'guillermo'],
    ['toño', 'antonio'],
    ['ze', 'jose'],
    ['bia', 'beatriz'],
    ['duda', 'eduarda'],
    ['bob', 'robert'],
    ['peggy', 'margaret'],
    ['bill', 'william'],
  ])('joins %s with %s in both directions', (short, formal) => {
    expect(sameByHypocorism(fold(short), formal)).toBe(true);
    expect(sameByHypocorism(formal, fold(short))).toBe(true);
  });

  it('joins two hypocorisms of one name', () => {
    expect(sameByHypocorism('paco', 'pancho')).toBe(true);
    expect(sameByHypocorism('billy', 'will')).toBe(true);
  });

  it.each([
    ['alberto', 'roberto'],
    ['francisco', 'federico'],
    ['jose', 'josefa'],
    ['edward', 'theodore'],
    ['edwin', 'edgar'],
  ])('keeps %s and %s apart although one hypocorism serves both', (a, b) => {
    expect(sameByHypocorism(a, b)).toBe(false);
  });

  it.each([
    ['andrea', 'andrew'],
    ['aaron', 'erin'],
    ['ana', 'anabela'],
    ['vicente', 'vicky'],
    ['maria', 'mario'],
  ])('does not join %s and %s, as some lists do', (a, b) => {
    expect(sameByHypocorism(a, b)).toBe(false);
  });

  it('leaves equal tokens to the comparison of names', () => {
    expect(sameByHypocorism('paco', 'paco')).toBe(false);
  });

  it('is no surprise for names that are words of JavaScript', () => {
    expect(sameByHypocorism('constructor', '__proto__')).toBe(false);
  });
});

describe('the table of hypocorisms', () => {
  it('holds folded words only, none twice in a group, and no group of one', () => {
    for (const group of HYPOCORISM_GROUPS) {
      expect(group.length, group.join(' ')).toBeGreaterThan(1);
      expect(new Set(group).size, group.join(' ')).toBe(group.length);
      for (const name of group) expect(name).toMatch(/^[a-z]+$/);
    }
  });

  it('names every formal name once per language', () => {
    const counts = new Map<string, number>();
    for (const [formal] of HYPOCORISM_GROUPS) counts.set(formal, (counts.get(formal) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 3)).toEqual([]);
  });
});

describe('hypocorismPairs', () => {
  it.each([
    ['mafe', 'maria fernanda'],
    ['chema', 'jose maria'],
    ['juanjo', 'juan jose'],
    ['maite', 'maria teresa'],
    ['maricarmen', 'maria carmen'],
    ['majo', 'maria jose'],
    ['maribel', 'maria isabel'],
  ])('knows %s as %s', (single, pair) => {
    expect(hypocorismPairs(single)).toContain(pair);
  });

  it('does not take the pair the other way round, which is another name', () => {
    expect(hypocorismPairs('chema')).not.toContain('maria jose');
    expect(hypocorismPairs('mafe')).not.toContain('maria');
  });
});

describe('a mistyped hypocorism', () => {
  it('is known by its sound, unless it is too short to tell', () => {
    expect(sameByHypocorism('chhepe', 'jose')).toBe(true);
    expect(sameByHypocorism('jose', 'peppe')).toBe(true);
    expect(sameByHypocorism('chhepe', 'maria')).toBe(false);
  });
});
