import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spelling } from '../../src/merge/spelling.ts';
import { spelling as plainSpelling } from './plain/spelling.ts';

it('how well a text is written is the same with and without expressions', () => {
  const unit = fc.constantFrom(...'abZÁñÑ?#\ufffd 9.-\t~\u007f王');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
      expect([text, spelling(text)]).toEqual([text, plainSpelling([text])]);
    }),
    { numRuns: 3000 },
  );
});

it('name case beats capitals, and a lost letter loses to both', () => {
  expect(spelling('Muñoz')).toBeGreaterThan(spelling('Munoz'));
  expect(spelling('Munoz')).toBeGreaterThan(spelling('MUÑOZ'));
  expect(spelling('MUNOZ')).toBeGreaterThan(spelling('Mu?oz'));
});
