import type { ConsentScope } from '../../domain/channels.ts';
import type { ConsentPolarity } from '../../domain/consent.ts';
import { as, type Meaning, NOTHING } from '../meaning.ts';
import {
  ABOUT_CONSENT,
  CONTACTING,
  DATA_KEEPING,
  DENYING,
  GRANTING,
  MARKETING,
  UNNAMED,
  WHEN_CONSENT,
} from './consent-words.ts';
import { isAboutData } from './data-header.ts';
import { hasAny, namedMeans, scopeOf } from './named-means.ts';

/**
 * A consent column by its header: a word that permits or forbids, together with means of contact, with marketing, or with
 * contact as such. Marketing without a means is taken as e-mail, a permission of contact without a means as phone, its
 * refusal as one of every means, because neither may say more than was said. A permission to keep data, or one that does
 * not say what for (`Autoriza`), permits no contact, and its refusal forbids every one. Its time is
 * `consent_at`, of the means that are named; its other circumstances are nothing. A header on the keeping of data that
 * neither permits nor forbids (`Tratamiento de datos`, `RGPD`) is one if the values are answers and no dates, versions or
 * texts of a policy. Undefined for a permission of another kind.
 */
export function readConsentHeader(words: readonly string[]): Meaning | undefined {
  const text = ` ${words.join(' ')} `;
  const polarity = polarityOf(text);
  const contact = contactOf(text, polarity);
  if (polarity === undefined) return isAboutData(words) ? UNPROVEN_REFUSAL : undefined;
  const meaning = contact === undefined ? withoutMeans(words, polarity) : as('consent', { contact, polarity });
  if (meaning === undefined) return undefined;
  if (hasAny(text, ABOUT_CONSENT)) return NOTHING;
  if (hasAny(text, WHEN_CONSENT)) return whenConsent(text);
  return meaning;
}

/** Only its no counts, and for every means. */
const REFUSAL = as('consent', { contact: 'all', polarity: 'no_denies' });
const UNPROVEN_REFUSAL: Meaning = { ...REFUSAL, needsProof: true };
/** `No autoriza tratamiento de datos`: a yes forbids. The values must prove it: `Baja` has other meanings beside data. */
const UNPROVEN_DENIAL = as('consent', { contact: 'all', polarity: 'denies', needsProof: true });

/** A permission to keep data or of nothing that is named, or the refusal to keep data. */
function withoutMeans(words: readonly string[], polarity: ConsentPolarity): Meaning | undefined {
  const isData = words.some((word) => DATA_KEEPING.has(word));
  if (polarity === 'denies') return isData ? UNPROVEN_DENIAL : undefined;
  return isData || (words.length === 1 && UNNAMED.has(words[0])) ? REFUSAL : undefined;
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
