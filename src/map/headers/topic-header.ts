import { as, type RoleMeaning } from '../meaning.ts';
import { ARTICLES, SUBJECTS } from '../vocabulary/words.ts';
import { isByAnyMeans, isOfAnyKind } from './every-means.ts';
import { JOINING, namedMeans, scopeOf } from './named-means.ts';

/** Lists that people are put on: a mere mark in such a column says that somebody is on it. */
const LISTS = set(
  'newsletter newsletters boletin boletines boletim mailing mailings emailing infolettre suscripcion suscripciones suscrito suscrita suscriptor subscription subscribed assinante inscrito abonnent',
);

/** What is sent to customers; the mark of a campaign may stand in such a column too. */
const TOPICS = set(
  'marketing mktg mkt mercadeo publicidad publicidade publicitario publicitaria publicitarios publicitarias promo promos promocion promociones promocional promocionales promocao promocoes promotion promotions promotional oferta ofertas offers novedades novidades advertising publi comunicacion comunicaciones comunicacoes communications telemarketing telefonwerbung werbung pubblicita promozioni offerte comunicazioni publicite offres',
);

/** What may stand beside them without making the header one of something else. */
const BESIDE = set(
  's n mensual semanal monthly weekly estado status estatus preferencia envio envios enviar recibir receber recepcion list lista listas info informacion information comercial comerciales comerciais commercial commerciales commerciali todas todos toda todo cualquier all any toutes tutte alle medio medios canal canales channel channels via vias tiene has quiere wants ok consent electronico electronica telefonico telefonica',
);

/** Words for contact that is still to come; which means is wanted must stand beside them (`Contactar por email`). */
const TO_CONTACT = set('contactar contatar contattare contacter kontaktieren');

/** `OPT_EMAIL` is in or out, `Email OK` permitted or valid: a no to any permits nothing, and a yes may be one to any. */
const OPTIONS = set('opt ok');

/** `No publicidad`, `Sin publicidad`: a yes forbids. */
const WITHOUT = set('no sin sem kein keine nessuna pas sans');

/**
 * A consent column whose header only names what is sent (`Newsletter`, `Publicidad`, `SMS marketing`) and nobody who permits it.
 * Whether it is one, or the name of a campaign, a budget or a cost centre, only its cells tell: all of them must be
 * answers. Without a means it is for e-mail, as in readConsentHeader. Undefined for headers of more than that.
 */
export function readTopicHeader(words: readonly string[]): RoleMeaning | undefined {
  const isDenied = words.length > 1 && WITHOUT.has(words[0]);
  const said = isDenied ? words.slice(1) : words;
  const onList = said.some((word) => LISTS.has(word));
  const text = ` ${said.join(' ')} `;
  const { means, rest } = namedMeans(text);
  if (!onList && !said.some((word) => TOPICS.has(word) || (means.length > 0 && isAsked(word)))) return undefined;
  if (!rest.split(' ').every(isBeside)) return undefined;
  const isAll = isByAnyMeans(text) || (means.length === 0 && isOfAnyKind(text));
  const contact = isAll ? 'all' : means.length > 0 ? scopeOf(means) : 'email';
  return as('consent', {
    contact,
    polarity: isDenied ? 'denies' : said.some((word) => OPTIONS.has(word)) ? 'no_denies' : 'grants',
    needsProof: onList ? 'answers_or_marks' : 'answers',
  });
}

function isAsked(word: string): boolean {
  return OPTIONS.has(word) || TO_CONTACT.has(word);
}

function isBeside(word: string): boolean {
  return word === '' || isAsked(word) || KNOWN.some((known) => known.has(word));
}

const KNOWN: readonly ReadonlySet<string>[] = [LISTS, TOPICS, BESIDE, JOINING, ARTICLES, SUBJECTS];

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
