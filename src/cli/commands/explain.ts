import { fail } from '../../domain/failure.ts';
import { type ExplainedRun, explainCustomer, explainPair } from '../../explain.ts';
import type { ExplainedCustomer, ExplainedPair } from '../../report/explanation.ts';
import { customerNamed } from '../customer-reference.ts';
import { explanationScreen } from '../explanation-screen.ts';
import type { GivenOptions } from '../options.ts';
import { paintFor } from '../paint.ts';
import { repeatRun } from '../past-run.ts';
import { printJson, printLines } from '../print.ts';
import { isReference, recordNamed } from '../record-reference.ts';
import { terminalWidth } from '../terminal-width.ts';

/** `unify explain crm.csv:17 pos.csv:4`, `unify explain C-7F3K2`: why records are, or are not, one customer. */
export async function explain(what: readonly string[], options: GivenOptions): Promise<number> {
  checkWhat(what);
  const repeated = await repeatRun(options.output ?? 'unified', options);
  const explained = explanationOf({ ...repeated, unmasked: options.unmasked === true }, what);
  if (options.json === true) await printJson(explained);
  else await printLines(explanationScreen(explained, terminalWidth(process.stdout), paintFor(process.stdout)));
  return 0;
}

/** One customer, one record (its customer is meant), or two records. */
function checkWhat(what: readonly string[]): void {
  if (what.length === 1 || (what.length === 2 && what.every(isReference))) return;
  fail({
    kind: 'bad_option',
    option: 'unify explain',
    value: what.join(' '),
    expected: 'two records (crm.csv:17 pos.csv:4) or one customer (C-7F3K2)',
  });
}

function explanationOf(run: ExplainedRun, what: readonly string[]): ExplainedPair | ExplainedCustomer {
  if (what.length === 2) return explainPair(run, recordNamed(run.records, what[0]), recordNamed(run.records, what[1]));
  const [only] = what;
  return explainCustomer(
    run,
    isReference(only) ? run.clusters.customer[recordNamed(run.records, only)] : customerNamed(run.ids, only),
  );
}
