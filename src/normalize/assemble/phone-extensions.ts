import { EMPTY } from '../../domain/column.ts';
import { parseNumber } from '../phone/automaton.ts';
import type { Cells } from './cells.ts';
import type { PhoneColumn } from './phone-columns.ts';
import type { ReadValue, ReadValues } from './read-values.ts';
import { UNREAD } from './reading-index.ts';
import type { SourceView } from './source-view.ts';

const EXTENSION = /^\D{0,8}(\d{1,6})$/;
const SHOWN_EXTENSION = ';ext=';

/** A number of a row, by its column among those of phones, and the extension that a column of the file gives it. */
export interface ExtendedNumber {
  readonly column: number;
  readonly value: number;
  readonly phone: ReadValue;
}

/**
 * The columns of extensions of one source: which number of a row each belongs to. That is the one in the column nearest
 * on its left; where a mobile stands there and a line elsewhere in the row, the line: mobiles have no extensions.
 */
export class PhoneExtensions {
  private readonly phones: readonly PhoneColumn[];
  private readonly extensions: readonly Cells[];
  /** By column of extensions, the columns of phones, the likeliest first. */
  private readonly order: readonly (readonly number[])[];

  constructor(view: SourceView, phones: readonly PhoneColumn[]) {
    this.phones = phones;
    this.extensions = view.columns('phone_extension');
    this.order = this.extensions.map(({ mapped }) => nearestFirst(phones, mapped.column));
  }

  /** The numbers of a row that have an extension of their own column; few rows have any. */
  of(row: number): readonly ExtendedNumber[] {
    const found: ExtendedNumber[] = [];
    for (const [k, cells] of this.extensions.entries()) {
      if (cells.codes[row] === EMPTY) continue;
      const extension = EXTENSION.exec(cells.text(row))?.[1];
      if (extension === undefined) continue;
      const extended = this.extended(this.order[k], row, extension);
      if (extended !== undefined) found.push(extended);
    }
    return found;
  }

  private extended(order: readonly number[], row: number, extension: string): ExtendedNumber | undefined {
    let mobile: ExtendedNumber | undefined;
    for (const [distance, column] of order.entries()) {
      const { values } = this.phones[column];
      const reading = this.phones[column].reading(row);
      if (reading === UNREAD) continue;
      for (let value = values.first(reading); value < values.end(reading); value++) {
        if (!values.hasMatch(value)) continue;
        const isMobile = isMobileValue(values, value);
        // A mobile further away than the own column, which is empty, has none.
        if (isMobile && distance > 0) continue;
        const phone = withExtension(values.value(value), extension);
        const extended = phone === undefined ? undefined : { column, value, phone };
        if (!isMobile) return extended;
        mobile ??= extended;
      }
    }
    return mobile;
  }
}

/** Columns of phones by their distance from one of extensions, those on its left first. */
function nearestFirst(phones: readonly PhoneColumn[], extension: number): readonly number[] {
  const distance = (k: number) => {
    const { column } = phones[k].cells.mapped;
    return column < extension ? extension - column : column + Number.MAX_SAFE_INTEGER / 2;
  };
  return phones.map((_, k) => k).sort((a, b) => distance(a) - distance(b));
}

/** Undefined for a number that brought its own extension. */
function withExtension(phone: ReadValue, extension: string): ReadValue | undefined {
  if (phone.display.includes(SHOWN_EXTENSION)) return undefined;
  return { ...phone, display: `${phone.display}${SHOWN_EXTENSION}${extension}`, match: `${phone.match}x${extension}` };
}

function isMobileValue(values: ReadValues, value: number): boolean {
  const display = values.display(value);
  return display.startsWith('+') && parseNumber(display.slice(1), true, undefined)?.type === 'MOBILE';
}
