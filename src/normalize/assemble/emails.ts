import type { Issues } from '../../domain/issue.ts';
import { type Email, normalizeEmails } from '../email/email.ts';
import { Memo } from './memo.ts';
import type { Output } from './output.ts';
import type { SourceView } from './source-view.ts';
import type { Strays } from './strays.ts';
import { ValueList } from './value-list.ts';

/** An address to show and the key it is compared by, which mends a known typing error in its domain. */
interface KeyedEmail {
  readonly email: Email;
  readonly match: string;
}

interface EmailCell {
  readonly emails: readonly KeyedEmail[];
  readonly issues: Issues;
}

/** Fills the e-mails: those of every e-mail column in the order of the file, then those found in name cells. */
export function assembleEmails(view: SourceView, strays: Strays, out: Output): void {
  const columns = view.columns('email').map((cells) => ({ cells, memo: new Memo<EmailCell>() }));
  const values = new ValueList(out.display.email, out.match.email);
  for (let row = 0; row < view.rows; row++) {
    for (const { cells, memo } of columns) {
      const text = cells.text(row);
      if (text === '') continue;
      const { emails, issues } = memo.of('', cells.codes[row], () => readCell(text));
      view.report(issues, cells, row);
      for (const keyed of emails) keep(keyed, row);
    }
    for (const text of strays.emails.get(row) ?? []) for (const keyed of readCell(text).emails) keep(keyed, row);
    values.flush();
  }

  function keep({ email, match }: KeyedEmail, row: number): void {
    if (!email.issues.includes('placeholder')) values.add(email.display, match);
    else out.disbeliefs.add('email', email.display, 'placeholder', view.start + row);
  }
}

/** Several addresses of one cell with the same trouble are one issue of the cell. */
function readCell(text: string): EmailCell {
  const emails = normalizeEmails(text).map((email) => ({ email, match: matchOf(email) }));
  return { emails, issues: [...new Set(emails.flatMap(({ email }) => email.issues))] };
}

function matchOf(email: Email): string {
  if (email.match === '' || email.suggestion === '') return email.match;
  const [mended] = normalizeEmails(email.suggestion);
  return mended === undefined || mended.match === '' ? email.match : mended.match;
}
