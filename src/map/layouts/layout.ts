import type { Channel } from '../../domain/channels.ts';
import type { ColumnRole } from '../../domain/fields.ts';
import { headerKey } from '../headers/header-words.ts';
import { as, type Meaning, NOTHING } from '../meaning.ts';

/** A vendor's export: how it is known, and what its columns are. Headers stand as the vendor writes them. */
export interface Layout {
  readonly channel: Channel;
  /**
   * Headers that give it away: one of every group must be there. A `*` at the end stands for any rest.
   * Distinctive columns only, never the whole row and never the position: accounts and versions differ.
   */
  readonly signature: readonly (readonly string[])[];
  /** Comma-separated headers by role; `none` = known and nothing of the customer's. Others go to the vocabulary. */
  readonly columns: Readonly<Partial<Record<ColumnRole | 'none', string>>>;
  /** Headers whose meaning is more than a role. */
  readonly details?: Readonly<Record<string, Meaning>>;
  /** Headers ending in a name of the user's own (`CallRecordLastAttempt-FONO1`), by what they start with. */
  readonly prefixes?: Readonly<Record<string, Meaning>>;
  /** What follows this in a header is the header of a phone column. */
  readonly phoneAfter?: string;
  /** A row is one call or message. */
  readonly interactions?: true;
}

/** What a layout says of every column of a header: undefined where it says nothing. */
export function layoutMeanings(layout: Layout, header: readonly string[]): readonly (Meaning | undefined)[] {
  const byKey = meaningsByKey(layout);
  const prefixes = Object.entries(layout.prefixes ?? {}).map(([name, meaning]) => ({
    start: headerKey(name),
    meaning,
  }));
  const keys = header.map(headerKey);
  const phones = phoneKeys(layout, keys);
  return keys.map((key) => {
    if (phones.has(key)) return as('phone');
    return byKey.get(key) ?? prefixes.find(({ start }) => key.startsWith(start))?.meaning;
  });
}

/** Whether every group of the signature has a header in the file. `keys` are those of headerKey. */
export function hasSignature(layout: Layout, keys: ReadonlySet<string>): boolean {
  return layout.signature.every((group) => group.some((name) => hasHeader(keys, name)));
}

function hasHeader(keys: ReadonlySet<string>, name: string): boolean {
  const key = headerKey(name);
  if (!name.endsWith('*')) return keys.has(key);
  for (const present of keys) if (present.startsWith(key)) return true;
  return false;
}

function meaningsByKey(layout: Layout): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [role, names] of Object.entries(layout.columns) as [ColumnRole | 'none', string][]) {
    // Where one role has several headers they stand in the order in which they are believed.
    names.split(', ').forEach((name, rank) => {
      meanings.set(headerKey(name), role === 'none' ? NOTHING : as(role, { rank }));
    });
  }
  for (const [name, meaning] of Object.entries(layout.details ?? {})) meanings.set(headerKey(name), meaning);
  return meanings;
}

function phoneKeys(layout: Layout, keys: readonly string[]): ReadonlySet<string> {
  const start = layout.phoneAfter === undefined ? undefined : headerKey(layout.phoneAfter);
  if (start === undefined) return new Set();
  return new Set(keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length)));
}
