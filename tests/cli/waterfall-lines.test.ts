import { describe, expect, it } from 'vitest';
import { explanationScreen } from '../../src/cli/explanation-screen.ts';
import { PLAIN } from '../../src/cli/paint.ts';
import { waterfallLines } from '../../src/cli/waterfall-lines.ts';
import { COUNTED_ELSEWHERE } from '../../src/domain/waterfall.ts';
import type { Bar, ExplainedPair, ExplainedWaterfall } from '../../src/report/explanation.ts';

function bar(comparison: string, level: number, levelName: string, bits: number, frequencyBits = 0): Bar {
  return { comparison, level, levelName, m: 0.48, u: 0.000004, bits, frequencyBits };
}

const WATERFALL: ExplainedWaterfall = {
  prior: -12,
  bars: [
    bar('given', 5, 'nearly the same spelling, sound or nickname', 6),
    bar('family', 6, 'same first name, the rest missing or compatible', 7, 1.5),
    bar('phone', 4, 'same number', 8),
    bar('birth_date', 1, 'different', -3),
    bar('email', 0, 'missing', 0),
  ],
  householdTerm: 2,
  weight: 5.5,
  probability: 0.978,
};

const PAIR: ExplainedPair = {
  kind: 'pair',
  a: { reference: 'una-exportacion-de-nombre-muy-largo-20240513.csv:17', customer: 'C-FH5RK6MSD6S3' },
  b: { reference: 'otra-exportacion-de-nombre-muy-largo-20240513.csv:4', customer: 'C-44HEST7H4XCY' },
  fields: [{ field: 'given_name', a: 'A***', b: '\u001b[31mA***' }],
  waterfall: WATERFALL,
  candidates: true,
  verdict: {
    kind: 'apart',
    apart: {
      customers: ['C-FH5RK6MSD6S3', 'C-44HEST7H4XCY'],
      weight: -1,
      probability: 0.4,
      reason: 'below_even_odds',
      means: 'on average the evidence speaks for two persons',
    },
  },
};

describe('a waterfall on the screen', () => {
  it('shows each comparison with m, u, bits and rarity, the household term and the sum', () => {
    const text = waterfallLines(WATERFALL, 120, PLAIN).join('\n');
    expect(text).toMatch(/prior +1 pair in 4,097 +-12\.00/);
    expect(text).toMatch(/family +same first name, the rest missing or compatible +48 % +< 0\.001 % +\+7\.00 +\+1\.50/);
    expect(text).toMatch(/household .* -2\.00/);
    expect(text).toMatch(/sum +probability 97\.8 % +\+5\.50/);
    expect(text).toContain('missing on a side: email');
  });

  it('does not call missing what both sides fill and another field has said', () => {
    const bars = WATERFALL.bars.map((bar) => (bar.level === 0 ? { ...bar, levelName: COUNTED_ELSEWHERE } : bar));
    const text = waterfallLines({ ...WATERFALL, bars }, 120, PLAIN).join('\n');
    expect(text).toContain('counted in another field: email');
    expect(text).not.toContain('missing on a side');
  });

  it('draws every bar from where the one before ended', () => {
    const bars = waterfallLines(WATERFALL, 120, PLAIN).filter((line) => /[█░]$/.test(line));
    const column = Math.min(...bars.map((line) => line.search(/[█░]/)));
    const steps = bars
      .slice(0, -1)
      .map((line) => ({ from: line.search(/[█░]/) - column, to: line.length - column, up: line.endsWith('█') }));
    for (const [k, step] of steps.slice(1).entries()) {
      const end = steps[k].up ? steps[k].to : steps[k].from;
      expect(Math.abs((step.up ? step.from : step.to) - end)).toBeLessThanOrEqual(1);
    }
    expect(steps.map(({ up }) => up)).toEqual([false, true, true, true, false, false]);
  });

  it.each([80, 100, 160])('fits %i columns and loses no word', (width) => {
    const lines = waterfallLines(WATERFALL, width, PLAIN);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    const words = lines.join(' ').split(/\s+/);
    for (const { levelName, level } of WATERFALL.bars) {
      if (level > 0) expect(words).toEqual(expect.arrayContaining(levelName.split(' ')));
    }
  });
});

describe('an explanation on the screen', () => {
  it('fits 80 columns and lets no control character through', () => {
    const lines = explanationScreen(PAIR, 80, PLAIN);
    for (const line of lines.filter((text) => !text.startsWith('Between')))
      expect(line.length).toBeLessThanOrEqual(100);
    expect(lines.join('\n')).not.toContain('\u001b');
    expect(lines.join('\n')).toContain('Two customers, C-FH5RK6MSD6S3 and C-44HEST7H4XCY');
  });
});
