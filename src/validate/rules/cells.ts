import type { ColumnRole } from '../../domain/fields.ts';
import type { IssueKind } from '../../domain/issue.ts';
import type { BudgetName } from '../../domain/rules.ts';
import type { IssueSummary, SummaryColumn } from '../../domain/summary.ts';
import type { SourceFacts } from '../facts.ts';
import { cellAt, counted, type Found, limitFor, measure, ofAll } from '../found.ts';

interface CellRule {
  readonly kinds: readonly IssueKind[];
  /** What such a cell is. */
  readonly words: string;
}

/** Rules that count cells of which the normalizing step said something, column by column. */
const CELL_RULES = {
  invalid_phone: { kinds: ['phone_invalid', 'phone_partial'], words: 'hold no valid, whole phone number' },
  invalid_email: { kinds: ['email_invalid'], words: 'hold no valid e-mail address' },
  invalid_id: { kinds: ['id_invalid_check_digit'], words: 'hold a national id whose check digit does not fit' },
  invalid_date: { kinds: ['date_invalid'], words: 'hold no possible date' },
  damaged: { kinds: ['digits_lost', 'encoding_lost'], words: 'lost digits or letters before the export' },
  placeholder: { kinds: ['placeholder', 'shared_by_too_many'], words: 'only fill the field' },
} as const satisfies Partial<Record<BudgetName, CellRule>>;

/** The rule of this name: per column, the cells with its trouble against its budget. */
export function cellRule(name: keyof typeof CELL_RULES): (facts: SourceFacts) => readonly Found[] {
  const rule: CellRule = CELL_RULES[name];
  return (facts) => facts.source.columns.flatMap((column) => columnFindings(name, rule, facts, column));
}

function columnFindings(name: BudgetName, rule: CellRule, facts: SourceFacts, column: SummaryColumn): readonly Found[] {
  const { header, role, filled = 0 } = column;
  const spots = spotsOf(facts, rule.kinds, header);
  const total = spots.reduce((sum, { count }) => sum + count, 0);
  // A cell with two kinds of trouble is counted for both.
  const measured = measure(Math.min(total, filled), filled);
  const text = `"${header}": ${ofAll(measured, filled, 'values')} ${rule.words}`;
  const places = placesOf(facts, spots, role);
  return counted(limitFor(name, facts), { measured, text, header, places });
}

type Spot = IssueSummary['where'][number];

function spotsOf({ summary, source }: SourceFacts, kinds: readonly IssueKind[], header: string): readonly Spot[] {
  return summary.issues
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ where }) => where.filter((spot) => spot.source === source.name && spot.header === header));
}

const MOST_PLACES = 3;

function placesOf(facts: SourceFacts, spots: readonly Spot[], role: ColumnRole) {
  const rows = [...new Set(spots.flatMap((spot) => spot.rows))].sort((a, b) => a - b);
  return rows.slice(0, MOST_PLACES).map((row) => cellAt(facts, row, spots[0].header, role));
}
