import { DOUBT_REASONS } from '../domain/customers.ts';
import { fold } from '../domain/fold.ts';
import { safeText } from '../domain/mask.ts';
import type { FieldBeside } from '../report/explanation.ts';
import type { AskedPair } from '../review.ts';
import type { Paint } from './paint.ts';
import { tableLines } from './text-table.ts';
import { waterfallLines } from './waterfall-lines.ts';
import { brokenText, count, probability } from './words.ts';

/** Where the review stands: pairs of the run, and how many of them were answered in this session. */
export interface ReviewProgress {
  /** Counted from 1. */
  readonly place: number;
  readonly pairs: number;
  readonly answered: number;
}

const KEYS_LINE = 's same person · d different · k skip · u undo · q quit';

/** A pair to decide: both records side by side, what differs marked, and what speaks for and against. */
export function reviewScreen(
  { explained, reason, weight, probability: chance }: AskedPair,
  { place, pairs, answered }: ReviewProgress,
  width: number,
  paint: Paint,
): readonly string[] {
  const done = answered === 0 ? '' : `, ${count(answered)} answered`;
  const verdict = `${weight.toFixed(1)} bits between the two customers, a probability of ${probability(chance)}: ${DOUBT_REASONS[reason]}.`;
  return [
    paint.strong(`Pair ${count(place)} of ${count(pairs)}${done}`),
    '',
    ...besideLines(explained, width, paint),
    '',
    ...waterfallLines(explained.waterfall, width, paint),
    '',
    ...brokenText(verdict, width),
    paint.dim(KEYS_LINE),
  ];
}

const COLUMNS = [
  { align: 'left' },
  { align: 'left' },
  { align: 'left', least: 12 },
  { align: 'left', least: 12 },
] as const;

function besideLines({ a, b, fields }: AskedPair['explained'], width: number, paint: Paint): readonly string[] {
  const marks = fields.map(markOf);
  const rows = [
    ['', '', a.reference, b.reference],
    ['', 'customer', a.customer, b.customer],
    ...fields.map((beside, at) => [marks[at], beside.field, beside.a, beside.b]),
  ].map((row) => row.map(safeText));
  const [header, customers, ...lines] = tableLines(COLUMNS, rows, width);
  return [paint.strong(header), customers, ...lines.map((line, at) => (marks[at] === '≠' ? paint.warn(line) : line))];
}

/** `=` the same, `≈` the same but for case, accents and signs, `≠` different; '' where one of them says nothing. */
function markOf({ a, b }: FieldBeside): string {
  if (a === '' || b === '') return '';
  if (a === b) return '=';
  return fold(a) === fold(b) ? '≈' : '≠';
}
