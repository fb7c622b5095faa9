import type { Entities } from '../domain/entities.ts';

/** Gives every record what its entity has. */
export function perRecord<T extends Int32Array | Float64Array>(entities: Entities, perEntity: T, out: T): T {
  const { starts, members } = entities;
  for (let e = 0; e < entities.count; e++) {
    for (let k = starts[e]; k < starts[e + 1]; k++) out[members[k]] = perEntity[e];
  }
  return out;
}
