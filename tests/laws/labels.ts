import { type Scores, scoresOf } from '../../src/report/evaluation/scores.ts';
import type { RunResult } from '../../src/unify.ts';
import { rowsOf } from './csv.ts';

/** Who a row is: the person of the truth, or the customer that a run found. By `file:row`. */
export type Labels = ReadonlyMap<string, string>;

/** How right the customers are that were found, over the rows of the truth. */
export function scored(truth: Labels, found: Labels): Scores {
  return scoresOf([...truth].map(([place, person]) => ({ person, customer: found.get(place) })));
}

/** The customer of every record of a run, by `file:row`. */
export function customersOf({ records, clusters, idOf }: RunResult): Labels {
  const labels = new Map<string, string>();
  for (let record = 0; record < records.count; record++)
    labels.set(
      `${records.sources[records.source[record]].name}:${records.row[record]}`,
      idOf(clusters.customer[record]),
    );
  return labels;
}

/** What a crosswalk.csv says, or a truth.csv, whose columns have other names. */
export function labelsIn(csv: string, file: string, label: string): Labels {
  return new Map(rowsOf(csv).map((row) => [`${row[file]}:${row.row}`, row[label]]));
}

/** Who is together with whom: the places of every customer, in one order whatever the customers are called. */
export function partitionOf(labels: Labels): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const [place, label] of labels) {
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [place]);
    else group.push(place);
  }
  return [...groups.values()].map((places) => places.sort().join(' ')).sort();
}
