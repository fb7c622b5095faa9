import { DECIDED, type Decided, type DecidedRecord, type Decision } from '../domain/decisions.ts';
import { fail } from '../domain/failure.ts';

const SIDE = ['source', 'row', 'record_id', 'content'] as const;

/** The columns of decisions.csv. `content` is a fingerprint, for records without an id of their own. */
export const DECISIONS_HEADER: readonly string[] = [
  'verdict',
  ...SIDE.map((name) => `a_${name}`),
  ...SIDE.map((name) => `b_${name}`),
  'reason',
  'author',
  'date',
];

/** What a person said of a pair, and who, why and when. */
export interface WrittenDecision {
  readonly verdict: Decided;
  readonly a: DecidedRecord;
  readonly b: DecidedRecord;
  readonly reason: string;
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
}

/** A row of decisions.csv. */
export function decisionCells({ verdict, a, b, reason, author, date }: WrittenDecision): readonly string[] {
  return [verdict, ...sideCells(a), ...sideCells(b), reason, author, date];
}

function sideCells({ source, row, recordId, content }: DecidedRecord): readonly string[] {
  return [source, row === 0 ? '' : String(row), recordId, content];
}

/** A row as it was read, and the line of the file on which it starts. */
export interface DecisionRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * decisions.csv read back, header first; columns may stand in any order and further ones are ignored. Fails with
 * decisions_unusable naming the line: a decision that is silently left out would be worse than none. An empty file has
 * lost all of them.
 */
export async function readDecisions(rows: AsyncIterable<DecisionRow>, path: string): Promise<readonly Decision[]> {
  const out: Decision[] = [];
  let cellOf: ReturnType<typeof cellsByName> | undefined;
  for await (const { cells, line } of rows) {
    if (cellOf === undefined) cellOf = cellsByName(cells, path);
    else if (cells.some((cell) => cell.trim() !== '')) out.push(decisionOf(cellOf(cells), line, path));
  }
  if (cellOf === undefined) fail({ kind: 'decisions_unusable', path, reason: EMPTY });
  return out;
}

const EMPTY = 'it is empty; restore it, or remove it if nothing was decided';

function cellsByName(header: readonly string[], path: string) {
  const places = new Map(header.map((name, at) => [name.trim().toLowerCase(), at] as const));
  if (!places.has('verdict')) fail({ kind: 'decisions_unusable', path, reason: 'it has no column verdict' });
  return (cells: readonly string[]) => (name: string) => {
    const at = places.get(name);
    return at === undefined ? '' : withoutDefusal((cells[at] ?? '').trim());
  };
}

/** An apostrophe that keeps a cell from running as a formula: at its start, or behind a sign at which some spreadsheets split. */
const DEFUSED = /(^|[;\t\r\n])([ \u00a0]*)'('*[=@＝＠+\-＋－\t\r])/g;

/** The value as it was before it was made harmless for spreadsheets. */
function withoutDefusal(cell: string): string {
  return cell.replace(DEFUSED, '$1$2$3');
}

function decisionOf(cell: (name: string) => string, line: number, path: string): Decision {
  const said = cell('verdict').toLowerCase();
  const verdict = DECIDED.find((known) => known === said);
  if (verdict === undefined) return unusable(path, line, `"${said}" is no verdict; it is ${DECIDED.join(' or ')}`);
  return { verdict, a: sideOf(cell, 'a', line, path), b: sideOf(cell, 'b', line, path), line };
}

function sideOf(cell: (name: string) => string, side: 'a' | 'b', line: number, path: string): DecidedRecord {
  const [source, row, recordId, content] = SIDE.map((name) => cell(`${side}_${name}`));
  if (row !== '' && !/^[1-9]\d{0,8}$/.test(row)) return unusable(path, line, `${side}_row ${row} is no row number`);
  if (content !== '' && !/^[\da-f]{16}$/.test(content)) {
    return unusable(path, line, `${side}_content is no fingerprint of sixteen digits`);
  }
  if (recordId === '' && content === '' && (row === '' || source === '')) {
    return unusable(
      path,
      line,
      `it does not say which record ${side} is: ${side}_source with ${side}_record_id or ${side}_row`,
    );
  }
  return { source, row: Number(row), recordId, content };
}

function unusable(path: string, line: number, reason: string): never {
  return fail({ kind: 'decisions_unusable', path, reason: `line ${line}: ${reason}` });
}
