import type { Clusters } from '../../src/domain/customers.ts';
import type { Records } from '../../src/domain/records.ts';
import { filesOf, type Row } from '../laws/csv.ts';
import { runOn } from '../laws/whole-run.ts';
import { background } from './background.ts';
import { exportsOf, type Place, type PlacedRecord, recordIn, shareOf } from './case-book.ts';

/** What became of a case: as a person would judge, or how it ended instead. */
export interface Outcome {
  readonly group: string;
  readonly verdict: string;
  readonly why: string;
  readonly agrees: boolean;
  /** `together at .97 by city+name`, `apart`, `apart, in doubt: rivals`. */
  readonly ended: string;
}

/**
 * The cases are dealt into so many runs: some thirty pairs of every kind among 550 ordinary records, so that the
 * training is shaped by the background and not by the cases.
 */
const RUNS = 8;
/** Enough people for training to have some 400 pairs to learn from, few enough for a run to take under a second. */
const PEOPLE = 450;
const SEED = 7;
/** Below this a merge is shown to a person, so it may stand for a doubtful case. */
const SURE = 0.9;

/** Every case of the book through whole runs of the product. */
export async function judgeCases(cases: readonly Row[]): Promise<readonly Outcome[]> {
  const ordinary = background(PEOPLE, SEED);
  const outcomes: Outcome[] = [];
  for (let run = 0; run < RUNS; run++) {
    const dealt = cases.filter(({ why }) => shareOf(why, RUNS) === run);
    const { sheets, places } = exportsOf([...ordinary, ...dealt.flatMap(placed)]);
    const { records, clusters } = await runOn(filesOf(sheets));
    const recordAt = recordsByPlace(records);
    dealt.forEach((row, k) => {
      const [a, b] = [0, 1].map((side) => recordAt(places[ordinary.length + 2 * k + side]));
      outcomes.push(judged(row, a, b, clusters));
    });
  }
  return outcomes;
}

/** The record that stands at a place. */
export function recordsByPlace(records: Records): (place: Place) => number {
  const numbers = new Map<string, number>();
  for (let record = 0; record < records.count; record++)
    numbers.set(`${records.sources[records.source[record]].name}:${records.row[record]}`, record);
  return ({ source, row }) => {
    const record = numbers.get(`${source}:${row}`);
    if (record === undefined) throw new Error(`no record ${source}:${row}`);
    return record;
  };
}

/** The first record of a case comes from the CRM, the second from the till, or from a form that asks for the name in one cell. */
function placed(row: Row): readonly PlacedRecord[] {
  return [
    { file: 'crm', record: recordIn(row, 'a') },
    { file: row.case_group === 'one cell' ? 'leads' : 'tienda', record: recordIn(row, 'b') },
  ];
}

function judged({ case_group: group, verdict, why }: Row, a: number, b: number, clusters: Clusters): Outcome {
  const { customer, confidence, matchedBy } = clusters;
  if (customer[a] === customer[b]) {
    const sure = confidence[customer[a]];
    const ended = `together at ${sure.toFixed(2)} by ${matchedBy.text(a)}`;
    return { group, verdict, why, agrees: verdict === 'same' || (verdict === 'doubtful' && sure < SURE), ended };
  }
  const doubt = clusters.doubtful.find((pair) => {
    const ends = [customer[pair.a], customer[pair.b]];
    return ends.includes(customer[a]) && ends.includes(customer[b]);
  });
  const ended = doubt === undefined ? 'apart' : `apart, in doubt: ${doubt.reason}`;
  return {
    group,
    verdict,
    why,
    agrees: verdict === 'different' || (verdict === 'doubtful' && doubt !== undefined),
    ended,
  };
}
