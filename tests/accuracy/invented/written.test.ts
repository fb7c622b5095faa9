import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../laws/csv.ts';
import { SHAPES } from './shapes.ts';
import { written } from './written.ts';

describe('exports of people made up by shapes', () => {
  it('have a name each, which the baseline knows them by', () => {
    expect(new Set(SHAPES.map(({ name }) => name)).size).toBe(SHAPES.length);
  });

  const small = SHAPES.filter(({ name }) => ['tiny12_us', 'homes_us_60', 'firms_city', 'two_files_br'].includes(name));

  it.each(small.map((shape) => [shape.name, shape] as const))(
    '%s: the same bytes for a seed, others for another, the truth of every row',
    (_name, shape) => {
      const { files, truth } = written(shape, 1);
      expect(written(shape, 1).files).toEqual(files);
      expect(written(shape, 2).files).not.toEqual(files);
      const places = Object.entries(files).flatMap(([file, text]) => rowsOf(text).map((_, k) => `${file}:${k + 1}`));
      expect([...truth.keys()].sort()).toEqual(places.sort());
    },
  );

  it('give nobody the e-mail of somebody else', () => {
    const shape = SHAPES.find(({ name }) => name === 'dup05_mx');
    const { files, truth } = written(shape!, 1);
    const owners = new Map<string, string>();
    for (const [k, { email }] of rowsOf(files['crm.csv']).entries()) {
      const who = truth.get(`crm.csv:${k + 1}`) ?? '';
      expect(owners.get(email) ?? who).toBe(who);
      owners.set(email, who);
    }
  });
});
