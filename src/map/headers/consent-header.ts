import type { ConsentScope } from '../../domain/channels.ts';
import type { ConsentPolarity } from '../../domain/consent.ts';
import { as, denies, type Meaning, NOTHING } from '../meaning.ts';
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
import { isAboutData, namesData } from './data-header.ts';
import { isByAnyMeans, isOfAnyKind } from './every-means.ts';
import { hasAny, namedMeans, scopeOf } from './named-means.ts';
import { readTopicHeader } from './topic-header.ts';

/**
 * A consent column by its header: a word that permits or forbids, together with means of contact, with marketing, or with
 * contact as such. Marketing without a means (`Acepta comunicaciones comerciales`) is taken as e-mail, because shops write a
 * no where nobody ticked the box of their newsletter, and a permission of contact without a means as phone, its
 * refusal as one of every means, because neither may say more than was said; `todas las comunicaciones` and `cualquier medio` do
 * say every means. A permission to keep data, or one that does
 * not say what for (`Autoriza`), permits no contact, and its refusal forbids every one, also where means are asked for in
 * the same breath. Its time is `consent_at`, of the means that are named, with what stands for a refusal among the
 * dates; its other circumstances are nothing. A header on the keeping of data that
 * neither permits nor forbids (`Tratamiento de datos`, `RGPD`) is one if the values are answers and no dates, versions or
 * texts of a policy, and so is one that names only what is sent (`Newsletter`). Undefined for a permission of another kind.
 */
export function readConsentHeader(words: readonly string[]): Meaning | undefined {
  const text = ` ${words.join(' ')} `;
  const polarity = polarityOf(text);
  if (polarity === undefined) return isAboutData(words) ? UNPROVEN_REFUSAL : readTopicHeader(words);
  const contact = contactOf(text, polarity);
  const meaning = contact === undefined ? withoutMeans(words, polarity) : toMeans(words, contact, polarity);
  if (meaning === undefined) return contact === undefined ? readTopicHeader(words) : undefined;
  if (hasAny(text, ABOUT_CONSENT)) return NOTHING;
  if (hasAny(text, WHEN_CONSENT)) return polarity === 'denies' ? whenRefused(contact) : whenConsent(text);
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

/** A permission or refusal of some means, in the same breath with the keeping of data or by itself. */
function toMeans(words: readonly string[], contact: ConsentScope, polarity: ConsentPolarity): Meaning {
  if (!namesData(words)) return as('consent', { contact, polarity });
  return polarity === 'denies' ? denies('all') : as('consent', { contact, polarity: 'no_denies_all' });
}

function polarityOf(text: string): ConsentPolarity | undefined {
  if (hasAny(text, DENYING)) return 'denies';
  return hasAny(text, GRANTING) ? 'grants' : undefined;
}

function contactOf(text: string, polarity: ConsentPolarity): ConsentScope | undefined {
  const { means } = namedMeans(text);
  if (isByAnyMeans(text)) return 'all';
  if (means.length > 0) return scopeOf(means);
  if (isOfAnyKind(text)) return 'all';
  if (hasAny(text, MARKETING)) return 'email';
  if (!hasAny(text, CONTACTING)) return undefined;
  return polarity === 'denies' ? 'all' : 'phone';
}

/** The time of a consent, to the means that are named; what only follows from other words is no name. A no in its place refuses. */
function whenConsent(text: string): Meaning {
  const { means } = namedMeans(text);
  return as('consent_at', { ...(means.length === 0 ? {} : { contact: scopeOf(means) }), polarity: 'no_denies' });
}

/** The day of a refusal (`Fecha no contactar`) is one. */
function whenRefused(contact: ConsentScope | undefined): Meaning {
  return as('consent_at', { ...(contact === undefined || contact === 'all' ? {} : { contact }), polarity: 'denies' });
}
