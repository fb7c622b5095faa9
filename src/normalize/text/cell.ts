import type { IssueKind, Issues } from '../../domain/issue.ts';
import { NO_ISSUES } from '../../domain/issue.ts';
import { repairMojibake } from './mojibake.ts';
import { isNullWord } from './null-words.ts';

/** A cell without the damage of its journey; text '' = missing. */
export interface CleanCell {
  readonly text: string;
  readonly issues: Issues;
}

const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
const BLANKS = /[\s\u00a0\u200b\u2060\ufeff\x00]/;
/** Blanks that are no U+0020: tabs, line ends, no-break and typographic spaces. */
const OTHER_BLANKS = /[\t\r\n\v\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const SPACES = / {2,}/g;

/** `'="0123"` is two; more would be an attack on our patience. */
const MOST_WRAPPINGS = 4;

/**
 * Spreadsheet damage and technical wrapping common to every kind of value: surrounding blanks, a leading
 * apostrophe, `="0123"`, null words, text in the wrong encoding. Never throws; idempotent.
 */
export function cleanCell(raw: string): CleanCell {
  if (PLAIN.test(raw) && !mayBeWrapped(raw)) return { text: raw, issues: NO_ISSUES };
  const issues: IssueKind[] = [];
  const trimmed = withoutOuterBlanks(raw);
  // Repaired before blanks are tidied: the no-break space is half of a misread `à`, at the end of a cell too.
  const misread = trimmed.endsWith('Ã') && raw.includes('Ã\u00a0') ? `${trimmed}\u00a0` : trimmed;
  const repaired = repairMojibake(misread);
  const unwrapped = unwrap(repaired, issues);
  // Unwrapped and without no-break spaces, a cell may prove wholly misread that was mixed before.
  const text = tidyBlanks(repairMojibake(unwrapped));
  if (repaired !== misread || text !== unwrapped) issues.push('encoding_repaired');
  if (text.includes('\ufffd')) issues.push('encoding_lost');
  return { text: isNullWord(text) ? '' : text, issues: issues.length === 0 ? NO_ISSUES : issues };
}

/** A plain ASCII cell that still needs a closer look. */
function mayBeWrapped(raw: string): boolean {
  const first = raw.charCodeAt(0);
  // ' = and double blanks; null words are short.
  return first === 0x27 || first === 0x3d || raw.includes('  ') || isNullWord(raw);
}

/** `'0123`, `="0123"` and both at once, blanks between them included. */
function unwrap(raw: string, issues: IssueKind[]): string {
  let text = tidyBlanks(raw);
  for (let layer = 0; layer < MOST_WRAPPINGS; layer++) {
    const bare = unwrappedOnce(text);
    if (bare === text) break;
    text = bare;
    if (layer === 0) issues.push('excel_quote_removed');
  }
  return text;
}

function unwrappedOnce(text: string): string {
  if (text.startsWith('="') && text.endsWith('"') && text.length >= 3)
    return tidyBlanks(text.slice(2, -1).replaceAll('""', '"'));
  return text.startsWith("'") ? tidyBlanks(text.replace(/^'+/, '')) : text;
}

function tidyBlanks(text: string): string {
  return withoutOuterBlanks(text).replace(OTHER_BLANKS, ' ').replace(SPACES, ' ');
}

function withoutOuterBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && BLANKS.test(text[from])) from++;
  while (to > from && BLANKS.test(text[to - 1])) to--;
  return text.slice(from, to);
}

/** Meta writes `p:` before phones, `z:` before postal codes, `l: ag: as: c: f:` before ids. */
const EXPORT_PREFIXES = /^(?:(?:[pzlcf]|ag|as|mailto|tel|sms|callto|whatsapp):[ ]*)+/i;

/** A technical prefix taken off: `p:+57300…`, `l:123`, `mailto:a@b.co`. Only for values known to carry one (not names). */
export function stripExportPrefix(text: string): CleanCell {
  const bare = text.replace(EXPORT_PREFIXES, '');
  if (bare === text) return { text, issues: NO_ISSUES };
  return { text: bare.trim(), issues: ['prefix_removed'] };
}
