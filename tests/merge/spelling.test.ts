import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spelling as spellingOfBytes } from '../../src/merge/spelling.ts';
import { spelling as plainSpelling } from './plain/spelling.ts';

const encoder = new TextEncoder();

function spelling(text: string): number {
  const bytes = encoder.encode(`<${text}>`);
  return spellingOfBytes(bytes, 1, bytes.length - 1);
}

it('how well a text is written is the same with and without expressions', () => {
  const unit = fc.constantFrom(...'abZÁñÑ?#Ããª\ufffd 9.-\t~\u007f王ºŐſƻǆ\u0301');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
      expect([text, spelling(text)]).toEqual([text, plainSpelling([text])]);
    }),
    { numRuns: 3000 },
  );
});

it('and of every character of two bytes, between others', () => {
  for (let code = 0; code < 0x800; code++) {
    const text = `A${String.fromCharCode(code)}#${String.fromCharCode(code)}`;
    expect([text, spelling(text)]).toEqual([text, plainSpelling([text])]);
  }
});

it('name case beats capitals, and a lost letter loses to both', () => {
  expect(spelling('Muñoz')).toBeGreaterThan(spelling('Munoz'));
  expect(spelling('Munoz')).toBeGreaterThan(spelling('MUÑOZ'));
  expect(spelling('MUNOZ')).toBeGreaterThan(spelling('Mu?oz'));
});
