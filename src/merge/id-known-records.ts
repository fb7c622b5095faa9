import { EMPTY } from '../domain/column.ts';
import type { EarlierIds } from '../domain/earlier-ids.ts';
import type { Records } from '../domain/records.ts';
import { NOBODY, Owners } from './id-owners.ts';

/** What of the records tells who they were. */
type KnownRecords = Pick<Records, 'source' | 'row' | 'recordId'> & {
  readonly sources: readonly { readonly name: string }[];
  readonly display: Pick<Records['display'], 'given_name' | 'family_name'>;
};

/**
 * The earlier customer of each record, or less than 0 where none is known for certain. A record is known again at its
 * place, if it says the same there; by the id of its own system, in the file of that name, where most ids still stand
 * beside the same name (a file whose rows are numbered anew has ids of other people); and by what it says, wherever it
 * stands. What answers to several customers tells of none.
 */
export function earlierCustomers(records: KnownRecords, fingerprints: Uint32Array, earlier: EarlierIds): Int32Array {
  const sources = sameSources(
    records.sources.map(({ name }) => name),
    earlier.sources,
  );
  const known = new Int32Array(fingerprints.length / 2).fill(NOBODY);
  byPlace(records, fingerprints, earlier, sources, known);
  const contents = contentOwners(earlier);
  byRecordId(records, fingerprints, earlier, sources, contents, known);
  byContent(records, fingerprints, contents, known);
  return known;
}

/**
 * By source of this run, the earlier one of the same name; else the one whose name differs in digits only, as the date
 * in the name of an export does, if there is no doubt.
 */
function sameSources(names: readonly string[], earlier: readonly string[]): readonly number[] {
  const left = earlier.filter((name) => !names.includes(name));
  const fresh = names.filter((name) => !earlier.includes(name));
  return names.map((name) => {
    const same = earlier.indexOf(name);
    if (same >= 0) return same;
    const like = left.filter((other) => withoutDigits(other) === withoutDigits(name));
    const rivals = fresh.filter((other) => withoutDigits(other) === withoutDigits(name));
    return like.length === 1 && rivals.length === 1 ? earlier.indexOf(like[0]) : NOBODY;
  });
}

function withoutDigits(name: string): string {
  return name.replace(/\d+/g, '');
}

function byPlace(
  { source, row }: KnownRecords,
  fingerprints: Uint32Array,
  earlier: EarlierIds,
  sources: readonly number[],
  known: Int32Array,
): void {
  const places = new Owners(earlier.rows);
  for (let was = 0; was < earlier.rows; was++) places.name(earlier.source[was], earlier.row[was], was);
  for (let record = 0; record < known.length; record++) {
    const was = places.of(sources[source[record]], row[record]);
    if (was >= 0 && sameContent(fingerprints, record, earlier.content, was)) known[record] = earlier.customer[was];
  }
}

function sameContent(fingerprints: Uint32Array, record: number, content: Uint32Array, was: number): boolean {
  return fingerprints[2 * record] === content[2 * was] && fingerprints[2 * record + 1] === content[2 * was + 1];
}

/** A row that was found already is not found again: who says the same elsewhere is somebody, or something, new. */
function byContent(records: KnownRecords, fingerprints: Uint32Array, contents: Owners, known: Int32Array): void {
  for (let record = 0; record < known.length; record++)
    if (known[record] >= 0) contents.find(fingerprints[2 * record], fingerprints[2 * record + 1]);
  for (let record = 0; record < known.length; record++)
    if (known[record] < 0 && isTelling(records, record))
      known[record] = contents.ofLeft(fingerprints[2 * record], fingerprints[2 * record + 1]);
}

/** By what rows said, whose they were. */
function contentOwners({ rows, content, customer }: EarlierIds): Owners {
  const contents = new Owners(rows);
  for (let was = 0; was < rows; was++)
    if (content[2 * was] !== 0 || content[2 * was + 1] !== 0)
      contents.name(content[2 * was], content[2 * was + 1], customer[was]);
  return contents;
}

/** The content of a record with an id is that and a name: without a name, a number that another file may have as well. */
function isTelling({ recordId, display }: KnownRecords, record: number): boolean {
  if (recordId.codes[record] === EMPTY) return true;
  return display.given_name.codes[record] !== EMPTY || display.family_name.codes[record] !== EMPTY;
}

function byRecordId(
  { source, recordId }: KnownRecords,
  fingerprints: Uint32Array,
  earlier: EarlierIds,
  sources: readonly number[],
  contents: Owners,
  known: Int32Array,
): void {
  const owners = recordIdOwners(earlier);
  const codes = earlierCodes(recordId.values, earlier.recordId.values);
  const found = new Int32Array(known.length).fill(NOBODY);
  // By source, how many ids more stand beside the name they had than do not.
  const trust = new Int32Array(sources.length);
  for (let record = 0; record < known.length; record++) {
    const code = recordId.codes[record];
    if (code === EMPTY || codes[code] === EMPTY || sources[source[record]] === NOBODY) continue;
    found[record] = owners.of(sources[source[record]], codes[code]);
    if (found[record] !== NOBODY)
      trust[source[record]] += contents.of(fingerprints[2 * record], fingerprints[2 * record + 1]) === NOBODY ? -1 : 1;
  }
  for (let record = 0; record < known.length; record++)
    if (known[record] < 0 && trust[source[record]] >= 0) known[record] = found[record];
}

function recordIdOwners({ rows, source, recordId, customer }: EarlierIds): Owners {
  const owners = new Owners(rows);
  for (let was = 0; was < rows; was++)
    if (recordId.codes[was] !== EMPTY) owners.name(source[was], recordId.codes[was], customer[was]);
  return owners;
}

type Values = Records['recordId']['values'];

/** By code of an id, the one it had in the earlier run; EMPTY where it had none. */
function earlierCodes(values: Values, earlier: Values): Int32Array {
  const codes = new Int32Array(values.size);
  for (let code = 0; code < values.size; code++) {
    const text = values.text(code);
    const same = earlier.find(text);
    // As files of ours write what a spreadsheet would run.
    codes[code] = same === EMPTY ? earlier.find(`'${text}`) : same;
  }
  return codes;
}
