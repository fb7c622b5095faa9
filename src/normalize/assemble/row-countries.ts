import { EMPTY } from '../../domain/column.ts';
import type { Mapping } from '../../domain/mapping.ts';
import { normalizeCountry } from '../country.ts';
import type { Cells } from './cells.ts';
import type { SourceView } from './source-view.ts';

/** The country of a row, and whether the row itself says so. */
export interface RowCountry {
  /** ISO 3166 alpha-2, or undefined. */
  readonly country: string | undefined;
  readonly certain: boolean;
}

/**
 * The country of a source of which nothing tells it, as a call log of bare digits: the one on which all sources that
 * tell theirs agree. Undefined when they do not; a company of two countries may have customers of a third.
 */
export function agreedCountry(sources: readonly { readonly mapping: Mapping }[]): string | undefined {
  const told = new Set(sources.flatMap(({ mapping }) => mapping.country ?? []));
  return told.size === 1 ? [...told][0] : undefined;
}

/**
 * Tells the country of each row of a source: its country column, else that of most of the source, else `given`, the
 * one of the user or of the other sources.
 */
export class RowCountries {
  /** Every country of the source, by its place; the first is that of rows which do not tell theirs. */
  readonly known: readonly RowCountry[];
  /** By row, the place of its country; undefined where all rows have the first. */
  private readonly places: Uint16Array | undefined;

  constructor(view: SourceView, given: string | undefined) {
    const known: RowCountry[] = [{ country: view.mapping.country ?? given, certain: false }];
    const columns = view.columns('country');
    this.known = known;
    if (columns.length === 0) return;
    this.places = new Uint16Array(view.rows);
    // Of several columns the first that knows a country counts, hence from the last to the first.
    for (let k = columns.length - 1; k >= 0; k--) fillPlaces(columns[k], known, this.places);
  }

  /** Where in `known` the country of a row stands. */
  placeOf(row: number): number {
    return this.places === undefined ? 0 : this.places[row];
  }

  of(row: number): RowCountry {
    return this.known[this.placeOf(row)];
  }
}

function fillPlaces(cells: Cells, known: RowCountry[], places: Uint16Array): void {
  const placeOfCode = Uint16Array.from({ length: cells.size }, (_, code) => placeIn(known, cells.textOf(code)));
  for (let row = 0; row < places.length; row++) {
    const code = cells.codes[row];
    if (code !== EMPTY && placeOfCode[code] > 0) places[row] = placeOfCode[code];
  }
}

/** The place of the country a cell names, 0 when it names none. */
function placeIn(known: RowCountry[], text: string): number {
  const country = text === '' ? undefined : normalizeCountry(text);
  if (country === undefined) return 0;
  const place = known.findIndex((one) => one.certain && one.country === country);
  return place > 0 ? place : known.push({ country, certain: true }) - 1;
}
