import { EMPTY } from '../domain/column.ts';
import type { SingleField } from '../domain/fields.ts';
import { foldedWords } from '../domain/fold.ts';
import type { MatchField, Records } from '../domain/records.ts';
import type { Candidate } from './candidate.ts';
import { lostDigits } from './lost-digits.ts';
import { spelling } from './spelling.ts';
import type { Unit } from './unit.ts';

/** Where the match value of a field stands; a country is its own. */
const MATCH_OF: Readonly<Record<SingleField, Exclude<MatchField, 'email' | 'phone' | 'handle'> | undefined>> = {
  given_name: 'given',
  family_name: 'family',
  birth_date: 'birthDate',
  national_id: 'nationalId',
  gender: 'gender',
  address: 'address',
  address_2: 'address2',
  city: 'city',
  region: 'region',
  postal_code: 'postalCode',
  country: undefined,
  birth_place: 'birthPlace',
  company: 'company',
  job_title: 'jobTitle',
};

/** Beyond this many different values a customer is a mistake or a shared record, and comparing all with all would not end. */
const MOST_COMPARED = 64;

/** The different values of a unit among the records of one customer (the one changed last first). */
export function unitCandidates(unit: Unit, members: readonly number[], records: Records): readonly Candidate[] {
  const written = writings(unit, members, records);
  const byMeaning = new Map<string, Writing[]>();
  for (const writing of written) {
    const meaning = writing.keys.join('\u001f');
    const same = byMeaning.get(meaning);
    if (same === undefined) byMeaning.set(meaning, [writing]);
    else same.push(writing);
  }
  const candidates = [...byMeaning.values()].map((group) => asCandidate(unit, group, members));
  return candidates.length < 2 || candidates.length > MOST_COMPARED ? candidates : withSupporters(unit, candidates);
}

/** One way of writing the values of a unit, and the records that write them so. */
interface Writing {
  readonly values: readonly string[];
  keys: readonly string[];
  readonly matched: string;
  readonly holders: number[];
}

/** Distinct writings, found by the codes of the values, so that a text is read once however many records hold it. */
function writings(unit: Unit, members: readonly number[], records: Records): readonly Writing[] {
  const byCodes = new Map<string, Writing>();
  for (const record of members) {
    let codes = '';
    let filled = false;
    for (const field of unit.fields) {
      const code = records.display[field].codes[record];
      if (code !== EMPTY) filled = true;
      codes += `${code},${matchCode(field, record, records)};`;
    }
    if (!filled) continue;
    const known = byCodes.get(codes);
    if (known === undefined) byCodes.set(codes, read(unit, record, records));
    else known.holders.push(record);
  }
  const found = [...byCodes.values()];
  return found.length < 2 ? found : withOneKeyPerText(unit, found);
}

function matchCode(field: SingleField, record: number, records: Records): number {
  const name = MATCH_OF[field];
  if (name === undefined) return EMPTY;
  const column = records.match[name];
  if ('codes' in column) return column.codes[record];
  return column.isEmpty(record) ? EMPTY : column.items[column.starts[record]];
}

function read(unit: Unit, record: number, records: Records): Writing {
  const values = unit.fields.map((field) => records.display[field].text(record));
  const matched = unit.fields.map((field) => matchText(field, record, records));
  const keys = values.map((value, k) => (value === '' ? '' : withoutProof(matched[k]) || foldedWords(value).join(' ')));
  return { values, keys, matched: matched[0], holders: [record] };
}

function matchText(field: SingleField, record: number, records: Records): string {
  const name = MATCH_OF[field];
  const code = matchCode(field, record, records);
  return name === undefined || code === EMPTY ? '' : records.match[name].values.text(code);
}

/** An id is the same id whether or not a check digit proves its country (`12345678@ES`). */
function withoutProof(matched: string): string {
  const at = matched.indexOf('@');
  return at === -1 ? matched : matched.slice(0, at);
}

/** Two records that read the same are the same, even if one has no match value: the smaller key stands for both. */
function withOneKeyPerText(unit: Unit, found: readonly Writing[]): readonly Writing[] {
  const smallest = unit.fields.map(() => new Map<string, string>());
  const folded = found.map((writing) => writing.values.map((value) => foldedWords(value).join(' ')));
  found.forEach(({ keys }, w) => {
    keys.forEach((key, k) => {
      const known = smallest[k].get(folded[w][k]);
      if (known === undefined || key < known) smallest[k].set(folded[w][k], key);
    });
  });
  found.forEach((writing, w) => {
    writing.keys = writing.keys.map((key, k) => smallest[k].get(folded[w][k]) ?? key);
  });
  return found;
}

function asCandidate(unit: Unit, group: readonly Writing[], members: readonly number[]): Candidate {
  const { keys } = group[0];
  const best = group.length === 1 ? group[0] : bestWriting(group, members);
  const holders = group.length === 1 ? best.holders : allHolders(group, members);
  return {
    values: best.values,
    keys,
    record: best.holders[0],
    holders,
    supporters: holders,
    proof: Math.max(...group.map((writing) => unit.proof(keys, writing.matched))),
    completeness: unit.completeness(keys),
    place: 0,
    listed: mayBeListed(unit.fields[0], best.values[0]),
    usual: true,
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
