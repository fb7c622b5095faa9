import type { ContactChannel } from '../../../src/domain/channels.ts';
import { CONTACT_CHANNELS, CONTACT_POINT } from '../../../src/domain/channels.ts';
import { NO_DAY } from '../../../src/domain/column.ts';
import type { ConflictKind, Severity } from '../../../src/domain/conflict.ts';
import type { ConsentColumn, ConsentState } from '../../../src/domain/consent.ts';
import { CONSENT_STATES } from '../../../src/domain/consent.ts';
import type { Records } from '../../../src/domain/records.ts';
import type { Conflict, ConsentVerdict } from '../../support/customers.ts';
import { carries, type KeptPoints, pointOf } from './contact-point.ts';
import type { MergePolicy } from './evidence.ts';

/**
 * What the customer as a whole allows, channel by channel.
 *
 * A no of any record is the customer's no, whatever address it was given for. A yes counts only if a record that
 * carries the kept e-mail, phone or address gave it; any other yes would be spread by merging to a contact point
 * nobody gave it for, and is reported instead. Silence is unknown. Under `latest` a dated yes for the kept contact
 * point lifts every dated, earlier no that was given for the same point or for none.
 */
export function mergeConsent(
  members: readonly number[],
  kept: KeptPoints,
  records: Records,
  policy: MergePolicy['consent'],
): { readonly verdicts: Readonly<Record<ContactChannel, ConsentVerdict>>; readonly conflicts: readonly Conflict[] } {
  const verdicts = { email: SILENT, phone: SILENT, sms: SILENT, whatsapp: SILENT, postal: SILENT };
  const conflicts: Conflict[] = [];
  for (const channel of CONTACT_CHANNELS) {
    const column = records.consent[channel];
    if (column === undefined || isSilent(members, column)) continue;
    const said = statements(members, column, kept, records);
    const decision = decide(said, kept[CONTACT_POINT[channel]]?.value ?? '', policy);
    verdicts[channel] = decision.verdict;
    conflicts.push(...decision.lost.map((statement) => asConflict(channel, decision, statement)));
  }
  return { verdicts, conflicts };
}

function isSilent(members: readonly number[], { state }: ConsentColumn): boolean {
  for (const record of members) if (CONSENT_STATES[state[record]] !== 'unknown') return false;
  return true;
}

const SILENT: ConsentVerdict = { state: 'unknown', record: -1, contactPoint: '' };

/** A yes or a no of one record. */
interface Statement {
  readonly record: number;
  readonly state: 'granted' | 'denied';
  readonly day: number;
  /** The e-mail, phone or address it was given for; '' when the record has none. */
  readonly point: string;
  /** Whether the record carries the point that was kept. */
  readonly forKept: boolean;
}

interface Decision {
  readonly verdict: ConsentVerdict;
  readonly lost: readonly Statement[];
  readonly rule: 'most_restrictive' | 'latest' | 'bound_to_contact_point';
}

/** Members come with the record changed last first; so do the statements. */
function statements(
  members: readonly number[],
  column: ConsentColumn,
  kept: KeptPoints,
  records: Records,
): readonly Statement[] {
  const said: Statement[] = [];
  for (const record of members) {
    const state: ConsentState = CONSENT_STATES[column.state[record]];
    if (state === 'unknown') continue;
    const forKept = carries(record, CONTACT_POINT[column.channel], kept, records);
    const point = forKept ? kept[CONTACT_POINT[column.channel]]?.value : undefined;
    const own = point ?? pointOf(record, CONTACT_POINT[column.channel], records);
    said.push({ record, state, day: column.day[record], point: own, forKept });
  }
  return said;
}

function decide(said: readonly Statement[], keptPoint: string, policy: MergePolicy['consent']): Decision {
  if (said.length === 1) return decideAlone(said, keptPoint);
  const denials = said.filter(({ state }) => state === 'denied');
  const grants = said.filter(({ state }) => state === 'granted');
  const effective = grants.filter(({ forKept }) => forKept).sort((a, b) => b.day - a.day)[0];
  if (denials.length === 0) return withoutDenial(grants, effective, keptPoint);
  if (policy === 'latest' && effective !== undefined && denials.every((denial) => isLifted(denial, effective)))
    return { verdict: verdictOf(effective), lost: distinct(denials), rule: 'latest' };
  const latest = [...denials].sort((a, b) => b.day - a.day)[0];
  return { verdict: verdictOf(latest), lost: distinct(grants), rule: 'most_restrictive' };
}

/** A single statement, as most customers have: nothing contradicts it. */
function decideAlone(said: readonly Statement[], keptPoint: string): Decision {
  const [statement] = said;
  if (statement.state === 'granted') return withoutDenial(said, statement.forKept ? statement : undefined, keptPoint);
  return { verdict: verdictOf(statement), lost: [], rule: 'most_restrictive' };
}

/** Without a kept contact point there is nothing a yes could have been spread to. */
function withoutDenial(grants: readonly Statement[], effective: Statement | undefined, keptPoint: string): Decision {
  if (effective !== undefined) return { verdict: verdictOf(effective), lost: [], rule: 'bound_to_contact_point' };
  const lost = keptPoint === '' ? [] : distinct(grants);
  return { verdict: SILENT, lost, rule: 'bound_to_contact_point' };
}

/** Both dated, the yes later, and for the point the no was given for (or a no for no point in particular). */
function isLifted(denial: Statement, grant: Statement): boolean {
  const dated = denial.day !== NO_DAY && grant.day !== NO_DAY && grant.day > denial.day;
  return dated && (denial.forKept || denial.point === '');
}

function verdictOf({ record, state, point }: Statement): ConsentVerdict {
  return { state, record, contactPoint: point };
}

/** One statement a contact point: who repeats it adds nothing. */
function distinct(said: readonly Statement[]): readonly Statement[] {
  const points = new Map<string, Statement>();
  for (const statement of said) if (!points.has(statement.point)) points.set(statement.point, statement);
  return [...points.values()];
}

function asConflict(channel: ContactChannel, { verdict, rule }: Decision, lost: Statement): Conflict {
  const kind: ConflictKind = rule === 'bound_to_contact_point' ? 'widened' : 'denied_and_granted';
  // A no that stands wrongs nobody and needs no haste; a yes that goes over somebody's no must be right.
  const severity: Severity = kind === 'denied_and_granted' && verdict.state === 'granted' ? 'high' : 'medium';
  return {
    field: `consent_${channel}`,
    kind,
    keptValue: verdict.state,
    // Nobody decided an unknown: the row then points at the record whose yes was not spread.
    keptRecord: verdict.record === -1 ? lost.record : verdict.record,
    otherValue: lost.state,
    otherRecord: lost.record,
    rule,
    severity,
  };
}
