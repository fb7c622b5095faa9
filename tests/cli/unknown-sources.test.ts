import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unknownSources } from '../../src/cli/unknown-sources.ts';
import { Workdir } from '../support/workdir.ts';

describe('the files of a configuration', () => {
  const crm = { country: 'CO' };

  it('that are misspelt are told with the file that was probably meant', () => {
    const config = { sources: { 'Crm.csv': crm, 'pos.csv': crm }, checks: { files: { 'cmr.csv': {} } } };
    expect(unknownSources(config, ['crm.csv', 'pos.csv'])).toEqual([
      '"Crm.csv", in sources of the configuration, is no file of this run; did you mean crm.csv?',
      '"cmr.csv", in checks.files of the configuration, is no file of this run; did you mean crm.csv?',
    ]);
  });

  it('that belong to another run are not', () => {
    expect(unknownSources({ sources: { 'crm1.csv': crm, 'crm2.csv': crm } }, ['crm2.csv'])).toEqual([]);
    expect(unknownSources({ sources: { 'loyalty.csv': crm } }, ['crm.csv'])).toEqual([]);
  });
});

describe('a misspelt file of a configuration', () => {
  let shop: Workdir;
  beforeEach(() => {
    shop = new Workdir();
    shop.copy('tienda');
    shop.write('unify.config.json', '{"sources": {"crmm.csv": {"country": "CO"}}}');
  });
  afterEach(() => shop.remove());

  it.each([[['crm.csv']], [['validate', 'crm.csv']], [['inspect', 'crm.csv']]])(
    'is told by unify %j',
    async (words) => {
      const { code, stderr } = await shop.run(words);
      expect(code).toBe(0);
      expect(stderr).toContain('is no file of this run; did you mean crm.csv?\n');
      expect((await shop.run([...words, '--json'])).code).toBe(0);
    },
  );
});
