import type { Components } from './components.ts';

/** Ranges of components of like cost: range r from starts[r] up to, not including, starts[r + 1]. */
export interface ComponentRanges {
  readonly starts: readonly number[];
  /** The ranges, dearest first: one large component that came last would be waited for. */
  readonly order: readonly number[];
}

/** Cuts the components behind each that makes a range cost so much: every entity and every pair counts one. */
export function componentRanges({ count, starts: entities, edges }: Components, cost: number): ComponentRanges {
  const costUpTo = (component: number): number => entities[component] + edges.starts[component];
  const starts = [0];
  const costs: number[] = [];
  let from = 0;
  for (let component = 1; component <= count; component++) {
    if (costUpTo(component) - costUpTo(from) < cost && component < count) continue;
    starts.push(component);
    costs.push(costUpTo(component) - costUpTo(from));
    from = component;
  }
  return { starts, order: [...costs.keys()].sort((x, y) => costs[y] - costs[x] || x - y) };
}
