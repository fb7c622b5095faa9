import type { MappedColumn } from '../../domain/mapping.ts';
import type { Meaning, RoleMeaning } from '../meaning.ts';
import type { Profile } from '../values/profile.ts';
import { settle } from './ambiguous.ts';
import { bearsOut, obeyValues } from './contradiction.ts';
import type { Neighbours } from './neighbours.ts';
import { type Claim, onePerRole } from './one-per-role.ts';
import { rescue, rescueConsent, rescueMeans } from './rescue.ts';

/** A column before it is decided: its header, its values, and what config, layout or header say it means. */
export interface Candidate {
  readonly column: number;
  readonly header: string;
  readonly profile: Profile;
  readonly meaning: Meaning | undefined;
  readonly said: 'config' | 'layout' | 'header';
}

export interface Decision {
  readonly claims: readonly Claim[];
  /** Columns that hold something not to be copied. */
  readonly sensitive: ReadonlySet<number>;
}

/** Share of cells that are valid card numbers; by chance one number in ten passes the check. */
const CARD_SHARE = 0.8;

/** Which columns have which role, after the values and the other columns had their say. */
export function decideColumns(candidates: readonly Candidate[], neighbours: Neighbours): Decision {
  const claims: Claim[] = [];
  const sensitive = new Set<number>();
  for (const candidate of candidates) {
    const { meaning, because } = decide(candidate, neighbours);
    if (meaning?.kind === 'role') claims.push(claimOf(candidate, meaning, because));
    else if (meaning?.kind === 'sensitive' || isCardColumn(candidate.profile)) sensitive.add(candidate.column);
  }
  return { claims: onePerRole(claims), sensitive };
}

interface Decided {
  readonly meaning: Meaning | undefined;
  readonly because: MappedColumn['because'];
}

function decide(candidate: Candidate, neighbours: Neighbours): Decided {
  const { meaning, profile, said, header } = candidate;
  if (said === 'config') return { meaning, because: 'config' };
  const refusable = said === 'header' ? rescueMeans(header, profile) : undefined;
  if (refusable !== undefined) return { meaning: refusable, because: 'header and values' };
  if (meaning === undefined)
    return { meaning: rescue(header, profile, neighbours) ?? rescueConsent(profile), because: 'values' };
  const settled = meaning.kind === 'ambiguous' ? settle(meaning.word, profile, neighbours) : meaning;
  const refusal = settled.kind === 'none' ? rescueConsent(profile) : undefined;
  if (refusal !== undefined) return { meaning: refusal, because: 'values' };
  if (settled.kind !== 'role') return { meaning: settled, because: said };
  const obeyed = obeyValues(settled, profile);
  return { meaning: obeyed, because: reason(candidate, settled, obeyed) };
}

function reason(candidate: Candidate, settled: RoleMeaning, obeyed: Meaning): MappedColumn['because'] {
  if (obeyed !== settled) return 'values';
  if (candidate.said !== 'header') return candidate.said;
  const proven = candidate.meaning?.kind === 'ambiguous' || bearsOut(settled.role, candidate.profile);
  return proven && candidate.profile.filled > 0 ? 'header and values' : 'header';
}

function claimOf(candidate: Candidate, meaning: RoleMeaning, because: MappedColumn['because']): Claim {
  const { column, header, profile } = candidate;
  return { column, header, meaning, because, filled: profile.filled };
}

function isCardColumn(profile: Profile): boolean {
  return profile.filled >= 5 && profile.share('card') >= CARD_SHARE;
}
