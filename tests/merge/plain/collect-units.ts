import { EMPTY } from '../../../src/domain/column.ts';
import type { SingleField } from '../../../src/domain/fields.ts';
import type { Candidate } from './candidate.ts';
import { lostDigits } from './lost-digits.ts';
import { shownOf, withOriginalKeys } from './originals.ts';
import { spelling } from './spelling.ts';
import type { Unit } from './unit.ts';
import { type CodedTexts, isFilled, sameCodes, type UnitColumns } from './unit-columns.ts';

/** Beyond this many different values a customer is a mistake or a shared record, and comparing all with all would not end. */
const MOST_COMPARED = 64;

/** The different values of a unit among the records of one customer (the one changed last first). */
export function unitCandidates(columns: UnitColumns, members: readonly number[]): readonly Candidate[] {
  const { unit } = columns;
  const written = writings(columns, members);
  const byMeaning = new Map<string, Writing[]>();
  for (const writing of written) {
    const meaning = writing.keys.join('\u001f');
    const same = byMeaning.get(meaning);
    if (same === undefined) byMeaning.set(meaning, [writing]);
    else same.push(writing);
  }
  const candidates = [...byMeaning.values()].map((group) => asCandidate(unit, group, written, members));
  return candidates.length < 2 || candidates.length > MOST_COMPARED ? candidates : withSupporters(unit, candidates);
}

/** One way of writing the values of a unit, and the records that write them so. */
interface Writing {
  readonly values: readonly string[];
  /** The values with case, accents and punctuation folded; '' where there is none. */
  readonly folded: readonly string[];
  /** As they are compared. */
  readonly keys: string[];
  readonly matched: string;
  readonly holders: number[];
}

/** So many are looked through one by one, more are found by a text of their codes. */
const FEW = 16;

/** Distinct writings, found by the codes of the values, so that a text is read once however many records hold it. */
function writings(columns: UnitColumns, members: readonly number[]): readonly Writing[] {
  const found: Writing[] = [];
  const byCodes = new Map<string, Writing>();
  for (const record of members) {
    if (!isFilled(columns, record)) continue;
    const codes = members.length > FEW ? codesText(columns, record) : '';
    const known =
      codes === '' ? found.find(({ holders }) => sameCodes(columns, holders[0], record)) : byCodes.get(codes);
    if (known !== undefined) known.holders.push(record);
    else {
      const writing = read(columns, record);
      found.push(writing);
      byCodes.set(codes, writing);
    }
  }
  return found.length < 2 ? found : withOriginalKeys(withOneKeyPerText(columns.unit, found));
}

function codesText({ shown, matched }: UnitColumns, record: number): string {
  let text = '';
  for (const { codes } of shown) text += `${codes[record]},`;
  for (const { codes } of matched) text += `${codes[record]},`;
  return text;
}

function read({ shown, matched }: UnitColumns, record: number): Writing {
  const values: string[] = [];
  const folded: string[] = [];
  const keys: string[] = [];
  for (let k = 0; k < shown.length; k++) {
    const code = shown[k].codes[record];
    const filled = code !== EMPTY;
    values.push(filled ? shown[k].texts.get(code) : '');
    folded.push(filled ? shown[k].folded.get(code) : '');
    keys.push(filled ? withoutProof(matchText(matched[k], record)) || folded[k] : '');
  }
  return { values, folded, keys, matched: matchText(matched[0], record), holders: [record] };
}

function matchText({ codes, texts }: CodedTexts, record: number): string {
  return codes[record] === EMPTY ? '' : texts.get(codes[record]);
}

/** An id is the same id whether or not a check digit proves its country (`12345678@ES`). */
function withoutProof(matched: string): string {
  const at = matched.indexOf('@');
  return at === -1 ? matched : matched.slice(0, at);
}

/** Two records that read the same are the same, even if one has no match value: the smaller key stands for both. */
function withOneKeyPerText(unit: Unit, found: readonly Writing[]): readonly Writing[] {
  for (let part = 0; part < unit.fields.length; part++) {
    const smallest = new Map<string, string>();
    for (const { keys, folded } of found) {
      const known = smallest.get(folded[part]);
      if (known === undefined || keys[part] < known) smallest.set(folded[part], keys[part]);
    }
    for (const { keys, folded } of found) keys[part] = smallest.get(folded[part]) ?? keys[part];
  }
  return found;
}

function asCandidate(
  unit: Unit,
  group: readonly Writing[],
  written: readonly Writing[],
  members: readonly number[],
): Candidate {
  const { keys } = group[0];
  const best = group.length === 1 ? group[0] : bestWriting(group, members);
  const holders = group.length === 1 ? best.holders : allHolders(group, members);
  return {
    ...shownOf(best, written),
    keys,
    record: best.holders[0],
    holders,
    supporters: holders,
    proof: Math.max(...group.map((writing) => unit.proof(keys, writing.matched))),
    completeness: unit.completeness(keys),
    place: 0,
    listed: mayBeListed(unit.fields[0], best.values[0]),
    usual: true,
    mistyped: false,
    misspelt: false,
    rarity: 0,
  };
}

/** An id of which digits are lost is nobody's, or somebody else's. */
export function mayBeListed(field: SingleField, value: string): boolean {
  return field !== 'national_id' || !lostDigits(value);
}

function allHolders(group: readonly Writing[], members: readonly number[]): readonly number[] {
  const holders = new Set(group.flatMap((writing) => writing.holders));
  return members.filter((record) => holders.has(record));
}

/** The best spelling; among equally good ones that of the record changed last (members are in that order). */
function bestWriting(group: readonly Writing[], members: readonly number[]): Writing {
  const rated = group.map((writing) => ({ writing, rating: spelling(writing.values) }));
  const best = Math.max(...rated.map(({ rating }) => rating));
  const equal = rated.filter(({ rating }) => rating === best).map(({ writing }) => writing);
  const first = members.find((record) => equal.some(({ holders }) => holders[0] === record));
  return equal.find(({ holders }) => holders[0] === first) ?? equal[0];
}

function withSupporters(unit: Unit, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((candidate) => {
    const shorter = candidates.filter((other) => other !== candidate && unit.shorter(other.keys, candidate.keys));
    if (shorter.length === 0) return candidate;
    return { ...candidate, supporters: [...candidate.holders, ...shorter.flatMap(({ holders }) => holders)] };
  });
}
