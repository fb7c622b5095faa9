import type { EarlierIds } from '../domain/earlier-ids.ts';
import { anchorOf, firstSeen } from './id-anchor.ts';
import { compareCustomers, type KeptIds, membersOf } from './id-apart.ts';
import { type Content, ownId } from './id-content.ts';
import { earlierCustomers } from './id-known-records.ts';
import { NOBODY, Owners, SEVERAL } from './id-owners.ts';

/** Records of an earlier customer in a customer of now: what one asks the id of the other for. */
interface Claim {
  readonly heir: number;
  readonly earlier: number;
  readonly records: number;
  /** Day on which the first of them was first seen. */
  readonly since: number;
}

/**
 * Gives customers the ids that the rows they hold had in an earlier run: of those that would split an id, or hold
 * several, the one with the most of its rows, so that as few rows as possible change their customer; of equal parts the
 * one seen first, then the one the id was made of. Who is a row of a customer file of ours keeps the id in it. `bits`
 * holds the ids that their content gives; says whose are kept.
 */
export function inheritIds(content: Content, bits: Int32Array, earlier: EarlierIds): KeptIds {
  const { count } = content.clusters;
  const kept = new Uint8Array(count);
  const taken = keepOwn(content, bits, kept);
  const given = new Uint8Array(earlier.bits.length / 2);
  const natural = bits.slice();
  const give = (heir: number, customer: number): void => {
    const [first, second] = [earlier.bits[2 * customer], earlier.bits[2 * customer + 1]];
    if (kept[heir] === 1 || given[customer] === 1 || taken.of(first, second) !== NOBODY) return;
    bits[2 * heir] = first;
    bits[2 * heir + 1] = second;
    kept[heir] = 1;
    given[customer] = 1;
  };
  const known = earlierCustomers(content.records, content.fingerprints, earlier);
  const { sole, heirs } = interests(content, known, given.length);
  const isAlone = (heir: number): boolean => sole[heir] >= 0 && heirs[sole[heir]] === 1;
  for (let heir = 0; heir < count; heir++) if (isAlone(heir)) give(heir, sole[heir]);
  const contested: Claim[] = [];
  for (let heir = 0; heir < count; heir++)
    if (sole[heir] !== NOBODY && !isAlone(heir)) contested.push(...claimsOf(heir, content, known));
  contested.sort((a, b) => compareClaims(a, b, content, natural, earlier));
  for (const claim of contested) give(claim.heir, claim.earlier);
  return kept;
}

/** Customers in whom a row of a customer file of ours stands have its id; says which ids those are. */
function keepOwn(content: Content, bits: Int32Array, kept: KeptIds): Owners {
  const { count } = content.clusters;
  const some = content.ours.some((isOurs) => isOurs);
  const taken = new Owners(some ? count : 0);
  if (!some) return taken;
  for (let customer = 0; customer < count; customer++) {
    if (ownId(content, anchorOf(content, customer)) === '') continue;
    // Of two rows with one id neither has a better right to it.
    if (taken.of(bits[2 * customer], bits[2 * customer + 1]) === NOBODY) kept[customer] = 1;
    taken.name(bits[2 * customer], bits[2 * customer + 1], customer);
  }
  return taken;
}

/** By heir, whose rows it holds, NOBODY or SEVERAL; by earlier customer, how many hold rows of it. */
function interests({ clusters: { count, starts, members } }: Content, known: Int32Array, customers: number) {
  const sole = new Int32Array(count).fill(NOBODY);
  const heirs = new Int32Array(customers);
  const last = new Int32Array(customers).fill(NOBODY);
  for (let heir = 0; heir < count; heir++) {
    for (let k = starts[heir]; k < starts[heir + 1]; k++) {
      const earlier = known[members[k]];
      if (earlier < 0 || last[earlier] === heir) continue;
      last[earlier] = heir;
      heirs[earlier]++;
      sole[heir] = sole[heir] === NOBODY ? earlier : SEVERAL;
    }
  }
  return { sole, heirs };
}

function claimsOf(heir: number, { records, clusters }: Content, known: Int32Array): readonly Claim[] {
  const claims = new Map<number, Claim>();
  for (const member of membersOf(clusters, heir)) {
    const earlier = known[member];
    if (earlier < 0) continue;
    const since = firstSeen(records, member);
    const claim = claims.get(earlier) ?? { heir, earlier, records: 0, since };
    claims.set(earlier, { ...claim, records: claim.records + 1, since: Math.min(claim.since, since) });
  }
  return [...claims.values()];
}

/** In which order claims are obeyed; the content decides in the end, never the place of a row or a customer. */
function compareClaims(a: Claim, b: Claim, content: Content, natural: Int32Array, earlier: EarlierIds): number {
  const isAnchor = (claim: Claim): number =>
    natural[2 * claim.heir] === earlier.bits[2 * claim.earlier] &&
    natural[2 * claim.heir + 1] === earlier.bits[2 * claim.earlier + 1]
      ? 0
      : 1;
  return (
    b.records - a.records ||
    a.since - b.since ||
    isAnchor(a) - isAnchor(b) ||
    compareIds(earlier.bits, a.earlier, b.earlier) ||
    compareIds(natural, a.heir, b.heir) ||
    compareCustomers(content, a.heir, b.heir)
  );
}

function compareIds(bits: Int32Array, a: number, b: number): number {
  return bits[2 * a] - bits[2 * b] || bits[2 * a + 1] - bits[2 * b + 1];
}
