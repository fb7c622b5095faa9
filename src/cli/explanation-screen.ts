import { safeText } from '../domain/mask.ts';
import type { ExplainedCustomer, ExplainedLink, ExplainedPair, RecordGroup, Verdict } from '../report/explanation.ts';
import type { Paint } from './paint.ts';
import { tableLines } from './text-table.ts';
import { waterfallLines } from './waterfall-lines.ts';
import { brokenText, count, counted, listed, probability } from './words.ts';

/** An explanation in lines for a person, of at most `width` characters where its words allow. */
export function explanationScreen(
  explained: ExplainedPair | ExplainedCustomer,
  width: number,
  paint: Paint,
): readonly string[] {
  return explained.kind === 'pair' ? pairLines(explained, width, paint) : customerLines(explained, width, paint);
}

/** Two records side by side, the waterfall of their weight, and what became of them. */
export function pairLines(pair: ExplainedPair, width: number, paint: Paint): readonly string[] {
  return [
    ...besideLines(pair, width, paint),
    '',
    ...waterfallLines(pair.waterfall, width, paint),
    '',
    ...closing(pair, width),
  ];
}

function besideLines({ a, b, fields }: ExplainedPair, width: number, paint: Paint): readonly string[] {
  const rows = [
    ['', a.reference, b.reference],
    ['customer', a.customer, b.customer],
    ...fields.map((beside) => [beside.field, beside.a, beside.b]),
  ].map((row) => row.map(safeText));
  const [header, ...lines] = tableLines(
    [{ align: 'left' }, { align: 'left', least: 12 }, { align: 'left', least: 12 }],
    rows,
    width,
  );
  return [paint.strong(header), ...lines];
}

function closing({ candidates, verdict }: ExplainedPair, width: number): readonly string[] {
  const lines = [...verdictLines(verdict)];
  if (!candidates && verdict.kind !== 'same_content') {
    lines.push('They share too little that is rare to have been compared by themselves.');
  }
  return lines.flatMap((line) => brokenText(line, width));
}

function verdictLines(verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case 'same_content':
      return ['One customer: they are equal in all that is compared.'];
    case 'together':
      return [`One customer, by this merge: ${linkText(verdict.link)}.`];
    case 'apart': {
      const { customers, weight, probability: chance, means } = verdict.apart;
      return [
        `Two customers, ${customers.join(' and ')}: ${means}.`,
        `Between all their records the evidence is ${bits(weight)} on average, a probability of ${probability(chance)}.`,
      ];
    }
  }
}

function customerLines(explained: ExplainedCustomer, width: number, paint: Paint): readonly string[] {
  const { customer, confidence, records, links, weakest, runnerUp } = explained;
  const sureness = records.count > 1 ? `, confidence ${probability(confidence)}` : '';
  const lines = [
    paint.strong(`${customer}: ${counted(records.count, 'record')}${sureness}`),
    `  ${groupText(records, width - 2)}`,
    '',
    ...linkLines(links, records.count, width, paint),
  ];
  if (weakest !== undefined) lines.push('', paint.strong('Its weakest link'), '', ...pairLines(weakest, width, paint));
  if (runnerUp === undefined) lines.push('', 'No other customer came near.');
  else lines.push('', paint.strong('The nearest customer it did not join'), '', ...pairLines(runnerUp, width, paint));
  return lines;
}

function linkLines(links: readonly ExplainedLink[], records: number, width: number, paint: Paint): readonly string[] {
  if (links.length === 0) {
    return [records > 1 ? 'Its records are equal in all that is compared.' : 'Nothing was merged into it.'];
  }
  const rows = links.map(({ a, b, weight, probability: chance, best }) => [
    safeText(groupText(a, NAMES_OF_A_GROUP)),
    safeText(groupText(b, NAMES_OF_A_GROUP)),
    bits(weight),
    probability(chance),
    best.matchedBy,
  ]);
  const [header, ...lines] = tableLines(
    [
      { align: 'left', least: 12 },
      { align: 'left', least: 12 },
      { align: 'right' },
      { align: 'right' },
      { align: 'left', least: 8 },
    ],
    [['merged', 'with', 'evidence', 'probability', 'by'], ...rows],
    width,
  );
  return [paint.dim(header), ...lines];
}

/** A group is named by some of its records; the rest is counted. */
const NAMES_OF_A_GROUP = 30;

function groupText({ count: size, references }: RecordGroup, width: number): string {
  const text = listed(references.map(safeText), width);
  return size > 1 && text.endsWith('…') ? `${text} (${count(size)})` : text;
}

function linkText({ a, b, weight, probability: chance, best }: ExplainedLink): string {
  const by = best.matchedBy === '' ? '' : `, by ${best.matchedBy}`;
  const groups = `${groupText(a, NAMES_OF_A_GROUP)} with ${groupText(b, NAMES_OF_A_GROUP)}`;
  return `${groups}: ${bits(weight)}, ${probability(chance)}${by}`;
}

function bits(weight: number): string {
  return `${weight.toFixed(1)} bits`;
}
