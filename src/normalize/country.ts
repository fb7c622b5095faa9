import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import german from 'i18n-iso-countries/langs/de.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import italian from 'i18n-iso-countries/langs/it.json' with { type: 'json' };
import portuguese from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };
import { foldedWords } from '../domain/fold.ts';
import { onlyCountry } from './phone/calling-code.ts';

/** Folded writings that the ISO names lack: short forms of daily use and names without their official tail. */
const EVERYDAY_NAMES: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  'estados unidos de america': 'US',
  'ee uu': 'US',
  eeuu: 'US',
  'e e u u': 'US',
  'ee uu a': 'US',
  'u s a': 'US',
  'u s': 'US',
  eua: 'US',
  america: 'US',
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  'gran bretana': 'GB',
  england: 'GB',
  inglaterra: 'GB',
  scotland: 'GB',
  escocia: 'GB',
  wales: 'GB',
  'republica dominicana': 'DO',
  'rep dominicana': 'DO',
  'rd dominicana': 'DO',
  'republica de colombia': 'CO',
  'estados unidos mexicanos': 'MX',
  mejico: 'MX',
  'republica argentina': 'AR',
  'republica de chile': 'CL',
  'republica del peru': 'PE',
  'republica bolivariana de venezuela': 'VE',
  'venezuela republica bolivariana de': 'VE',
  bolivia: 'BO',
  'estado plurinacional de bolivia': 'BO',
  'reino de espana': 'ES',
  holanda: 'NL',
  holland: 'NL',
  rusia: 'RU',
  russia: 'RU',
  russland: 'RU',
  'corea del sur': 'KR',
  'south korea': 'KR',
  deutschland: 'DE',
  italia: 'IT',
  brasil: 'BR',
};

const CALLING_CODE = /^\s*(?:\+|00)\s?(\d{1,3})\s*$/;

const ALPHA2_OF: ReadonlyMap<string, string> = everyWriting();

/**
 * ISO 3166 alpha-2 of a country written as a code of two or three letters or as a name in English, Spanish,
 * Portuguese, German, French or Italian (names of i18n-iso-countries), or by a calling code with its plus that no other has; undefined when it is none. Idempotent over its result.
 */
export function normalizeCountry(text: string): string | undefined {
  const words = foldedWords(text);
  const joined = words.join(' ');
  const known = ALPHA2_OF.get(joined);
  if (known !== undefined) return known;
  const calling = CALLING_CODE.exec(text);
  if (calling !== null) return onlyCountry(calling[1]);
  // `México (MX)`, `CO - Colombia`: one part alone may be known.
  const parts = text.split(/[()\-–,/]/).map((part) => foldedWords(part).join(' '));
  for (const part of parts.length > 1 ? parts : []) {
    const found = ALPHA2_OF.get(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

function everyWriting(): Map<string, string> {
  const writings = new Map<string, string>();
  for (const { countries } of [german, french, italian, english, spanish, portuguese])
    for (const [alpha2, names] of Object.entries(countries))
      for (const name of typeof names === 'string' ? [names] : names) writings.set(foldedWords(name).join(' '), alpha2);
  for (const [name, alpha2] of Object.entries(EVERYDAY_NAMES)) writings.set(name, alpha2);
  // Codes last: `per` and `can` are countries here before they are words.
  for (const [alpha2, alpha3] of codes) {
    writings.set(alpha2.toLowerCase(), alpha2);
    writings.set(alpha3.toLowerCase(), alpha2);
  }
  return writings;
}
