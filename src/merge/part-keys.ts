import { type CodedColumn, EMPTY, type ListColumn, type ValueMemory, type ValueTable } from '../domain/column.ts';
import type { SingleField } from '../domain/fields.ts';
import { foldedWords } from '../domain/fold.ts';
import { FIELD_PLACE } from '../domain/golden.ts';
import type { MatchField, Records } from '../domain/records.ts';
import { damagedCodes } from './damage.ts';
import { type KeyTexts, NO_KEY } from './key-texts.ts';
import type { RecordBlock } from './record-block.ts';
import { spelling } from './spelling.ts';

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

const UNKNOWN = -1;
const NONE = -1;
const AT_SIGN = 0x40;
/** A rating that no text has. */
const UNRATED = -0x8000;

/**
 * A field of a unit by its codes: what is shown, what is compared, and what follows from a value alone, asked once a
 * distinct value.
 */
export class PartKeys {
  readonly field: SingleField;
  /** Place in FIELD_NAMES. */
  readonly place: number;
  readonly shown: Int32Array;
  readonly shownValues: ValueTable;
  readonly shownMemory: ValueMemory;
  readonly matched: Int32Array;
  /** Whether any record of the run has a value here. */
  readonly used: boolean;
  private readonly matchedValues: ValueTable;
  private readonly matchedMemory: ValueMemory;
  private readonly keys: KeyTexts;
  private generation = 0;
  private ofShown = new Int32Array(0);
  /** The key of its first match value; NONE where several values are compared as one. */
  private readonly firstKey: number;
  private ratings = new Int16Array(0);
  private readonly allMatched: CodedColumn | ListColumn | undefined;
  private readonly allCount: number;
  /** By match value, counted when it is first asked for. */
  private holders: Int32Array | undefined;
  private damagedOnes: ReadonlySet<number> | undefined;

  /** `all`: the records of the run, of which the block holds a few. */
  constructor(field: SingleField, block: RecordBlock, all: Pick<Records, 'match' | 'count'>, keys: KeyTexts) {
    const { records } = block;
    const column = records.display[field];
    const name = MATCH_OF[field];
    const compared = name === undefined ? undefined : records.match[name];
    this.field = field;
    this.place = FIELD_PLACE[field];
    this.shown = column.codes;
    this.shownValues = column.values;
    this.shownMemory = column.values.memory;
    this.used = column.values.size > 0;
    this.matched = firstCodes(compared, block);
    this.matchedValues = (compared ?? column).values;
    this.matchedMemory = this.matchedValues.memory;
    this.keys = keys;
    this.allMatched = name === undefined ? undefined : all.match[name];
    this.allCount = all.count;
    this.firstKey = compared === undefined || field === 'national_id' ? NONE : keys.tell(this.matchedValues);
  }

  /** The value as it is compared: its match value (an id is the same whether or not its country is proven), else its words. */
  keyOf(record: number): number {
    if (this.shown[record] === EMPTY) return NO_KEY;
    const code = this.matched[record];
    if (code !== EMPTY && this.firstKey !== NONE) return this.firstKey + code;
    return (code === EMPTY ? NO_KEY : this.idKey(code)) || this.reading(this.shown[record]);
  }

  /** Whether match values are keys by their codes, unlike readings that may be the same text. */
  get isByCode(): boolean {
    return this.firstKey !== NONE;
  }

  /** The key of a match value, by its text; NO_KEY where there is none. */
  keyOfText(text: string): number {
    const code = this.matchedValues.find(text);
    return code === EMPTY ? NO_KEY : this.firstKey + code;
  }

  /** The words of what is shown, folded and joined by one space. */
  reading(code: number): number {
    if (this.ofShown.length === 0 || this.generation !== this.keys.generation) this.forget();
    let number = this.ofShown[code];
    if (number === UNKNOWN) {
      number = this.keys.numberOf(foldedWords(this.shownValues.text(code)).join(' '));
      this.ofShown[code] = number;
    }
    return number;
  }

  /** The match value of a record with its proof of country, '' when it has none. */
  matchText(record: number): string {
    const code = this.matched[record];
    return code === EMPTY ? '' : this.matchedValues.text(code);
  }

  /** See spelling. */
  rating(code: number): number {
    if (this.ratings.length === 0) this.ratings = new Int16Array(this.shownValues.size).fill(UNRATED);
    let points = this.ratings[code];
    if (points === UNRATED) {
      const { bytes, starts } = this.shownMemory;
      points = spelling(bytes, starts[code], starts[code + 1]);
      this.ratings[code] = points;
    }
    return points;
  }

  /** Codes of shown values in which letters were lost; looked for when they are first asked for. */
  get damaged(): ReadonlySet<number> {
    this.damagedOnes ??= damagedCodes(this.shownMemory);
    return this.damagedOnes;
  }

  /** How many records of the run have this match value; 0 of what is none. */
  holdersOf(key: number): number {
    const { allMatched } = this;
    if (this.firstKey === NONE || allMatched === undefined || !('codes' in allMatched)) return 0;
    const told = this.keys.isTold(key) ? key : this.keyOfText(this.keys.text(key));
    if (told === NO_KEY) return 0;
    this.holders ??= countedCodes(allMatched, this.allCount);
    return this.holders[told - this.firstKey];
  }

  /** The key of an id. */
  private idKey(code: number): number {
    const { bytes, starts } = this.matchedMemory;
    return this.keys.numberOfBytes(bytes, starts[code], endWithoutProof(bytes, starts[code], starts[code + 1]));
  }

  private forget(): void {
    this.ofShown = new Int32Array(this.shownValues.size).fill(UNKNOWN);
    this.generation = this.keys.generation;
  }
}

/** A code a record: of several values the first. */
function firstCodes(column: CodedColumn | ListColumn | undefined, block: RecordBlock): Int32Array {
  if (column === undefined) return new Int32Array(block.records.count).fill(EMPTY);
  return 'codes' in column ? column.codes : block.firstOf(column);
}

function countedCodes({ codes, values }: CodedColumn, count: number): Int32Array {
  const holders = new Int32Array(values.size);
  for (let record = 0; record < count; record++) if (codes[record] !== EMPTY) holders[codes[record]]++;
  return holders;
}

/** An id is the same id whether or not a check digit proves its country (`12345678@ES`). */
function endWithoutProof(bytes: Uint8Array, from: number, to: number): number {
  let end = from;
  while (end < to && bytes[end] !== AT_SIGN) end++;
  return end;
}
