import { CONTACT_CHANNELS, type ConsentScope, type ContactChannel } from '../../domain/channels.ts';
import type { ConsentPolarity } from '../../domain/consent.ts';
import { as, type Meaning, NOTHING } from '../meaning.ts';
import {
  ABOUT_CONSENT,
  CONTACT_WORDS,
  CONTACTING,
  DATA_KEEPING,
  DENYING,
  GRANTING,
  JOINING,
  MARKETING,
  OWN_PHONE,
  UNNAMED,
  WHEN_CONSENT,
} from './consent-words.ts';

/**
 * A consent column by its header: a word that permits or forbids, together with means of contact, with marketing, or with
 * contact as such. Marketing without a means is taken as e-mail, a permission of contact without a means as phone, its
 * refusal as one of every means, because neither may say more than was said. A permission to keep data, or one that does
 * not say what for (`Autoriza`), permits no contact, and its refusal forbids every one. Its time is
 * `consent_at`, of the means that are named; its other circumstances are nothing. Undefined for a permission of another kind.
 */
export function readConsentHeader(words: readonly string[]): Meaning | undefined {
  const text = ` ${words.join(' ')} `;
  const polarity = polarityOf(text);
  const contact = contactOf(text, polarity);
  if (polarity === undefined) return undefined;
  if (contact === undefined && !isOpen(words, polarity)) return undefined;
  if (hasAny(text, ABOUT_CONSENT)) return NOTHING;
  if (hasAny(text, WHEN_CONSENT)) return whenConsent(text);
  return contact === undefined ? REFUSAL : as('consent', { contact, polarity });
}

/** Only its no counts, and for every means. */
const REFUSAL = as('consent', { contact: 'all', polarity: 'no_denies' });

/** A permission to keep data, or of nothing that is named. */
function isOpen(words: readonly string[], polarity: ConsentPolarity): boolean {
  if (polarity !== 'grants') return false;
  return words.some((word) => DATA_KEEPING.has(word)) || (words.length === 1 && UNNAMED.has(words[0]));
}

function polarityOf(text: string): ConsentPolarity | undefined {
  if (hasAny(text, DENYING)) return 'denies';
  return hasAny(text, GRANTING) ? 'grants' : undefined;
}

function contactOf(text: string, polarity: ConsentPolarity | undefined): ConsentScope | undefined {
  const { means } = namedMeans(text);
  if (means.length > 0) return scopeOf(means);
  if (hasAny(text, MARKETING)) return 'email';
  if (!hasAny(text, CONTACTING)) return undefined;
  return polarity === 'denies' ? 'all' : 'phone';
}

/** The time of a consent, to the means that are named; what only follows from other words is no name. */
function whenConsent(text: string): Meaning {
  const { means } = namedMeans(text);
  return means.length === 0 ? as('consent_at') : as('consent_at', { contact: scopeOf(means) });
}

function scopeOf(means: readonly ContactChannel[]): ConsentScope {
  return means.length === 1 ? means[0] : means;
}

/** The means of a header that is a list of them and nothing else (`Llamadas y SMS`); undefined for any other. */
export function listedMeans(words: readonly string[]): readonly ContactChannel[] | undefined {
  const { means, rest } = namedMeans(` ${words.join(' ')} `);
  const isList = means.length > 1 && rest.split(' ').every((word) => word === '' || JOINING.has(word));
  return isList ? means : undefined;
}

interface NamedMeans {
  readonly means: readonly ContactChannel[];
  /** The text without the words that name them. */
  readonly rest: string;
}

function namedMeans(text: string): NamedMeans {
  const found = new Set<ContactChannel>();
  let rest = text;
  for (const contact of Object.keys(CONTACT_WORDS) as ContactChannel[]) {
    if (contact === 'phone' && found.size > 0) rest = without(rest, OWN_PHONE);
    if (!hasAny(rest, CONTACT_WORDS[contact])) continue;
    found.add(contact);
    rest = without(rest, CONTACT_WORDS[contact]);
  }
  return { means: CONTACT_CHANNELS.filter((contact) => found.has(contact)), rest };
}

function without(text: string, phrases: readonly string[]): string {
  return phrases.reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, ' '), text);
}

function hasAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => text.includes(` ${phrase} `));
}
