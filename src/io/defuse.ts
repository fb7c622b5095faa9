/** Cells that begin otherwise and hold no break cannot be armed; nearly every cell is let through by this. */
const SUSPECT = /^[\s'=@＝＠+\-＋－]|[;\t\r\n]/;

/** A formula at the start of the cell; a leading tab or line end is dropped by some spreadsheets, which then see what follows. */
const AT_START = /^([ \u00a0]*)('*(?:[=@＝＠\t\r\n]|[+\-＋－](?=([\s\S]{0,256}))))/;

/** A formula behind a break at which a spreadsheet splits although it stands inside quotes. */
const BEHIND_BREAK = /([;\t\r\n][ \u00a0]*)('*(?:[=@＝＠]|[+\-＋－](?=([^;\t\r\n]{0,256}))))/g;

/**
 * What may follow + or - without being able to call, link or refer to anything: digits and their punctuation. It covers
 * `+573001234567;ext=12`, `-12.50`, `+57 (300) 123-45`, the yearless date `--05-13`, and several phones apart by bars,
 * with or without extensions, whose `ext` alone names no program to talk to (DDE). Looking no further than 256
 * characters keeps hostile cells linear; a person has fewer phones.
 */
const PLAIN_NUMBER = /^(?=[\s\S]{0,255}$)(?:[\d .,()/:+|-]|;ext=\d)*$/;

/**
 * Makes a cell harmless in a spreadsheet (CSV injection, as OWASP describes it): an apostrophe goes before
 * whatever would run as a formula, one more where apostrophes already stand there, so that taking one
 * away gives the value back. Numbers and phones stay as they are. Spreadsheets set to Spanish split at
 * `;` even inside our quotes, so a formula behind one is defused too. Our own normalizing step takes a
 * leading apostrophe off again.
 */
export function defuse(cell: string): string {
  if (!SUSPECT.test(cell)) return cell;
  return cell.replace(AT_START, quoted).replace(BEHIND_BREAK, quoted);
}

function quoted(whole: string, before: string, armed: string, tail: string | undefined): string {
  return tail !== undefined && PLAIN_NUMBER.test(tail) ? whole : `${before}'${armed}`;
}
