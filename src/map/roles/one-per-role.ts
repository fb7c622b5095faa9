import type { ColumnRole } from '../../domain/fields.ts';
import type { MappedColumn } from '../../domain/mapping.ts';
import { headerWords } from '../headers/header-words.ts';
import type { RoleMeaning } from '../meaning.ts';
import { vocabularyKey } from '../vocabulary/vocabulary.ts';

/** A column with its meaning settled, before columns compete for roles. */
export interface Claim {
  readonly column: number;
  readonly header: string;
  readonly meaning: RoleMeaning;
  readonly because: MappedColumn['because'];
  /** Cells with a value in the sample. */
  readonly filled: number;
}

/** Roles that any number of columns of a source may have. */
const MANY: ReadonlySet<ColumnRole> = new Set([
  'email',
  'phone',
  'phone_extension',
  'phone_prefix',
  'handle',
  'consent',
  'consent_at',
  'national_id',
  'last_seen',
]);
const ADDRESS: ReadonlySet<ColumnRole> = new Set([
  'address',
  'street_number',
  'address_2',
  'city',
  'region',
  'postal_code',
  'country',
]);

/**
 * Leaves one column to every role that only one can have: that of the lowest rank among the filled ones. A loser takes its
 * second role where that is still free. Of several postal addresses one is kept whole, so that no street
 * meets the city of another. What a configuration says is never taken away.
 */
export function onePerRole(claims: readonly Claim[]): readonly Claim[] {
  const kept: Claim[] = [];
  const losers: Claim[] = [];
  const chosenSet = bestAddressSet(claims);
  const rivals = claims.filter((claim) => claim.because === 'config' || isOfSet(claim, chosenSet));
  const taken = new Set<ColumnRole>();
  const seen = new Set<string>();
  for (const claim of rivals.toSorted(byPreference)) {
    const { role } = claim.meaning;
    const loses = claim.because !== 'config' && (MANY.has(role) ? isRepeated(claim, seen) : taken.has(role));
    if (loses) losers.push(claim);
    else {
      taken.add(role);
      kept.push(claim);
    }
  }
  for (const claim of losers) {
    const second = claim.meaning.otherwise;
    if (second === undefined || taken.has(second)) continue;
    taken.add(second);
    kept.push({ ...claim, meaning: { ...claim.meaning, role: second } });
  }
  return kept.toSorted((a, b) => a.column - b.column);
}

/** A configured column first, then filled before empty, then by rank, then as they stand. */
function byPreference(a: Claim, b: Claim): number {
  return (
    Number(b.because === 'config') - Number(a.because === 'config') ||
    Number(b.filled > 0) - Number(a.filled > 0) ||
    (a.meaning.rank ?? 0) - (b.meaning.rank ?? 0) ||
    a.column - b.column
  );
}

/** Exports repeat an id column under one name (`CEDULA`, `CEDULA_2`): the first is the person's. */
function isRepeated(claim: Claim, seen: Set<string>): boolean {
  if (claim.meaning.role !== 'national_id') return false;
  const key = vocabularyKey(headerWords(claim.header).filter((word) => !/^\d+$/.test(word)));
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

function isOfSet(claim: Claim, chosen: string | undefined): boolean {
  const set = claim.meaning.set ?? '';
  return set === '' || set === chosen || !ADDRESS.has(claim.meaning.role);
}

/** The address with a street and values, of the lowest rank; undefined when no header names one. */
function bestAddressSet(claims: readonly Claim[]): string | undefined {
  const parts = claims.filter((claim) => ADDRESS.has(claim.meaning.role) && (claim.meaning.set ?? '') !== '');
  const streets = parts.filter((claim) => claim.meaning.role === 'address' && claim.filled > 0);
  const best = (streets.length > 0 ? streets : parts).toSorted(byPreference)[0];
  return best?.meaning.set;
}
