import { type NationalId, normalizeNationalId } from '../national-id/national-id.ts';
import { Memo } from './memo.ts';
import type { Output } from './output.ts';
import type { RowCountries } from './row-countries.ts';
import type { SourceView } from './source-view.ts';
import type { Strays } from './strays.ts';

/** Fills the national ids: one to show, all to compare, the shown one first. */
export function assembleNationalIds(view: SourceView, countries: RowCountries, strays: Strays, out: Output): void {
  const columns = view.columns('national_id').map((cells) => ({ cells, memo: new Memo<NationalId | null>() }));
  for (let row = 0; row < view.rows; row++) {
    const found: NationalId[] = [];
    const { country } = countries.of(row);
    const type = view.text('national_id_type', row);
    const checkDigit = view.text('national_id_check_digit', row);
    for (const { cells, memo } of columns) {
      const text = cells.text(row);
      if (text === '') continue;
      const context = `${country}\0${type}\0${checkDigit}`;
      const id = memo.of(
        context,
        cells.codes[row],
        () => normalizeNationalId(text, { country, type, checkDigit }) ?? null,
      );
      if (id === null) continue;
      view.report(id.issues, cells, row);
      keep(id, row, found);
    }
    const stray = found.length === 0 ? strays.ids.get(row) : undefined;
    const id = stray === undefined ? undefined : normalizeNationalId(stray, { country, type, checkDigit: '' });
    if (id !== undefined) keep(id, row, found);
    push(found, out);
  }

  function keep(id: NationalId, row: number, found: NationalId[]): void {
    if (!id.issues.includes('placeholder')) found.push(id);
    else out.disbeliefs.add('national_id', id.display, 'placeholder', view.start + row);
  }
}

/** An id that can be compared is shown before one that cannot (digits lost, invalid). */
function push(found: readonly NationalId[], out: Output): void {
  const comparable = found.filter((id) => id.match !== '');
  const shown = comparable[0] ?? found[0];
  out.display.national_id.push(shown === undefined ? '' : shown.display);
  out.match.nationalId.push(new Set(comparable.map((id) => id.match)));
}
