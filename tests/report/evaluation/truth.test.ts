import { describe, expect, it } from 'vitest';
import { sourceFinder } from '../../../src/report/evaluation/judged-rows.ts';
import { readTruth } from '../../../src/report/evaluation/truth.ts';

const COLUMNS = { file: 'file', row: 'row', person: 'person' };

async function* rows(...lines: readonly string[]) {
  for (const line of lines) yield line.split(',');
}

describe('truth', () => {
  it('is read by the names of its columns, whatever their order', async () => {
    const truth = await readTruth(rows('who,n,f,x', 'ana,1,a.csv,?'), { file: 'f', row: 'n', person: 'who' }, 't.csv');
    expect(truth).toEqual([{ file: 'a.csv', row: '1', person: 'ana' }]);
  });

  it('counts a row once and does not judge a row without a person', async () => {
    const truth = await readTruth(rows('file,row,person', 'a.csv,1,ana', 'a.csv, 1,eva', 'a.csv,2,'), COLUMNS, 't.csv');
    expect(truth).toEqual([{ file: 'a.csv', row: '1', person: 'eva' }]);
  });

  it.each([
    ['it has no column person', ['file,row,who', 'a.csv,1,ana']],
    ['it names nobody', ['file,row,person']],
    ['it names nobody', []],
  ])('is refused: %s', async (reason, lines) => {
    await expect(readTruth(rows(...lines), COLUMNS, 't.csv')).rejects.toMatchObject({
      failure: { kind: 'truth_unusable', path: 't.csv', reason },
    });
  });

  it('finds its files by name, or by the end of their path where one file alone fits', () => {
    const find = sourceFinder(['crm.csv', 'norte/pos.csv', 'sur/pos.csv']);
    expect([find('crm.csv'), find('input/crm.csv'), find('c:\\x\\crm.csv')]).toEqual(['crm.csv', 'crm.csv', 'crm.csv']);
    expect([find('sur/pos.csv'), find('pos.csv'), find('x.csv')]).toEqual(['sur/pos.csv', undefined, undefined]);
  });
});
