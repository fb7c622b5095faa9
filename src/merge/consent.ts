import { CONTACT_CHANNELS, CONTACT_POINT } from '../domain/channels.ts';
import { EMPTY, NO_DAY } from '../domain/column.ts';
import { CONSENT_STATES, type ConsentColumn } from '../domain/consent.ts';
import { FIRST_CONSENT, type Golden } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';
import { carries, type PointKind, placeOfPoint, pointOf } from './contact-point.ts';
import type { MergePolicy } from './evidence.ts';

const UNKNOWN = CONSENT_STATES.indexOf('unknown');
const GRANTED = CONSENT_STATES.indexOf('granted');
const DENIED = CONSENT_STATES.indexOf('denied');

/**
 * What the customer as a whole allows, channel by channel.
 *
 * A no of any record is the customer's no, whatever address it was given for. A yes counts only if a record that
 * carries the kept e-mail, phone or address gave it; any other yes would be spread by merging to a contact point
 * nobody gave it for, and is reported instead. Silence is unknown. Under `latest` a dated yes for the kept contact
 * point lifts every dated, earlier no that was given for the same point or for none.
 */
export class Consents {
  private readonly records: Records;
  private readonly policy: MergePolicy['consent'];
  private readonly asked: readonly {
    readonly channel: number;
    readonly point: PointKind;
    readonly column: ConsentColumn;
  }[];

  constructor(records: Records, policy: MergePolicy['consent']) {
    this.records = records;
    this.policy = policy;
    this.asked = CONTACT_CHANNELS.flatMap((name, channel) => {
      const column = records.consent[name];
      return column === undefined ? [] : [{ channel, point: CONTACT_POINT[name], column }];
    });
  }

  /** To be called when the fields are decided; conflicts go behind those of the fields. */
  decide(golden: Golden): void {
    const { asked } = this;
    for (let k = 0; k < asked.length; k++) {
      const { channel, point, column } = asked[k];
      const speaker = soleSpeaker(golden, column.state);
      if (speaker === SEVERAL) this.decideChannel(golden, channel, point, this.statements(golden, point, column));
      else if (speaker !== NOBODY) this.decideAlone(golden, channel, point, column, speaker);
    }
  }

  /** A single statement, as most customers have: nothing contradicts it. */
  private decideAlone(golden: Golden, channel: number, kind: PointKind, column: ConsentColumn, record: number): void {
    const kept = golden.codes[placeOfPoint(kind)];
    const forKept = carries(record, kind, golden, this.records);
    if (column.state[record] !== GRANTED || forKept) {
      golden.consent[channel] = column.state[record];
      golden.consentRecords[channel] = record;
      golden.consentPoints[channel] = forKept ? kept : pointOf(record, kind, this.records);
      return;
    }
    // Without a kept contact point there is nothing the yes could have been spread to.
    if (kept !== EMPTY)
      tell(golden, channel, undefined, this.statement(golden, kind, column, record), 'bound_to_contact_point');
  }

  /** Members come with the record changed last first; so do the statements. */
  private statements(golden: Golden, kind: PointKind, column: ConsentColumn): readonly Statement[] {
    const { members, size } = golden;
    const said: Statement[] = [];
    for (let m = 0; m < size; m++)
      if (column.state[members[m]] !== UNKNOWN) said.push(this.statement(golden, kind, column, members[m]));
    return said;
  }

  private statement(golden: Golden, kind: PointKind, { state, day }: ConsentColumn, record: number): Statement {
    const forKept = carries(record, kind, golden, this.records);
    const point = forKept ? golden.codes[placeOfPoint(kind)] : pointOf(record, kind, this.records);
    return { record, state: state[record], day: day[record], point, forKept };
  }

  private decideChannel(golden: Golden, channel: number, kind: PointKind, said: readonly Statement[]): void {
    const hasPoint = golden.codes[placeOfPoint(kind)] !== EMPTY;
    const { verdict, lost, rule } = decide(said, hasPoint, this.policy);
    if (verdict !== undefined) {
      golden.consent[channel] = verdict.state;
      golden.consentRecords[channel] = verdict.record;
      golden.consentPoints[channel] = verdict.point;
    }
    for (const statement of lost) tell(golden, channel, verdict, statement, rule);
  }
}

/** Answers of a look for the one speaker that are no record. */
const NOBODY = -1;
const SEVERAL = -2;

/** The only record that says yes or no. */
function soleSpeaker({ members, size }: Golden, state: Uint8Array | Uint16Array): number {
  let speaker = NOBODY;
  for (let m = 0; m < size; m++) {
    if (state[members[m]] === UNKNOWN) continue;
    if (speaker !== NOBODY) return SEVERAL;
    speaker = members[m];
  }
  return speaker;
}

/** A yes or a no of one record. */
interface Statement {
  readonly record: number;
  /** Place in CONSENT_STATES. */
  readonly state: number;
  readonly day: number;
  /** The code of the e-mail, phone or address it was given for; EMPTY when the record has none. */
  readonly point: number;
  /** Whether the record carries the point that was kept. */
  readonly forKept: boolean;
}

interface Decision {
  /** The statement that stands; undefined = unknown. */
  readonly verdict: Statement | undefined;
  readonly lost: readonly Statement[];
  readonly rule: 'most_restrictive' | 'latest' | 'bound_to_contact_point';
}

const NOTHING: readonly Statement[] = [];

function decide(said: readonly Statement[], hasPoint: boolean, policy: MergePolicy['consent']): Decision {
  const denials = said.filter(({ state }) => state === DENIED);
  const grants = said.filter(({ state }) => state === GRANTED);
  const effective = grants.filter(({ forKept }) => forKept).sort((a, b) => b.day - a.day)[0];
  if (denials.length === 0) return withoutDenial(grants, effective, hasPoint);
  if (policy === 'latest' && effective !== undefined && denials.every((denial) => isLifted(denial, effective)))
    return { verdict: effective, lost: distinct(denials), rule: 'latest' };
  const latest = [...denials].sort((a, b) => b.day - a.day)[0];
  return { verdict: latest, lost: distinct(grants), rule: 'most_restrictive' };
}

/** Without a kept contact point there is nothing a yes could have been spread to. */
function withoutDenial(grants: readonly Statement[], effective: Statement | undefined, hasPoint: boolean): Decision {
  const lost = effective !== undefined || !hasPoint ? NOTHING : distinct(grants);
  return { verdict: effective, lost, rule: 'bound_to_contact_point' };
}

/** Both dated, the yes later, and for the point the no was given for (or a no for no point in particular). */
function isLifted(denial: Statement, grant: Statement): boolean {
  const dated = denial.day !== NO_DAY && grant.day !== NO_DAY && grant.day > denial.day;
  return dated && (denial.forKept || denial.point === EMPTY);
}

/** One statement a contact point: who repeats it adds nothing. */
function distinct(said: readonly Statement[]): readonly Statement[] {
  if (said.length < 2) return said;
  const points = new Map<number, Statement>();
  for (const statement of said) if (!points.has(statement.point)) points.set(statement.point, statement);
  return [...points.values()];
}

function tell(
  golden: Golden,
  channel: number,
  verdict: Statement | undefined,
  lost: Statement,
  rule: Decision['rule'],
): void {
  const kind = rule === 'bound_to_contact_point' ? 'widened' : 'denied_and_granted';
  const state = verdict?.state ?? UNKNOWN;
  // A no that stands wrongs nobody and needs no haste; a yes that goes over somebody's no must be right.
  const severity = kind === 'denied_and_granted' && state === GRANTED ? 'high' : 'medium';
  const conflict = golden.addConflict(FIRST_CONSENT + channel, kind, rule, severity);
  conflict.kept = state;
  // Nobody decided an unknown: the row then points at the record whose yes was not spread.
  conflict.keptRecord = verdict?.record ?? lost.record;
  conflict.other = lost.state;
  conflict.otherRecord = lost.record;
}
