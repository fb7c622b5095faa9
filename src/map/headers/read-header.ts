import type { ColumnRole } from '../../domain/fields.ts';
import { as, type Meaning, NOTHING, type RoleMeaning } from '../meaning.ts';
import { lookUp } from '../vocabulary/vocabulary.ts';
import { FOREIGN_WORDS, NOUNS, QUALIFIERS, SENSITIVE_PAIRS, SENSITIVE_WORDS, SUBJECTS } from '../vocabulary/words.ts';
import { readConsentHeader } from './consent-header.ts';
import { headerWords } from './header-words.ts';
import { readRecordIdHeader } from './record-id-header.ts';

/** Which postal address a word speaks of; the lower the number, the more it is where the person lives. */
const ADDRESS_SETS: Readonly<Record<string, number>> = {
  home: 1,
  casa: 1,
  residencia: 1,
  residence: 1,
  residencial: 1,
  personal: 1,
  principal: 1,
  primary: 1,
  default: 1,
  mailing: 1,
  billing: 2,
  facturacion: 2,
  fiscal: 2,
  shipping: 3,
  envio: 3,
  entrega: 3,
  work: 4,
  business: 4,
  trabajo: 4,
  oficina: 4,
  office: 4,
  laboral: 4,
  other: 5,
  otra: 5,
  otro: 5,
  alternate: 5,
  alterna: 5,
  secondary: 5,
  secundaria: 5,
};
const ADDRESS_ROLES: ReadonlySet<ColumnRole> = new Set([
  'address',
  'street_number',
  'address_2',
  'city',
  'region',
  'postal_code',
  'country',
]);

/** Words that name a role wherever they stand in a longer header, if the values agree (`best phone to call`). */
const TELLING_WORDS: Readonly<Record<string, ColumnRole>> = {
  email: 'email',
  correo: 'email',
  mail: 'email',
  phone: 'phone',
  telefono: 'phone',
  telefone: 'phone',
  celular: 'phone',
  whatsapp: 'phone',
  mobile: 'phone',
  movil: 'phone',
  fono: 'phone',
  tel: 'phone',
  cel: 'phone',
  dni: 'national_id',
  cedula: 'national_id',
  nif: 'national_id',
  rut: 'national_id',
  curp: 'national_id',
  rfc: 'national_id',
  cuit: 'national_id',
  cpf: 'national_id',
  ruc: 'national_id',
  nacimiento: 'birth_date',
  birthday: 'birth_date',
  nascimento: 'birth_date',
  birthdate: 'birth_date',
};

/** Words a yes-or-no question begins with: `Es empresa` holds no company, `Is Customer` no customer. */
const FLAG_WORDS: ReadonlySet<string> = new Set(['is', 'es', 'esta', 'has', 'have', 'tiene']);

/**
 * What a header says by itself. From the exact phrase to looser readings: what is sensitive or about somebody
 * else, consent, ids of the row, the phrase without subjects (`Teléfono cliente`), numbers and qualifiers
 * (`Phone 1 - Value`), and at last a single telling word. Undefined when it says nothing we know.
 */
export function readHeader(header: string): Meaning | undefined {
  const words = headerWords(header);
  const exact = lookUp(words);
  if (FLAG_WORDS.has(words[0])) return readFlag(words, exact);
  if (exact !== undefined) return exact;
  if (isSensitive(words)) return { kind: 'sensitive' };
  const consent = readConsentHeader(words);
  if (consent !== undefined) return consent;
  const id = readRecordIdHeader(words);
  if (id !== undefined) return id;
  if (words.some((word) => FOREIGN_WORDS.has(word))) return NOTHING;
  return readReduced(words) ?? readTellingWord(words);
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
  for (const form of [plain, unqualified, unnumbered, both, bareNoun]) {
    const found = form.length === 0 || form.length === words.length ? undefined : lookUp(form);
    if (found !== undefined) return inAddressSet(found, words, form);
  }
  return undefined;
}

/**
 * Adds to an address part which of several addresses it belongs to (`Billing City`, `Address 2 - City`). A number that the
 * form still holds is that of a line (`Billing Address 2`), not of an address.
 */
function inAddressSet(meaning: Meaning, words: readonly string[], form: readonly string[]): Meaning {
  if (meaning.kind !== 'role' || !ADDRESS_ROLES.has(meaning.role)) return meaning;
  const name = words.find((word) => ADDRESS_SETS[word] !== undefined);
  const number = form.some(isNumber) ? undefined : words.find(isNumber);
  const set = [name, number].filter((part) => part !== undefined).join(' ');
  const order = (name === undefined ? 0 : ADDRESS_SETS[name]) + Number(number?.slice(0, 2) ?? 0);
  return { ...meaning, set, rank: (meaning.rank ?? 0) + order * 10 };
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

function readTellingWord(words: readonly string[]): RoleMeaning | undefined {
  const telling = words.find((word) => TELLING_WORDS[word] !== undefined);
  return telling === undefined ? undefined : as(TELLING_WORDS[telling], { needsProof: true });
}
