import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../src/cli/paint.ts';
import { reviewScreen } from '../../src/cli/review-screen.ts';
import type { AskedPair } from '../../src/review.ts';

const NOBODY = { source: '', row: 0, recordId: '', content: '' };

const PAIR: AskedPair = {
  explained: {
    kind: 'pair',
    a: { reference: 'crm.csv:3', customer: 'C-AAAAAAAAAAAA' },
    b: { reference: 'pos.csv:2', customer: 'C-BBBBBBBBBBBB' },
    fields: [
      { field: 'given_name', a: 'Inés', b: 'INES' },
      { field: 'family_name', a: 'Duque\u001b[2J', b: 'Luque' },
      { field: 'city', a: 'Medellín', b: 'Medellín' },
      { field: 'email', a: '', b: 'ines@example.com' },
    ],
    waterfall: { prior: -4, bars: [], householdTerm: 0, weight: -0.4, probability: 0.43 },
    candidates: true,
    verdict: { kind: 'same_content' },
  },
  reason: 'rivals',
  weight: -0.4,
  probability: 0.43,
  a: NOBODY,
  b: NOBODY,
};

describe('a pair to decide', () => {
  const lines = reviewScreen(PAIR, { place: 3, pairs: 73, answered: 2 }, 80, PLAIN);

  it('stands side by side, what differs marked, what is only written otherwise too', () => {
    expect(lines.slice(0, 8)).toEqual([
      'Pair 3 of 73, 2 answered',
      '',
      '                crm.csv:3       pos.csv:2',
      '   customer     C-AAAAAAAAAAAA  C-BBBBBBBBBBBB',
      '≈  given_name   Inés            INES',
      '≠  family_name  Duque[2J        Luque',
      '=  city         Medellín        Medellín',
      '   email                        ines@example.com',
    ]);
  });

  it('says how sure it is, why it is asked, and which keys there are', () => {
    const text = lines.join(' ');
    expect(text).toContain(
      '-0.4 bits between the two customers, a probability of 43.0 %: it fits two customers equally',
    );
    expect(lines.at(-1)).toBe('s same person · d different · k skip · u undo · q quit');
  });

  it('keeps within the width, and sends no escape sequence to the terminal', () => {
    for (const width of [50, 80, 120]) {
      const narrow = reviewScreen(PAIR, { place: 1, pairs: 1, answered: 0 }, width, PLAIN);
      expect(narrow.join('\n')).not.toContain('\u001b');
      for (const line of narrow.slice(0, 8)) expect(line.length, line).toBeLessThanOrEqual(width);
    }
  });
});
