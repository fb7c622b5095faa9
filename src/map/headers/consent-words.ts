/** A yes in such a column forbids. */
export const DENYING = list(
  'do not, donot, dont, no permitir, no permite, no autoriza, no acepta, no desea, no quiere, no contactar, no llamar, no enviar, no molestar, nao permitir, nao aceita, nao contatar, opt out, opted out, optout, optedout, unsubscribe, unsubscribed, unsub, desuscrito, blacklisted, blacklist, blocklisted, lista negra, excluir, rechaza, baja, suppressed, robinson, revoca, revocado, no desean, no deseo, no quiero, nao ligar, nao enviar, nao perturbe, nao deseja, descadastrado, cancelo la suscripcion, cancelo suscripcion, cancelo su suscripcion, cancelar suscripcion, cancelada la suscripcion, suscripcion cancelada, cancelou inscricao, cancelou a inscricao, inscricao cancelada, desuscripcion, anulacion de la recepcion, exclusion voluntaria, no participar, no participacion, no publicidad, sin publicidad, no mas, nicht kontaktieren, nicht anrufen, keine werbung, keine emails, keine anrufe, keine sms, kein newsletter, werbesperre, kontaktsperre, abgemeldet, abbestellt, widerspruch, widerrufen, ne pas contacter, ne pas appeler, desinscrit, desinscription, desabonne, desabonnement, opposition, refuse, refus, non contattare, non chiamare, non inviare, non acconsente, non autorizza, non accetta, non desidera, disiscritto, disiscritta, disiscrizione, rifiuta, opposizione',
);

/** A yes in such a column permits. */
export const GRANTING = list(
  'accepts, accept, accepted, acep, acept, aut, autoriz, consiente, acepta, acepto, aceptas, aceptada, aceptado, aceptacion, autoriza, autorizas, autorizo, autorizacion, autorizacao, aceita, aceito, aceite, permite, permitir, permiso, permission, opt in, opted in, optin, optedin, subscribed, subscription, subscription status, subscriber status, suscrito, suscrita, suscripcion, inscrito, consent, consents, consented, consentimiento, consentimento, allow, allows, allowed, contactable, habeas data, desea recibir, quiere recibir, receive, quero receber, recibe, recibir, receber, recebe, enviar materiales, send marketing, agree, agrees, einwilligung, einwilligungen, eingewilligt, zustimmung, zugestimmt, erlaubt, erlaubnis, akzeptiert, abonniert, werbeeinwilligung, werbeerlaubnis, kontakterlaubnis, consentement, accepte, autorise, autorisation, inscrit, inscrite, abonne, abonnee, souhaite recevoir, recevoir, recoit, consenso, consensi, acconsente, acconsento, autorizza, autorizzazione, accetta, accetto, iscritto, iscritta, iscrizione, ricevere, riceve',
);

/** Words that make a permission one for marketing although no means of contact is named. */
export const MARKETING = list(
  'marketing, mktg, mkt, publi, publicitario, publicitaria, publicitarios, publicitarias, promocionales, publicidad, publicidade, promo, promociones, promocoes, promotions, promotional, ofertas, offers, comercial, comerciales, novedades, novidades, advertising, comunicaciones, comunicacoes, communications, envio de info, envio de informacion, envio informacion, recibir info, recibir informacion, receber informacoes, comunicacion, mercadeo, werbung, werbeeinwilligung, werbeerlaubnis, pubblicita, promozioni, promozionale, offerte, comunicazioni, commerciale, commerciali, publicite, offres, commercial, commerciales, communication',
);

/** Words of a permission to keep and use personal data, which is none to contact. */
export const DATA_KEEPING: ReadonlySet<string> = new Set(
  'datos dados data hd daten dati donnees datenschutz datenverarbeitung dsgvo tratamiento trattamento traitement tratamento personales pessoais privacidad privacidade privacy politica politicas policy ley lei law lgpd gdpr rgpd lopd habeas terminos termos terms'.split(
    ' ',
  ),
);

/** A permission of nothing that is named, as the whole header. */
export const UNNAMED: ReadonlySet<string> = new Set(
  'autoriza autorizo autorizacion autorizacao acepta acepto aceita aceite consent consentimiento consentimento permiso consenso einwilligung zustimmung consentement autorizzazione'.split(
    ' ',
  ),
);

/** Words for contact by whatever means. */
export const CONTACTING = list(
  'contact, contacto, kontakt, kontakterlaubnis, contatto, contattare, contacter, contactar, contactado, contactable, contato, contatar, contacted, molestar, disturb',
);

/** The header speaks of when a consent was given … */
export const WHEN_CONSENT = list(
  'time, timestamp, date, fecha, hora, at, on, datum, zeitpunkt, zeitstempel, heure, ora',
);

/** … or of how and why, not of the consent. */
export const ABOUT_CONSENT = list(
  'ip, method, mode, source, reason, motivo, id, title, level, basis, version, grund, motif, quelle, fonte',
);

function list(words: string): readonly string[] {
  return words.split(', ');
}
