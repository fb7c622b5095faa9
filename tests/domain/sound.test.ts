import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundKey, writeSound } from '../../src/domain/sound.ts';
import { plainSound } from '../block/plain-pieces.ts';

const word = fc.string({ unit: fc.constantFrom(...'aeiuchglpqsvwxyzçb\n漢'), maxLength: 14 });

describe('the sound of a word', () => {
  it('keeps spellings of one name together and other names apart', () => {
    expect(soundKey('jimenes')).toBe(soundKey('ximenez'));
    expect(soundKey('pena')).not.toBe(soundKey('pina'));
  });

  it('is what the replacements give, one after the other', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(soundKey(text)).toBe(plainSound(text));
      }),
    );
  });

  it('can be taken of a part of a text', () => {
    fc.assert(
      fc.property(word, word, word, (before, text, after) => {
        const units = Uint16Array.from([...before, ...text, ...after].join(''), (unit) => unit.charCodeAt(0));
        const out = new Uint16Array(text.length);
        const length = writeSound(units, before.length, before.length + text.length, out);
        expect(String.fromCharCode(...out.subarray(0, length))).toBe(plainSound(text));
      }),
    );
  });
});
