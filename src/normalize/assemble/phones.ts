import { KnownNumbers } from './known-numbers.ts';
import type { PhoneOutput } from './output.ts';
import { PhoneColumn, PhoneContexts } from './phone-columns.ts';
import { type ExtendedNumber, PhoneExtensions } from './phone-extensions.ts';
import { prefixesOf } from './phone-prefixes.ts';
import type { ReadValue } from './read-values.ts';
import { UNREAD } from './reading-index.ts';
import { RowCountries } from './row-countries.ts';
import type { SourceView } from './source-view.ts';
import type { StrayValues } from './strays.ts';
import { ValueList } from './value-list.ts';

/** Of phones, in one source: places of numbers are told apart by row first, then by column. */
const MOST_COLUMNS = 1 << 16;

const NONE_EXTENDED: readonly ExtendedNumber[] = [];

/** Fills the phones of all sources, which tell each other the countries of numbers. */
export function assemblePhones(
  views: readonly SourceView[],
  country: string | undefined,
  strays: readonly StrayValues[],
  out: PhoneOutput,
): void {
  const known = new KnownNumbers();
  const sources = views.map((view) => new PhoneAssembly(view, new RowCountries(view, country)));
  for (const source of sources) source.ask(known);
  for (const source of sources) source.teach(known);
  const list = new ValueList(out.display.phone, out.match.phone);
  for (const [k, source] of sources.entries()) source.assemble(known, strays[k], list, out);
  list.finish();
}

/** The phones of one source: every column in the order of the file, then those found in name cells. */
class PhoneAssembly {
  private readonly view: SourceView;
  private readonly contexts: PhoneContexts;
  private readonly columns: readonly PhoneColumn[];

  constructor(view: SourceView, countries: RowCountries) {
    this.view = view;
    this.contexts = new PhoneContexts(view, countries);
    const cells = view.columns('phone');
    const prefixes = prefixesOf(view, cells);
    this.columns = cells.map((one) => new PhoneColumn(one, this.contexts, view.rows, prefixes.get(one)));
  }

  /** Reads all phones; those whose country nobody tells are asked for. */
  ask(known: KnownNumbers): void {
    for (const column of this.columns) column.readAll(known);
  }

  /** Tells the numbers whose country this source knows. */
  teach(known: KnownNumbers): void {
    const { start } = this.view;
    for (const [k, column] of this.columns.entries()) column.teach(known, (row) => (start + row) * MOST_COLUMNS + k);
  }

  /** Fills the phones, one entry a row. */
  assemble(known: KnownNumbers, strays: StrayValues, list: ValueList, out: PhoneOutput): void {
    const { columns, view } = this;
    for (const column of columns) column.complete(known);
    const extensions = view.columns('phone_extension').length > 0 ? new PhoneExtensions(view, columns) : undefined;
    for (let row = 0; row < view.rows; row++) {
      const extended = extensions === undefined ? NONE_EXTENDED : extensions.of(row);
      for (let k = 0; k < columns.length; k++) {
        const reading = columns[k].reading(row);
        if (reading === UNREAD) continue;
        this.addCell(k, reading, row, list, extended, out);
      }
      if (strays.phones.size > 0) this.addStrays(strays.phones.get(row) ?? [], row, list, out);
      list.flush();
    }
  }

  private addStrays(texts: readonly string[], row: number, list: ValueList, out: PhoneOutput): void {
    for (const text of texts) for (const phone of this.contexts.read(text, row)) this.addText(phone, row, list, out);
  }

  private addCell(
    k: number,
    reading: number,
    row: number,
    list: ValueList,
    extended: readonly ExtendedNumber[],
    out: PhoneOutput,
  ): void {
    const { values, cells } = this.columns[k];
    this.view.report(values.issuesOf(reading), cells, row);
    for (let value = values.first(reading); value < values.end(reading); value++) {
      const own = extended.length === 0 ? undefined : extended.find((one) => one.column === k && one.value === value);
      if (own !== undefined) this.addText(own.phone, row, list, out);
      else if (values.isPlaceholder(value)) this.addText(values.value(value), row, list, out);
      else list.addRead(values, value);
    }
  }

  private addText({ display, match, issues }: ReadValue, row: number, list: ValueList, out: PhoneOutput): void {
    if (!issues.includes('placeholder')) list.add(display, match);
    else out.disbeliefs.add('phone', display, 'placeholder', this.view.start + row);
  }
}
