import { STALE_REASONS, type StaleDecision } from '../domain/decisions.ts';
import { safeText } from '../domain/mask.ts';
import type { ShownSummary } from './shown-summary.ts';
import { count, counted, listed } from './words.ts';

/** What people decided and whether it could be obeyed; '' when nobody decided anything. */
export function decided({ decisions }: ShownSummary): string {
  if (decisions === undefined) return '';
  const { same, different, stale, againstEvidence } = decisions;
  const parts = [`${counted(same, 'pair')} as one, ${count(different)} as different`];
  if (stale.length > 0) parts.push(staleText(stale));
  if (againstEvidence.length > 0) parts.push(`against strong evidence: ${linesText(againstEvidence)}`);
  return parts.join('; ');
}

function staleText(stale: readonly StaleDecision[]): string {
  const reasons = [...new Set(stale.map(({ reason }) => STALE_REASONS[reason]))];
  return `not obeyed: ${linesText(stale.map(({ line }) => line))}, for ${reasons.join(', or ')}`;
}

/** More lines than this are looked up in summary.json. */
const MOST_LINES = 8;

function linesText(lines: readonly number[]): string {
  const more = lines.length > MOST_LINES ? ' …' : '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, MOST_LINES).join(', ')}${more}`;
}

/** People who asked to be forgotten; '' when there are none. */
export function forgotten({ suppressed }: ShownSummary): string {
  if (suppressed === undefined) return '';
  const rows = `${counted(suppressed.rows, 'row')} of ${counted(suppressed.customers, 'person', 'people')}`;
  return `${rows} left out, as they asked`;
}

/** What exclusion lists did; '' when none was given. */
export function listsObeyed({ suppressionLists = [] }: ShownSummary, width: number): string {
  return listed(
    suppressionLists.map(({ name, customers, overruled }) => {
      const yes = overruled === 0 ? '' : ` (${count(overruled)} had said yes)`;
      return `${safeText(name)} names ${counted(customers, 'customer')}${yes}`;
    }),
    width,
  );
}

/** Ids of an earlier run that were kept; '' when none was given. */
export function idsKept({ keptIds }: ShownSummary): string {
  if (keptIds === undefined) return '';
  const { earlier, kept, fresh } = keptIds;
  return `${count(kept)} of ${count(earlier)} of the earlier run; ${fresh === 0 ? 'nobody is new' : counted(fresh, 'new customer')}`;
}
