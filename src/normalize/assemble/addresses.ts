import { normalizeAddress } from '../address.ts';
import { ByteAddresses } from '../byte-address.ts';
import { normalizeCountry } from '../country.ts';
import { normalizeCity, normalizeRegion } from '../place.ts';
import { normalizePostalCode } from '../postal-code.ts';
import type { AddressOutput } from './output.ts';
import type { RowCountries } from './row-countries.ts';
import { pushSingle, type Reader, type Reading } from './single-field.ts';
import type { SourceView } from './source-view.ts';

/** Fills address, second line, city, region, postal code, country and birthplace. */
export function assembleAddresses(view: SourceView, countries: RowCountries, out: AddressOutput): void {
  const { display, match } = out;
  if (view.columns('street_number').length > 0) pushNumberedStreets(view, out);
  else pushSingle(view, 'address', { display: display.address, match: match.address }, addressReader());
  pushSingle(view, 'address_2', { display: display.address_2, match: match.address2 }, addressReader());
  pushSingle(view, 'city', { display: display.city, match: match.city }, { read: normalizeCity });
  pushSingle(view, 'region', { display: display.region, match: match.region }, { read: normalizeRegion });
  pushSingle(view, 'birth_place', { display: display.birth_place, match: match.birthPlace }, { read: normalizeCity });
  pushSingle(
    view,
    'postal_code',
    { display: display.postal_code, match: match.postalCode },
    {
      context: (row) => countries.placeOf(row),
      read: (text, place) => normalizePostalCode(text, countries.known[place].country),
    },
  );
  pushSingle(view, 'country', { display: display.country }, { read: readCountry });
}

function addressReader(): Reader {
  const plain = new ByteAddresses();
  return {
    read: normalizeAddress,
    readBytes: ({ bytes, words, from, to }, display, match) => {
      if (!plain.read(bytes, from, to)) return false;
      if (plain.shownCount === 0) display.add(words, from, plain.shownTo);
      else display.add(plain.shownWords, 0, plain.shownCount);
      match.add(plain.words.words, 0, plain.words.count);
      return true;
    },
  };
}

function readCountry(text: string): Reading {
  const country = normalizeCountry(text);
  return country === undefined
    ? { display: '', match: '', issues: ['country_unknown'] }
    : { display: country, match: country };
}

/** Street and house number, where they stand in two columns, joined in the order of the file. */
function pushNumberedStreets(view: SourceView, out: AddressOutput): void {
  const target = { display: out.display.address, match: out.match.address };
  const [number] = view.columns('street_number');
  const streets = view.columns('address');
  const numberFirst = streets.length === 0 || number.mapped.column < streets[0].mapped.column;
  for (let row = 0; row < view.rows; row++) {
    const street = view.text('address', row);
    const houseNumber = view.text('street_number', row);
    const { display, match } = normalizeAddress(numberFirst ? `${houseNumber} ${street}` : `${street} ${houseNumber}`);
    // A house number alone is still evidence, but no address to show.
    target.display.push(street === '' ? '' : display);
    target.match.push(match);
  }
}
