import { normalizeCountry } from '../country.ts';
import { Memo } from './memo.ts';
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
export function agreedCountry(views: readonly SourceView[]): string | undefined {
  const told = new Set(views.flatMap(({ mapping }) => mapping.country ?? []));
  return told.size === 1 ? [...told][0] : undefined;
}

/**
 * Tells the country of each row of a source: its country column, else that of most of the source, else `given`, the
 * one of the user or of the other sources.
 */
export function rowCountries(view: SourceView, given: string | undefined): (row: number) => RowCountry {
  const otherwise: RowCountry = { country: view.mapping.country ?? given, certain: false };
  const columns = view.columns('country').map((cells) => ({ cells, memo: new Memo<RowCountry>() }));
  return (row) => {
    for (const { cells, memo } of columns) {
      const text = cells.text(row);
      if (text === '') continue;
      const found = memo.of('', cells.codes[row], () => {
        const country = normalizeCountry(text);
        return country === undefined ? otherwise : { country, certain: true };
      });
      if (found.certain) return found;
    }
    return otherwise;
  };
}
