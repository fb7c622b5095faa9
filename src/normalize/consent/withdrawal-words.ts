/**
 * How a yes is taken back, in Spanish, Portuguese, English, French, German and Italian. Stems stand for every form of a word
 * (`revocado`, `revoqué`, `revocación`), except those of what can be taken back but has not been (`revocable`).
 */
export const WITHDRAWN =
  /^(?:revoc|revoq|revok|revog|cancel|unsub|optout|optsout|optedout|desuscri|desinscri|desubscri|descadastr|desabon|retir|retract|withdr[ae]w|annul|anul|resili|excluid|eliminad|removid|bloquead|suprimid|rechaz|rejeit|recus|refus|deneg|complain|widerruf|widersproch|abgemeld|abmeld|austrag|ausgetrag|abbestell|desabonn|disiscri|ritir|rifiut)(?!.*(?:able|ables|avel|aveis|bar)$)/;

/** Words that say it in one form only, because other words begin like them (`excluding` only limits). */
export const WITHDRAWN_WORDS = set(
  'baja bajas baixa excluded removed deleted blocked blacklisted suppressed denied declined rejected revoked objected opposed opone ' +
    'oposicion oposicao stop stopped yano nolonger janao naomais nichtmehr geloscht gekundigt gestrichen',
);

/** Several words that say one thing, which is found among WITHDRAWN_WORDS and WITHDRAWN closed up. */
export const WITHDRAWN_PHRASES = set('opt out|opts out|opted out|ya no|no longer|ja nao|nao mais|nicht mehr', '|');

/** `Baja` also means low: beside these it describes something. */
export const LOW_THINGS = set(
  'prioridad prioridade frecuencia frequencia calidad qualidade intensidad intensidade temporada importancia velocidad ' +
    'cantidad resolucion gama planta california sur',
);

/** A withdrawal after these did not happen, or only may (`no revocado`, `hasta que revoque`, `can unsubscribe`). */
export const UNDOING = set(
  'no not non never nunca sin nao dont didnt hasnt havent isnt wasnt ni nor neither pas jamais jamas nem sem sans without ' +
    'nicht nie niemals kein keine keinen ohne ningun ninguna nenhum nenhuma tampoco ' +
    'puede puedo podra podre poder pueden pode posso podera can could may might peut peux kann konnen senza nessuna nessun mai puo possono fino hasta ate until till ' +
    'jusqua bis salvo excepto exceto unless except sauf politica politicas policy',
);

/** What stands between the two without parting them (`no se ha dado de baja`). */
export const BETWEEN = set(
  'se lo la le les me te su sus el ha han he hemos hay sido fue estado esta dado dada darse darme dar de del que dio ' +
    'quiere quiero desea deseo solicita solicito solicitado pide pidio pedido tiene presenta registra consta aun todavia ' +
    'has have had been be is was yet ever i you to the any requested asked want wants or o ou oder ni nor foi a ao ' +
    'solicitou pediu pedir ete est etre worden wurde hat ist sich ich auf zum jederzeit',
);

/** An answer that follows a withdrawal (`Baja: no`). */
export const NOT_SO = set('no false falso 0 non nein nao');

function set(words: string, parting = ' '): ReadonlySet<string> {
  return new Set(words.split(parting));
}
