import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { normalizePhones } from '../../../src/normalize/phone/phone.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/vectors/phones/', import.meta.url));
const present = existsSync(FOLDER);

/** Example numbers of an older release: Benin has put 01 before every number since, Zimbabwe has dropped the range. */
const NO_LONGER_IN_THE_PLAN = ['+22985751234', '+22981123456', '+2631312345'];

describe.skipIf(!present)('public example numbers (skipped where the folder ../shared is missing)', () => {
  test('every example number of the library is valid and survives the way there and back', () => {
    const [, ...lines] = readFileSync(`${FOLDER}example_numbers_by_region_type.csv`, 'utf8').trim().split('\n');
    const wrong: string[] = [];
    for (const line of lines) {
      const [region, , , , , , e164] = line.split(',');
      const [phone, ...more] = normalizePhones(e164, { country: region });
      if (!phone?.valid || phone.display !== e164 || more.length > 0) wrong.push(e164);
    }
    expect(lines.length).toBeGreaterThan(1000);
    expect(wrong).toEqual(NO_LONGER_IN_THE_PLAN);
  });
});

/**
 * Where validator.js and we answer "is this a mobile number of the country?" differently, and why we stay as we
 * are. Its patterns look at the first digits only; ours is the numbering plan, and a number with a wrong trunk
 * prefix is mended, not refused.
 */
const EXCEPTIONS = {
  'a landline of the plan, a mobile to validator.js':
    'es-CL +56733875615|es-EC 027332615|es-EC +59323456789|es-CR 25789563|es-HN +50422357389|es-PA +5074321557|es-PA 5073331112|es-VE +582125457765|es-VE +582125458053|es-GT +50277654321|es-GT 50226753421|es-GT 50272332468|es-GT 50278984455|es-GT +50273472492',
  'a range or length the plan does not have (es-MX: the 1 of before 2019 and a digit too many or too few)':
    'en-US 19876543210|es-AR +5492414321432|es-AR 5498418432143|es-CL 0208590294|es-CR +50665408090|es-HN +50427367389|es-MX +52199654789321|es-MX +5201965478932|es-MX 52199654789321|es-MX 5201965478932|es-MX 87654789321|es-MX 8654789321|es-MX 0187654789321|es-NI +5051234567|es-NI +50512345678|es-NI 5051234567|es-NI 50512345678|es-PA +5076784565|es-PA +50723431212|es-PY +595996435231|es-PY +595963425043|es-GT +50221234567|es-GT 71234567|es-GT 21132398',
  'refused by validator.js, mended here':
    'pt-BR 5501599623874|pt-BR +55 11 90431-4567|pt-BR +55 (11) 90431-4567|pt-BR +551190431-4567|pt-BR 5511904314567|pt-BR 5511902345678|pt-BR (11) 90431-4567|es-AR 91143214321|es-AR 549 11 43214321|es-AR 549111543214321|es-AR 54 9 11 4321-4321|es-CR -50688888888|es-CR 50688888888|es-DO -18296643245|es-UY +598099123456|es-UY 099 999 999',
  'a valid number of another country':
    'en-US +2(267)362-8910|es-CR +50e987643254|es-DO +18086643245|es-DO +18396643245|es-DO 8196643245|es-DO 8192283478|es-HN +34683456543|es-MX +34704789321',
} as const;

const LOCALES = /^(?:es-(?:ES|CO|MX|AR|CL|PE|EC|BO|CR|CU|DO|HN|NI|PA|PY|SV|UY|VE|GT)|pt-BR|pt-PT|en-US)$/;

interface MobileVector {
  readonly locale: string;
  readonly number: string;
  readonly valid: boolean;
}

describe.skipIf(!present)('validator.js on mobile numbers (skipped where the folder ../shared is missing)', () => {
  test('Spain, Portugal, Latin America and the United States agree but for the listed exceptions', () => {
    const lines = readFileSync(`${FOLDER}validatorjs_isMobilePhone.jsonl`, 'utf8').trim().split('\n');
    const vectors = lines.map((line) => JSON.parse(line) as MobileVector).filter(({ locale }) => LOCALES.test(locale));
    const differing = vectors.filter((vector) => isMobile(vector) !== vector.valid);
    const found = differing.map(({ locale, number }) => `${locale} ${number}`);
    const known = Object.values(EXCEPTIONS).flatMap((list) => list.split('|'));
    expect(vectors.length).toBeGreaterThan(300);
    expect([...new Set(found)].sort()).toEqual(known.sort());
  });

  test('the form of Mexico before 2019 is brought up to date rather than refused or kept', () => {
    const [phone] = normalizePhones('+52 1 55 1274 5679', { country: undefined });
    expect(phone).toMatchObject({ display: '+525512745679', valid: true, issues: ['phone_old_format'] });
  });
});

function isMobile({ locale, number }: MobileVector): boolean {
  const phones = normalizePhones(number, { country: locale.slice(-2) });
  return phones.length === 1 && phones[0].valid && phones[0].type !== 'fixed';
}
