import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeHandle } from '../../src/normalize/handle.ts';

describe('one profile has one key', () => {
  test.each([
    ['@Ana.Ruiz', 'instagram', 'instagram:ana.ruiz'],
    ['ana.ruiz', 'ig', 'instagram:ana.ruiz'],
    ['https://www.instagram.com/ana.ruiz/?hl=es', '', 'instagram:ana.ruiz'],
    ['instagram.com/ana.ruiz', 'facebook', 'instagram:ana.ruiz'],
    ['https://m.facebook.com/ana.ruiz.7', '', 'facebook:ana.ruiz.7'],
    ['https://es-la.facebook.com/ana.ruiz.7', '', 'facebook:ana.ruiz.7'],
    ['https://www.facebook.com/profile.php?id=100012345', '', 'facebook:100012345'],
    ['https://co.linkedin.com/in/ana-ruiz-820/', 'linkedin', 'linkedin:ana-ruiz-820'],
    ['linkedin.com/in/jos%C3%A9-paz', '', 'linkedin:jose-paz'],
    ['https://twitter.com/anaruiz', '', 'x:anaruiz'],
    ['@anaruiz', 'Twitter', 'x:anaruiz'],
    ['https://x.com/AnaRuiz?s=20', '', 'x:anaruiz'],
    ['https://www.tiktok.com/@anaruiz?lang=es', '', 'tiktok:anaruiz'],
    ['anaruiz', '', ':anaruiz'],
  ])('%s (%s) is %s', (cell, network, match) => {
    expect(normalizeHandle(cell, network)?.match).toBe(match);
  });

  test('the display keeps the case and loses the address', () => {
    expect(normalizeHandle('https://instagram.com/Ana.Ruiz/', '')?.display).toBe('Ana.Ruiz');
  });
});

test('a cell without a name holds no handle', () => {
  for (const cell of ['', ' @ ', 'no tiene', 'N/A', '-', 'https://instagram.com/']) {
    expect(normalizeHandle(cell, 'instagram')).toBeUndefined();
  }
});

test('a display read again is the same handle', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'aÑ1@ ./?=%', 'https://', 'x.com/', 'in/'), maxLength: 20 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), typed), (cell) => {
      const handle = normalizeHandle(cell, 'instagram');
      if (handle === undefined || !handle.match.startsWith('instagram:')) return;
      expect(normalizeHandle(handle.display, 'instagram')).toEqual(handle);
    }),
    { numRuns: 1000 },
  );
});
