import type { ConsentScope, ContactChannel } from '../../domain/channels.ts';
import type { ConsentPolarity } from '../../domain/consent.ts';
import { as, type Meaning, NOTHING } from '../meaning.ts';
import {
  ABOUT_CONSENT,
  CONTACT_WORDS,
  CONTACTING,
  DENYING,
  GRANTING,
  MARKETING,
  WHEN_CONSENT,
} from './consent-words.ts';

/**
 * A consent column by its header: a word that permits or forbids, together with a means of contact, with marketing, or with
 * contact as such. Marketing without a means is taken as e-mail, a permission of contact without a means as phone, its
 * refusal as one of every means, because neither may say more than was said. Its time is
 * `consent_at`, its other circumstances are nothing. Undefined for a permission of another kind (`Autoriza
 * tratamiento de datos` is data processing).
 */
export function readConsentHeader(words: readonly string[]): Meaning | undefined {
  const text = ` ${words.join(' ')} `;
  const polarity = polarityOf(text);
  const contact = contactOf(text, polarity);
  if (polarity === undefined || contact === undefined) return undefined;
  if (hasAny(text, ABOUT_CONSENT)) return NOTHING;
  return hasAny(text, WHEN_CONSENT) ? as('consent_at') : as('consent', { contact, polarity });
}

function polarityOf(text: string): ConsentPolarity | undefined {
  if (hasAny(text, DENYING)) return 'denies';
  return hasAny(text, GRANTING) ? 'grants' : undefined;
}

function contactOf(text: string, polarity: ConsentPolarity | undefined): ConsentScope | undefined {
  for (const contact of Object.keys(CONTACT_WORDS) as ContactChannel[]) {
    if (hasAny(text, CONTACT_WORDS[contact])) return contact;
  }
  if (hasAny(text, MARKETING)) return 'email';
  if (!hasAny(text, CONTACTING)) return undefined;
  return polarity === 'denies' ? 'all' : 'phone';
}

function hasAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => text.includes(` ${phrase} `));
}
