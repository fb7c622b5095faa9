import type { ColumnRole } from '../../domain/fields.ts';
import { as, type Meaning, NOTHING, type RoleMeaning } from '../meaning.ts';
import { ADDRESS_SETS, TELLING_WORDS } from '../vocabulary/single-words.ts';
import { lookUp } from '../vocabulary/vocabulary.ts';
import { FOREIGN_WORDS, NOUNS, QUALIFIERS, SENSITIVE_PAIRS, SENSITIVE_WORDS, SUBJECTS } from '../vocabulary/words.ts';
import { writtenInFull } from './abbreviations.ts';
import { readConsentHeader } from './consent-header.ts';
import { headerWords, LONGEST_HEADER } from './header-words.ts';
import { readMisspeltHeader } from './misspelt-header.ts';
import { readRecordIdHeader } from './record-id-header.ts';

const ADDRESS_ROLES: ReadonlySet<ColumnRole> = new Set([
  'address',
  'street_number',
  'address_2',
  'city',
  'region',
  'postal_code',
  'country',
]);

const IN_BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;

/** Words a yes-or-no question begins with: `Es empresa` holds no company, `Is Customer` no customer. */
const FLAG_WORDS: ReadonlySet<string> = new Set(['is', 'es', 'esta', 'has', 'have', 'tiene']);

/** Beside another word somebody's assistant; alone it may be who attends an event, as the values and other columns tell. */
const ATTENDEE = 'asistente';

/**
 * What a header says by itself. From the exact phrase to looser readings: what is sensitive or about somebody
 * else, consent, ids of the row, the phrase without subjects (`Teléfono cliente`), numbers and qualifiers
 * (`Phone 1 - Value`), abbreviations written in full, and at last a single telling word. Undefined when it says nothing we know.
 */
export function readHeader(header: string): Meaning | undefined {
  return readAsItStands(header) ?? readWithoutBrackets(header);
}

/** What stands in brackets explains how to fill the column (`Dirección (calle y número)`) where it names nothing itself. */
function readWithoutBrackets(header: string): Meaning | undefined {
  const bare = header.slice(0, LONGEST_HEADER).replace(IN_BRACKETS, ' ');
  return bare.length === header.length || bare.trim() === '' ? undefined : readAsItStands(bare);
}

function readAsItStands(header: string): Meaning | undefined {
  const words = headerWords(header);
  const exact = lookUp(words);
  if (FLAG_WORDS.has(words[0])) return readFlag(words, exact);
  if (exact !== undefined) return exact;
  if (isSensitive(words)) return { kind: 'sensitive' };
  const consent = readConsentHeader(words);
  if (consent !== undefined) return consent;
  const id = readRecordIdHeader(words);
  if (id !== undefined) return id;
  if (words.length === 1 && words[0] === ATTENDEE) return undefined;
  if (words.some((word) => FOREIGN_WORDS.has(word))) return NOTHING;
  return readReduced(words) ?? readAbbreviated(words) ?? readTellingWord(words) ?? readMisspeltHeader(words);
}

/** Of all yes-or-no columns only those on consent are mapped. */
function readFlag(words: readonly string[], exact: Meaning | undefined): Meaning {
  if (exact?.kind === 'role' && exact.role === 'consent') return exact;
  return readConsentHeader(words) ?? (isSensitive(words) ? { kind: 'sensitive' } : NOTHING);
}

function isSensitive(words: readonly string[]): boolean {
  if (words.some((word) => SENSITIVE_WORDS.has(word))) return true;
  return SENSITIVE_PAIRS.some(([first, second]) => words.includes(first) && words.includes(second));
}

function readReduced(words: readonly string[]): Meaning | undefined {
  const plain = words.filter((word) => !SUBJECTS.has(word));
  const unqualified = plain.filter((word) => !QUALIFIERS.has(word));
  const unnumbered = plain.filter((word) => !isNumber(word));
  const both = unqualified.filter((word) => !isNumber(word));
  const bareNoun = both.filter((word) => !NOUNS.has(word));
  // `Contacto 1` is nothing but a subject and its number.
  const subject = plain.every(isNumber) ? words.filter((word) => !isNumber(word)) : [];
  for (const form of [plain, unqualified, unnumbered, both, bareNoun, subject]) {
    const found = form.length === 0 || form.length === words.length ? undefined : lookUp(form);
    if (found !== undefined) return inAddressSet(found, words, form);
  }
  return undefined;
}

function readAbbreviated(words: readonly string[]): Meaning | undefined {
  for (const full of writtenInFull(words)) {
    const found = lookUp(full) ?? readReduced(full);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Adds to an address part which of several addresses it belongs to (`Billing City`, `Address 2 - City`). A number that the
 * form still holds is that of a line (`Billing Address 2`), not of an address.
 */
function inAddressSet(meaning: Meaning, words: readonly string[], form: readonly string[]): Meaning {
  if (meaning.kind !== 'role' || !ADDRESS_ROLES.has(meaning.role)) return meaning;
  const name = words.find((word) => ADDRESS_SETS.has(word));
  const number = form.some(isNumber) ? undefined : words.find(isNumber);
  const set = [name, number].filter((part) => part !== undefined).join(' ');
  const order = (ADDRESS_SETS.get(name ?? '') ?? 0) + Number(number?.slice(0, 2) ?? 0);
  return { ...meaning, set, rank: (meaning.rank ?? 0) + order * 10 };
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

function readTellingWord(words: readonly string[]): RoleMeaning | undefined {
  for (const word of words) {
    const role = TELLING_WORDS.get(word);
    if (role !== undefined) return as(role, { needsProof: true });
  }
  return undefined;
}
