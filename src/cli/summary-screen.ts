import { safeText } from '../domain/mask.ts';
import type { Paint } from './paint.ts';
import type { ShownSummary } from './shown-summary.ts';
import { sourceLines } from './source-lines.ts';
import { decided, forgotten, idsKept, listsObeyed } from './wishes-lines.ts';
import { count, counted, duration, listed, percent } from './words.ts';

export interface Screen {
  readonly width: number;
  readonly paint: Paint;
  /** The folder as the user named it; undefined when the customers went to standard output. */
  readonly folder: string | undefined;
  readonly milliseconds: number;
  /** Commands worth a look now. */
  readonly next: readonly string[];
}

const INDENT = '  ';
/** As wide as the longest label, `in several channels`, and a gap. */
const LABEL = 21;

/** What a run found, in lines for a person; a line is there only when it has something to say. */
export function summaryScreen(summary: ShownSummary, screen: Screen): readonly string[] {
  const room = screen.width - INDENT.length;
  const table = sourceLines(summary, room, screen.paint);
  const facts = factLines(summary, room - LABEL, screen);
  const closing = closingLines(screen);
  const lines = [
    ...table,
    ...(facts.length > 0 ? ['', ...facts] : []),
    ...(closing.length > 0 ? ['', ...closing] : []),
  ];
  return lines.map((line) => (line === '' ? '' : INDENT + line));
}

function factLines(summary: ShownSummary, width: number, { paint, folder }: Screen): readonly string[] {
  const facts: readonly (readonly [label: string, text: string, colour: (text: string) => string])[] = [
    ['in several channels', severalChannels(summary), paint.strong],
    ['reachable', reachable(summary), paint.strong],
    ['conflicts', conflicts(summary, width), paint.warn],
    ['doubtful', doubtful(summary, folder), paint.warn],
    ['decided', decided(summary), paint.warn],
    ['forgotten', forgotten(summary), paint.strong],
    ['exclusion lists', listsObeyed(summary, width), paint.strong],
    ['ids kept', idsKept(summary), paint.strong],
    ['not believed', notBelieved(summary, width), paint.warn],
    ['evidence', evidence(summary), paint.warn],
    ['rejected', rejected(summary, folder), paint.bad],
    ['not copied', notCopied(summary, width), paint.dim],
  ];
  return facts.filter(([, text]) => text !== '').map(([label, text, colour]) => colour(label.padEnd(LABEL)) + text);
}

function severalChannels({ totals, channels }: ShownSummary): string {
  if (channels.length < 2 || totals.customers === 0) return '';
  const share = percent(totals.inSeveralChannels / totals.customers);
  return `${counted(totals.inSeveralChannels, 'customer')} (${share})`;
}

function reachable({ totals: { customers, reachable } }: ShownSummary): string {
  if (customers === 0) return '';
  const parts = [`${count(reachable.phone)} by phone`, `${count(reachable.email)} by e-mail`];
  if (reachable.neither > 0) parts.push(`${count(reachable.neither)} by neither`);
  return parts.join(', ');
}

function conflicts({ conflicts: { values, customers, byField } }: ShownSummary, width: number): string {
  if (values === 0) return '';
  const start = `${counted(values, 'value')} in ${counted(customers, 'customer')}: `;
  const fields = byField.map((entry) => `${entry.field} ${count(entry.values)}`);
  return start + listed(fields, width - start.length);
}

function doubtful({ doubtful: { pairs } }: ShownSummary, folder: string | undefined): string {
  return pairs === 0 ? '' : `${counted(pairs, 'pair')} left apart${where(folder, ', in review.csv')}`;
}

function notBelieved({ disbelieved: { values, top } }: ShownSummary, width: number): string {
  if (values === 0) return '';
  const why = top.some(({ reason }) => reason === 'shared_by_too_many')
    ? 'shared by too many people'
    : 'that only fill a field';
  const [first] = top;
  const example = first === undefined ? '' : ` (${safeText(first.masked)} on ${counted(first.records, 'row')})`;
  const text = `${counted(values, 'value')} ${why}`;
  const whole = `${text}${example} → summary.json`;
  return whole.length <= width ? whole : `${text} → summary.json`;
}

/** Fewer pairs with a key in common tell nothing about the rest. */
const TELLING_PAIRS = 20;
/** Expected pairs of one person for each pair that shares a key: .6 to 3.0 on the labelled sets. */
const MOST_PER_KEY = 5;
const LEAST_BELIEVED = 0.3;

/** Where the learned model and the strong keys disagree, one of them is wrong. */
function evidence({ model }: ShownSummary): string {
  if (model === undefined || model.sharingKey < TELLING_PAIRS) return '';
  const shared = `${counted(model.sharingKey, 'pair')} of rows share a phone, e-mail or id`;
  if (model.expectedMatches > MOST_PER_KEY * model.sharingKey) {
    return `${shared}, yet names make ${count(Math.round(model.expectedMatches))} look like one person: check customers.csv`;
  }
  if (model.sharingKeyMatches < LEAST_BELIEVED * model.sharingKey) {
    return `${shared}, yet only ${count(Math.round(model.sharingKeyMatches))} look like one person: shared lines? wrong columns?`;
  }
  return '';
}

function rejected({ totals }: ShownSummary, folder: string | undefined): string {
  return totals.rejected === 0 ? '' : `${counted(totals.rejected, 'row')}${where(folder, ', in rejects.csv')}`;
}

/** Nothing may be left behind in silence. */
function notCopied({ sources, config }: ShownSummary, width: number): string {
  const sensitive = sources.flatMap((source) => source.sensitive);
  const unmapped = config.keepExtra ? [] : sources.flatMap((source) => source.unmapped);
  const parts: string[] = [];
  if (unmapped.length > 0) parts.push(`${counted(unmapped.length, 'column')} nobody mapped`);
  if (sensitive.length > 0) parts.push(`${count(sensitive.length)} sensitive`);
  if (parts.length === 0) return '';
  const start = `${parts.join(', ')}: `;
  return start + listed([...sensitive, ...unmapped].map(safeText), width - start.length);
}

function where(folder: string | undefined, text: string): string {
  return folder === undefined ? '' : text;
}

function closingLines({ paint, folder, milliseconds, next }: Screen): readonly string[] {
  if (folder === undefined) return [];
  const written = `${paint.good(`${safeText(folder)}/ is written`)} (${duration(milliseconds)}).`;
  return [next.length === 0 ? written : `${written} Next: ${next.join(' · ')}`];
}
