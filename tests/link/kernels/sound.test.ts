import fc from 'fast-check';
import { expect, it } from 'vitest';
import { soundKey } from '../../../src/domain/sound.ts';
import { putSound } from '../../../src/link/kernels/sound.ts';
import { putString, stringOf } from '../../../src/link/kernels/texts.ts';

function soundOfUnits(text: string): string {
  const units = new Uint16Array(text.length + 2);
  putString(text, units, 1);
  const out = new Uint16Array(text.length + 1);
  return stringOf(out, 0, putSound(units, 1, text.length + 1, out));
}

it('the sound of units is the sound key of the word', () => {
  const letters = fc.constantFrom(...'phvzçceiquglxywlrr', 'ñ', '\n', '\u2028', '😀', 'ж');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 14 }), (word) => {
      expect(soundOfUnits(word)).toBe(soundKey(word));
    }),
    { numRuns: 20_000 },
  );
});
