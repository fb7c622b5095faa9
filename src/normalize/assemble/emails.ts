import { EMPTY } from '../../domain/column.ts';
import type { Issues } from '../../domain/issue.ts';
import { ByteEmails } from '../email/byte-email.ts';
import { type Email, normalizeEmails } from '../email/email.ts';
import type { Cells } from './cells.ts';
import type { EmailOutput } from './output.ts';
import { type CellReading, ReadColumn } from './read-column.ts';
import type { ReadValue, ReadValues } from './read-values.ts';
import type { SourceView } from './source-view.ts';
import type { StrayValues } from './strays.ts';
import { ValueList } from './value-list.ts';

/** Fills the e-mails: those of every e-mail column in the order of the file, then those found in name cells. */
export function assembleEmails(views: readonly SourceView[], strays: readonly StrayValues[], out: EmailOutput): void {
  const list = new ValueList(out.display.email, out.match.email);
  for (const [k, view] of views.entries()) assembleSource(view, strays[k], list, out);
  list.finish();
}

function assembleSource(view: SourceView, strays: StrayValues, list: ValueList, out: EmailOutput): void {
  const columns = view.columns('email').map((cells) => new ReadColumn(cells, readWhole, readBytes));
  const plain = new ByteEmails();
  for (let row = 0; row < view.rows; row++) {
    for (let k = 0; k < columns.length; k++) addCell(columns[k], row);
    if (strays.emails.size > 0) addStrays(strays.emails.get(row) ?? [], row);
    list.flush();
  }

  function addStrays(texts: readonly string[], row: number): void {
    for (const text of texts) for (const email of readCell(text)) addText(email, row);
  }

  function addCell({ cells, values, reading }: ReadColumn, row: number): void {
    const code = cells.codeOf(row);
    if (code === EMPTY) return;
    const read = reading(code);
    view.report(values.issuesOf(read), cells, row);
    for (let value = values.first(read); value < values.end(read); value++) {
      if (values.isPlaceholder(value)) addText(values.value(value), row);
      else list.addRead(values, value);
    }
  }

  function readBytes(cells: Cells, code: number, values: ReadValues): number | undefined {
    if (cells.isRewritten(code)) return undefined;
    const { bytes, starts } = cells.memory;
    const from = cells.from(code);
    const to = starts[code + 1];
    if (!plain.read(bytes, from, to)) return undefined;
    return values.addBytes(plain.shownWords, to - from, plain.keyWords, plain.count, plain.issues);
  }

  function addText({ display, match, issues }: ReadValue, row: number): void {
    if (!issues.includes('placeholder')) list.add(display, match);
    else out.disbeliefs.add('email', display, 'placeholder', view.start + row);
  }
}

function readWhole(text: string): CellReading {
  const values = readCell(text);
  return { values, issues: issuesOf(values) };
}

/** Several addresses of one cell with the same trouble are one issue of the cell. */
function issuesOf(emails: readonly ReadValue[]): Issues {
  return emails.length === 1 ? emails[0].issues : [...new Set(emails.flatMap(({ issues }) => issues))];
}

/** Addresses to show and the keys they are compared by, which mend a known typing error in the domain. */
function readCell(text: string): readonly ReadValue[] {
  return normalizeEmails(text).map((email) => ({
    display: email.display,
    match: matchOf(email),
    issues: email.issues,
  }));
}

function matchOf(email: Email): string {
  if (email.match === '' || email.suggestion === '') return email.match;
  const [mended] = normalizeEmails(email.suggestion);
  return mended === undefined || mended.match === '' ? email.match : mended.match;
}
