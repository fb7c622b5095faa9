import { normalizePhones, type Phone } from '../phone/phone.ts';
import { Memo } from './memo.ts';
import type { Output } from './output.ts';
import type { RowCountry } from './row-countries.ts';
import type { SourceView } from './source-view.ts';
import type { Strays } from './strays.ts';
import { ValueList } from './value-list.ts';

const EXTENSION = /^\D{0,8}(\d{1,6})$/;

/** Fills the phones: those of every phone column in the order of the file, then those found in name cells. */
export function assemblePhones(
  view: SourceView,
  countryOf: (row: number) => RowCountry,
  strays: Strays,
  out: Output,
): void {
  const columns = view.columns('phone').map((cells) => ({ cells, memo: new Memo<readonly Phone[]>() }));
  const values = new ValueList(out.display.phone, out.match.phone);
  for (let row = 0; row < view.rows; row++) {
    const { country, certain } = countryOf(row);
    // Only Colombia's local numbers need the city; elsewhere it would only spoil the memory of what was read.
    const city = country === 'CO' ? view.text('city', row) : '';
    const read = (text: string) => normalizePhones(text, { country, city, countryIsCertain: certain });
    for (const { cells, memo } of columns) {
      const text = cells.text(row);
      if (text === '') continue;
      const phones = memo.of(`${country}\0${certain}\0${city}`, cells.codes[row], () => read(text));
      for (const phone of phones) {
        view.report(phone.issues, cells, row);
        keep(withExtension(phone, values.isEmpty ? view.text('phone_extension', row) : ''), row);
      }
    }
    for (const text of strays.phones.get(row) ?? []) for (const phone of read(text)) keep(phone, row);
    values.flush();
  }

  function keep(phone: Phone, row: number): void {
    if (!phone.issues.includes('placeholder')) values.add(phone.display, phone.match);
    else out.disbeliefs.add('phone', phone.display, 'placeholder', view.start + row);
  }
}

/** The extension column belongs to the first number of the row, unless the number brought its own. */
function withExtension(phone: Phone, text: string): Phone {
  const extension = EXTENSION.exec(text)?.[1];
  if (extension === undefined || phone.match === '' || phone.display.includes(';ext=')) return phone;
  return { ...phone, display: `${phone.display};ext=${extension}`, match: `${phone.match}x${extension}` };
}
