import type { Issues } from '../../domain/issue.ts';
import { normalizePhones, type Phone } from '../phone/phone.ts';
import type { Cells } from './cells.ts';
import type { KnownNumbers } from './known-numbers.ts';
import { Memo } from './memo.ts';
import type { Output } from './output.ts';
import type { RowCountries } from './row-countries.ts';
import type { SourceView } from './source-view.ts';
import type { Strays } from './strays.ts';
import { ValueList } from './value-list.ts';

interface PhoneColumn {
  readonly cells: Cells;
  readonly read: Memo<readonly Phone[]>;
  /** What was read in the first pass, by row; undefined where it was not asked for. */
  readonly byRow: (readonly Phone[] | undefined)[];
}

const NO_PHONES: readonly Phone[] = [];
const EXTENSION = /^\D{0,8}(\d{1,6})$/;

/** The phones of one source: every column in the order of the file, then those found in name cells. */
export class PhoneAssembly {
  private readonly view: SourceView;
  private readonly countries: RowCountries;
  private readonly columns: readonly PhoneColumn[];

  constructor(view: SourceView, countries: RowCountries) {
    this.view = view;
    this.countries = countries;
    this.columns = view.columns('phone').map((cells) => ({ cells, read: new Memo(), byRow: [] }));
  }

  /** Tells the numbers whose country this source knows. */
  teach(known: KnownNumbers): void {
    for (let row = 0; row < this.view.rows; row++)
      for (const column of this.columns) for (const phone of this.phonesOf(column, row)) known.see(phone);
  }

  /** Fills the phones, one entry a row. */
  assemble(known: KnownNumbers, strays: Strays, out: Output): void {
    const { view } = this;
    const values = new ValueList(out.display.phone, out.match.phone);
    for (let row = 0; row < view.rows; row++) {
      for (const column of this.columns) {
        if (column.cells.text(row) === '') continue;
        const phones = this.phonesOf(column, row).map((phone) => known.completed(phone));
        view.report(issuesOf(phones), column.cells, row);
        for (const phone of phones)
          keep(withExtension(phone, values.isEmpty ? view.text('phone_extension', row) : ''), row);
      }
      for (const text of strays.phones.get(row) ?? []) for (const phone of this.read(text, row)) keep(phone, row);
      values.flush();
    }

    function keep(phone: Phone, row: number): void {
      if (!phone.issues.includes('placeholder')) values.add(phone.display, phone.match);
      else out.disbeliefs.add('phone', phone.display, 'placeholder', view.start + row);
    }
  }

  private phonesOf(column: PhoneColumn, row: number): readonly Phone[] {
    let phones = column.byRow[row];
    if (phones === undefined) {
      phones = this.readRow(column, row);
      column.byRow[row] = phones;
    }
    return phones;
  }

  private readRow({ cells, read }: PhoneColumn, row: number): readonly Phone[] {
    const text = cells.text(row);
    if (text === '') return NO_PHONES;
    const { country, certain } = this.countries.of(row);
    return read.of(`${country}\0${certain}\0${this.cityFor(country, row)}`, cells.codes[row], () =>
      this.read(text, row),
    );
  }

  private read(text: string, row: number): readonly Phone[] {
    const { country, certain } = this.countries.of(row);
    return normalizePhones(text, { country, city: this.cityFor(country, row), countryIsCertain: certain });
  }

  /** Only Colombia's local numbers need the city; elsewhere it would only spoil the memory of what was read. */
  private cityFor(country: string | undefined, row: number): string {
    return country === 'CO' ? this.view.text('city', row) : '';
  }
}

const NO_NUMBER: Issues = ['phone_invalid'];

/** Several numbers of one cell with the same trouble are one issue of the cell; words without any number are no phone. */
function issuesOf(phones: readonly Phone[]): Issues {
  if (phones.length === 0) return NO_NUMBER;
  if (phones.length === 1) return phones[0].issues;
  return [...new Set(phones.flatMap((phone) => phone.issues))];
}

/** The extension column belongs to the first number of the row, unless the number brought its own. */
function withExtension(phone: Phone, text: string): Phone {
  const extension = EXTENSION.exec(text)?.[1];
  if (extension === undefined || phone.match === '' || phone.display.includes(';ext=')) return phone;
  return { ...phone, display: `${phone.display};ext=${extension}`, match: `${phone.match}x${extension}` };
}
