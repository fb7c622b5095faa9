import type { Candidates } from '../candidates.ts';
import { NO_KEY } from '../key-texts.ts';
import { type Holders, mostUsual } from '../most-usual.ts';
import type { StreetKeys } from '../street-keys.ts';
import type { Treatment } from '../treatment.ts';

/** Addresses as [address, address_2, city, region, postal_code, country], the order of the table of fields. */
const STREET = 0;
const CITY = 2;
const REGION = 3;
const POSTAL_CODE = 4;

/** A street leads to a door, a city or postal code to a town, a country alone nowhere. */
const RANKS = [[STREET], [CITY, POSTAL_CODE]] as const;

export function addressTreatment(streets: StreetKeys, holders: Holders): Treatment {
  return {
    // Asked before recency, which would otherwise let a call that mentions a city replace a whole address.
    first: [
      {
        name: 'most_complete',
        score: (candidates, _, scores, at) => {
          for (let k = 0; k < candidates.count; k++) scores[at + k] = locates(candidates, k);
        },
      },
    ],
    ranks: RANKS,
    // A street is nobody else's; the towns of two records may be one and its slip.
    last: [mostUsual([CITY, REGION, POSTAL_CODE], holders)],
    proof: () => 1,
    completeness: (candidates, k) => completeness(candidates, k, streets),
    isShorter: (candidates, k, longer) => isShorterAddress(candidates, k, longer, streets),
  };
}

function locates({ keys, width }: Candidates, k: number): number {
  if (keys[k * width + STREET] !== NO_KEY) return 2;
  return keys[k * width + CITY] !== NO_KEY || keys[k * width + POSTAL_CODE] !== NO_KEY ? 1 : 0;
}

/** Filled fields, and one more for a street with a number. The length of the text is no merit. */
function completeness({ keys, width }: Candidates, k: number, streets: StreetKeys): number {
  let filled = streets.hasNumber(keys[k * width + STREET]) ? 1 : 0;
  for (let part = 0; part < width; part++) if (keys[k * width + part] !== NO_KEY) filled++;
  return filled;
}

/** Whether all it says stands in the longer one too; see StreetKeys for streets. */
function isShorterAddress({ keys, width }: Candidates, k: number, longer: number, streets: StreetKeys): boolean {
  let less = false;
  for (let part = width - 1; part >= 0; part--) {
    const own = keys[k * width + part];
    const other = keys[longer * width + part];
    if (own === other) continue;
    if (own !== NO_KEY && (part !== STREET || !streets.begins(own, other))) return false;
    less = true;
  }
  return less;
}
