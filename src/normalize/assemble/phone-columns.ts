import { EMPTY } from '../../domain/column.ts';
import type { Issues } from '../../domain/issue.ts';
import { IntList } from '../int-list.ts';
import { BytePhones, type PhoneHome, phoneHome } from '../phone/byte-phone.ts';
import { normalizePhones, type Phone } from '../phone/phone.ts';
import type { Cells } from './cells.ts';
import { completedIssues, dialledBehind, dialledFrom, type KnownNumbers, NOT_DIALLED } from './known-numbers.ts';
import { type PhonePrefixes, readWithPrefix } from './phone-prefixes.ts';
import { type ReadValue, ReadValues } from './read-values.ts';
import { ReadingIndex, UNREAD } from './reading-index.ts';
import type { RowCountries } from './row-countries.ts';
import type { SourceView } from './source-view.ts';

const NO_NUMBER: Issues = ['phone_invalid'];

/** What else than its digits decides how a number is read. */
export class PhoneContexts {
  private readonly countries: RowCountries;
  private readonly view: SourceView;
  private readonly cities = new Map<string, number>();
  private readonly cityCells: readonly Cells[];
  /** By place of the country of rows, whether a number needs the city: only Colombia's local ones do. */
  private readonly isByCity: readonly boolean[];
  /** By place of the country of rows. */
  private readonly homes: readonly PhoneHome[];

  constructor(view: SourceView, countries: RowCountries) {
    this.view = view;
    this.countries = countries;
    this.cityCells = view.columns('city');
    this.isByCity = countries.known.map(({ country }) => this.cityCells.length > 0 && country === 'CO');
    this.homes = countries.known.map(({ country, certain }) => phoneHome({ country, countryIsCertain: certain }));
  }

  /** A number for the country and city of a row: rows of equal numbers have the same ones. */
  of(row: number): number {
    const place = this.countries.placeOf(row);
    return this.isByCity[place] ? this.cityNumber(row) * this.countries.known.length + place : place;
  }

  homeOf(row: number): PhoneHome {
    return this.homes[this.countries.placeOf(row)];
  }

  /** `told` is the country that something beside the number tells, before that of the row. */
  read(text: string, row: number, told?: string): readonly Phone[] {
    if (told !== undefined)
      return normalizePhones(text, { country: told, city: this.cityOf(row), countryIsCertain: true });
    const { country, certain } = this.countries.of(row);
    return normalizePhones(text, { country, city: this.cityOf(row), countryIsCertain: certain });
  }

  /** 0 for none. */
  private cityNumber(row: number): number {
    if (this.cityCells.length === 1) return this.cityCells[0].codeOf(row) - EMPTY;
    const city = this.cityOf(row);
    if (city === '') return 0;
    let number = this.cities.get(city);
    if (number === undefined) {
      number = this.cities.size + 1;
      this.cities.set(city, number);
    }
    return number;
  }

  private cityOf(row: number): string {
    return this.isByCity[this.countries.placeOf(row)] ? this.view.text('city', row) : '';
  }
}

/** A column of phones, each value read once for each country and city in which it stands. */
export class PhoneColumn {
  readonly cells: Cells;
  readonly values = new ReadValues();
  private readonly contexts: PhoneContexts;
  private readonly prefixes: PhonePrefixes | undefined;
  private readonly index: ReadingIndex;
  /** By row, its reading, UNREAD where the cell is empty. */
  private readonly byRow: Int32Array;
  /**
   * Two numbers a value: the first row that holds it; and where in the match key the digits dialled within the country
   * begin, NOT_DIALLED where nobody asks, above a bit that says whether it is valid.
   */
  private readonly told = new IntList(1 << 9);
  /** By reading, 0 or the one behind it that took a country from elsewhere; nothing where none did. */
  private completed: Int32Array | undefined;
  private readonly plain = new BytePhones();

  constructor(cells: Cells, contexts: PhoneContexts, rows: number, prefixes?: PhonePrefixes) {
    this.cells = cells;
    this.prefixes = prefixes;
    this.contexts = contexts;
    this.index = new ReadingIndex(cells.size);
    this.byRow = new Int32Array(rows).fill(UNREAD);
  }

  /** Reads every row; numbers whose country nobody knows are asked for. */
  readAll(known: KnownNumbers): void {
    for (let row = 0; row < this.byRow.length; row++)
      if (this.cells.codeOf(row) !== EMPTY) this.byRow[row] = this.read(row);
    for (let value = 0; value < this.values.values; value++)
      if (!this.isValid(value) && this.values.hasMatch(value)) known.ask(this.values, value);
  }

  /** Tells the numbers whose country is known, of those that were asked for. */
  teach(known: KnownNumbers, placeOf: (row: number) => number): void {
    if (known.asked === 0) return;
    for (let value = 0; value < this.values.values; value++) {
      const from = this.told.at(2 * value + 1) >> 1;
      if (from !== NOT_DIALLED) known.see(this.values, value, from, placeOf(this.told.at(2 * value)));
    }
  }

  /** Takes the country of numbers without one from those that have it. */
  complete(known: KnownNumbers): void {
    const { values } = this;
    if (known.asked === 0) return;
    for (let reading = 0, count = values.readings; reading < count; reading++) {
      const isSingle = values.end(reading) - values.first(reading) === 1;
      const completed = isSingle ? this.completeSingle(reading, known) : this.completeSeveral(reading, known);
      if (completed === undefined) continue;
      this.completed ??= new Int32Array(count);
      this.completed[reading] = completed;
    }
  }

  /** The reading behind one of a single number, where its country is known. */
  private completeSingle(reading: number, known: KnownNumbers): number | undefined {
    const { values } = this;
    const value = values.first(reading);
    if (this.isValid(value) || !values.hasMatch(value)) return undefined;
    const found = known.find(values, value);
    if (found === undefined) return undefined;
    return values.addFrom(found.values, found.value, completedIssues(values.issuesOfValue(value)));
  }

  private completeSeveral(reading: number, known: KnownNumbers): number | undefined {
    const completed = this.completedValues(reading, known);
    return completed === undefined ? undefined : this.values.add(completed, issuesOf(completed));
  }

  private completedValues(reading: number, known: KnownNumbers): readonly ReadValue[] | undefined {
    const { values } = this;
    let found: (ReadValue | undefined)[] | undefined;
    const first = values.first(reading);
    for (let value = first; value < values.end(reading); value++) {
      if (this.isValid(value) || !values.hasMatch(value)) continue;
      const number = known.find(values, value);
      if (number === undefined) continue;
      found ??= new Array(values.end(reading) - first).fill(undefined);
      const issues = completedIssues(values.issuesOfValue(value));
      found[value - first] = { ...number.values.value(number.value), issues };
    }
    return found?.map((completed, k) => completed ?? values.value(first + k));
  }

  /** The reading of a row, UNREAD where the cell is empty; of columns of which everything was read. */
  reading(row: number): number {
    const reading = this.byRow[row];
    if (this.completed === undefined || reading === UNREAD) return reading;
    // No completed one is the first of all.
    return this.completed[reading] || reading;
  }

  private read(row: number): number {
    const code = this.cells.codes[row];
    const { prefixes } = this;
    const prefix = prefixes === undefined ? 0 : prefixes.numberOf(row);
    const context = prefixes === undefined ? this.contexts.of(row) : this.contexts.of(row) * prefixes.count + prefix;
    const known = this.index.get(code, context);
    if (known !== UNREAD) return known;
    const bytes = prefix === 0 ? this.readBytes(code, row) : undefined;
    const reading = bytes ?? this.readText(code, row);
    this.index.set(code, context, reading);
    return reading;
  }

  /** Undefined for a cell that is read as a text. */
  private readBytes(code: number, row: number): number | undefined {
    const { cells, plain } = this;
    if (cells.isRewritten(code)) return undefined;
    const { bytes, starts } = cells.memory;
    if (!plain.read(bytes, cells.from(code), starts[code + 1], this.contexts.homeOf(row))) return undefined;
    const dialled = plain.hasCountry ? dialledBehind(plain.callingCode, plain.count - plain.skipped) : NOT_DIALLED;
    this.tell(row, dialled, plain.valid);
    return this.values.addPhone(plain);
  }

  private readText(code: number, row: number): number {
    const read = (text: string, country?: string) => this.contexts.read(text, row, country);
    const phones = readWithPrefix(this.cells.textOf(code), this.prefixes?.textOf(row) ?? '', read);
    const reading = this.values.add(phones, issuesOf(phones));
    for (const phone of phones) this.tell(row, dialledFrom(phone), phone.valid);
    return reading;
  }

  private tell(row: number, dialled: number, valid: boolean): void {
    this.told.push(row);
    this.told.push((dialled << 1) | (valid ? 1 : 0));
  }

  private isValid(value: number): boolean {
    return (this.told.at(2 * value + 1) & 1) === 1;
  }
}

/** Several numbers of one cell with the same trouble are one issue of the cell; words without any number are no phone. */
function issuesOf(phones: readonly ReadValue[]): Issues {
  if (phones.length === 0) return NO_NUMBER;
  if (phones.length === 1) return phones[0].issues;
  return [...new Set(phones.flatMap((phone) => phone.issues))];
}
