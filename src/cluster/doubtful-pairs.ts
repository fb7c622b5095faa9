import type { DoubtfulPair } from '../domain/customers.ts';
import type { Agglomeration } from './agglomeration.ts';
import { bestPair } from './best-pair.ts';
import type { ClusterInput } from './cluster-input.ts';
import { apartProbability } from './confidence.ts';
import { NOTHING_DECIDED } from './decisions.ts';

/** Each held pair of groups stands for its best pair of records; most doubtful first. */
export function doubtfulPairs(
  input: ClusterInput,
  customerOf: Int32Array,
  { held }: Pick<Agglomeration, 'held'>,
): DoubtfulPair[] {
  const { entities, scorer } = input;
  // One number for two customers: there are fewer of them than entities.
  const keyOf = (x: number, y: number): number =>
    Math.min(customerOf[x], customerOf[y]) * entities.count + Math.max(customerOf[x], customerOf[y]);
  // What a person has decided is in doubt no longer.
  const seen = new Set((input.decided ?? NOTHING_DECIDED).different.map(([x, y]) => keyOf(x, y)));
  const out: DoubtfulPair[] = [];
  for (const group of held) {
    const key = keyOf(group.a[0], group.b[0]);
    if (customerOf[group.a[0]] === customerOf[group.b[0]] || seen.has(key)) continue;
    seen.add(key);
    const [a, b] = group.best ?? bestPair(group, scorer);
    out.push({
      a: entities.members[entities.starts[a]],
      b: entities.members[entities.starts[b]],
      weight: group.weight,
      probability: apartProbability(group.weight, group.reason),
      reason: group.reason,
    });
  }
  return out.sort((x, y) => Math.abs(x.probability - 0.5) - Math.abs(y.probability - 0.5) || y.weight - x.weight);
}
