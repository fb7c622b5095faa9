import type { Entities } from '../domain/entities.ts';

/**
 * Countries whose ids carry a check digit that the normalizing step has tested before it names the country behind
 * the `@`: two such ids of one country are two persons. A Colombian cédula has none and never vetoes: ids are
 * mistyped, and a veto on unproven ones cost febrl1 and febrl2 two points of F1. The key of a Mexican id is the letters of
 * the name and the birth date: of twins, where another initial is all that keeps them apart, it took both for one.
 */
const PROVEN_BY_CHECK_DIGIT: ReadonlySet<string> = new Set(['ES', 'CL', 'BR', 'EC', 'MX']);

/** Whether two groups of entities hold two different proven ids of one country. */
export function holdsTwoProvenIds(entities: Entities): (a: readonly number[], b: readonly number[]) => boolean {
  const { nationalId } = entities.match;
  const countryOf = [...nationalId.values.texts()].map((key) => {
    const cut = key.indexOf('@');
    const country = cut < 0 ? '' : key.slice(cut + 1);
    return PROVEN_BY_CHECK_DIGIT.has(country) ? country : '';
  });
  const collect = (group: readonly number[]): number[] => {
    const ids: number[] = [];
    for (const entity of group) {
      for (let k = nationalId.starts[entity]; k < nationalId.starts[entity + 1]; k++) {
        if (countryOf[nationalId.items[k]] !== '') ids.push(nationalId.items[k]);
      }
    }
    return ids;
  };
  return (a, b) => {
    const mine = collect(a);
    if (mine.length === 0) return false;
    const theirs = collect(b);
    return mine.some((x) =>
      theirs.some((y) => x !== y && countryOf[x] === countryOf[y] && !mine.includes(y) && !theirs.includes(x)),
    );
  };
}
