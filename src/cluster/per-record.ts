import type { Entities } from '../domain/entities.ts';

/** Gives every record what its entity has. */
export function perRecord(
  entities: Pick<Entities, 'count' | 'starts' | 'members'>,
  perEntity: Int32Array,
  out: Int32Array,
): Int32Array {
  const { starts, members } = entities;
  for (let e = 0; e < entities.count; e++) {
    for (let k = starts[e]; k < starts[e + 1]; k++) out[members[k]] = perEntity[e];
  }
  return out;
}
