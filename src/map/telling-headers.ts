import type { ColumnRole } from '../domain/fields.ts';
import { readHeader } from './headers/read-header.ts';
import type { Claim } from './roles/one-per-role.ts';

const CONSENT_ROLES: ReadonlySet<ColumnRole> = new Set(['consent', 'consent_at']);

/**
 * The headers that may tell the channel of a file: all but those of consent. By which means a customer may be contacted
 * (`Acepta llamadas`) says nothing of where she was met, whether the column is read or a configuration takes it out.
 */
export function tellingHeaders(header: readonly string[], claims: readonly Claim[]): readonly string[] {
  const consents = new Set(claims.filter(({ meaning }) => CONSENT_ROLES.has(meaning.role)).map(({ column }) => column));
  return header.filter((name, column) => !consents.has(column) && !speaksOfConsent(name));
}

function speaksOfConsent(name: string): boolean {
  const meaning = readHeader(name);
  return meaning?.kind === 'role' && CONSENT_ROLES.has(meaning.role);
}
