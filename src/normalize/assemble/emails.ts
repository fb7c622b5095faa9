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

/** Fills the e-mails: those of every e-mail column in the order of the file, then those found in name cells. */
export function assembleEmails(view: SourceView, strays: Strays, out: Output): void {
  const columns = view.columns('email').map((cells) => ({ cells, memo: new Memo<readonly KeyedEmail[]>() }));
  const values = new ValueList(out.display.email, out.match.email);
  for (let row = 0; row < view.rows; row++) {
    for (const { cells, memo } of columns) {
      const text = cells.text(row);
      if (text === '') continue;
      for (const keyed of memo.of('', cells.codes[row], () => keyedEmails(text))) {
        view.report(keyed.email.issues, cells, row);
        keep(keyed, row);
      }
    }
    for (const text of strays.emails.get(row) ?? []) for (const keyed of keyedEmails(text)) keep(keyed, row);
    values.flush();
  }

  function keep({ email, match }: KeyedEmail, row: number): void {
    if (!email.issues.includes('placeholder')) values.add(email.display, match);
    else out.disbeliefs.add('email', email.display, 'placeholder', view.start + row);
  }
}

function keyedEmails(text: string): KeyedEmail[] {
  return normalizeEmails(text).map((email) => ({ email, match: matchOf(email) }));
}

function matchOf(email: Email): string {
  if (email.match === '' || email.suggestion === '') return email.match;
  const [mended] = normalizeEmails(email.suggestion);
  return mended === undefined || mended.match === '' ? email.match : mended.match;
}
