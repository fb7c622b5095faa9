import parse from 'libphonenumber-js/max';
import { describe, expect, it, vi } from 'vitest';
import { normalizePhones } from '../../../src/normalize/phone/phone.ts';

vi.mock('libphonenumber-js/max', async (original) => {
  const library = await original<typeof import('libphonenumber-js/max')>();
  return { ...library, default: vi.fn(library.default) };
});

const COUNTRIES = ['CO', 'MX', 'ES', 'AR', 'CL', 'PE', 'BR', 'EC', 'US', 'GB', undefined];
const FRONTS = ['', '+', '00', '+57 ', '(601) ', '55', '+52 1', '0', '+44 ', '549', '+999'];

/** Right and wrong numbers of every length, with and without calling codes; the same on every run. */
function inventedPhones(count: number): { readonly cell: string; readonly country: string | undefined }[] {
  return Array.from({ length: count }, (_, k) => {
    const digits = String((k * 7_919_777_777) % 10 ** (6 + (k % 6)));
    return { cell: FRONTS[k % FRONTS.length] + digits, country: COUNTRIES[(k * 7) % COUNTRIES.length] };
  });
}

describe('the library', () => {
  it('is asked for none of a thousand numbers of common countries, valid or not', () => {
    const read = inventedPhones(1000).flatMap(({ cell, country }) => normalizePhones(cell, { country }));
    expect(read.some(({ valid }) => valid)).toBe(true);
    expect(read.some(({ valid }) => !valid)).toBe(true);
    expect(vi.mocked(parse)).not.toHaveBeenCalled();
  });
});
