import { consentClauses } from './consent-clauses.ts';
import { isLimited } from './limits.ts';
import { withoutWithdrawals } from './withdrawals.ts';

/**
 * What a consent cell says in its own words. `yes` and `no` answer the question that the column asks, `limited` is a yes
 * to part of it; `granted` and `denied` name the act, whatever the column is called; `silent` says that nobody has answered.
 */
export type ConsentMeaning = 'yes' | 'limited' | 'no' | 'granted' | 'denied' | 'silent';

/** Whole cells, folded, parted by bars. */
const SAYINGS: readonly (readonly [ConsentMeaning, string])[] = [
  [
    'yes',
    'yes|y|si|s|sim|1|1 0|true|t|verdadero|verdadeiro|vero|vrai|wahr|v|x|on|ok|activo|active|activa|vigente|checked|marcado|oui|ja',
  ],
  ['no', 'no|n|0|0 0|false|f|falso|off|nao|inactivo|inactive|inactiva|unchecked|sin marcar|non|nein|faux|falsch'],
  [
    'granted',
    'allow|allowed|permitir|permitido|permite|subscribed|suscrito|suscrita|inscrito|opt in|opted in|optin|opt in confirmado|' +
      'single opt in|double opt in|confirmed opt in|confirmed optin|granted|otorgado|concedido|acepta|acepto|aceptado|aceptada|' +
      'aceita|accepted|accepts|agree|agreed|autoriza|autorizo|autorizado|autorizada|authorized|consent|consented|consiente|' +
      'consent given|si acepto|si autorizo|si autoriza|i agree|i accept|callable|contactable|do email|do call|whitelisted|' +
      'abonniert|angemeldet|zugestimmt|eingewilligt|einverstanden|erlaubt|inscrit|inscrite|abonne|abonnee|accepte|autorise|' +
      'iscritto|iscritta|acconsento|acconsente|accetta|accetto|accettato|autorizzato|autorizza|autorizzo|concesso',
  ],
  [
    'denied',
    'do not allow|not allowed|disallow|disallowed|no permitir|no permitido|no permite|unsubscribed|unsubscribe|desuscrito|' +
      'desuscrita|desinscrito|descadastrado|descadastrada|desinscrita|cancelado|baja|dado de baja|dada de baja|opt out|opted out|optout|denied|denegado|negado|rechaza|' +
      'rechazado|rechazo|rejected|refused|declined|revoked|revocado|revocada|withdrawn|retirado|no acepta|no acepto|no aceita|' +
      'no aceptado|no autoriza|no autorizo|no autorizado|not authorized|not accepted|no consent|no consiente|do not call|' +
      'do not email|do not contact|do not mail|do not sms|do not text|dnc|no llamar|no contactar|no molestar|no enviar|no desea|' +
      'blacklisted|blocked|bloqueado|suppressed|complained|spam|spam complaint|abuse|not callable|not contactable|' +
      'abgemeldet|abbestellt|abgelehnt|widerrufen|widersprochen|nicht zugestimmt|nicht einverstanden|nicht erlaubt|desinscrit|' +
      'desinscrite|desabonne|desabonnee|refuse|disiscritto|disiscritta|rifiutato|rifiuta|negato|non acconsento|non acconsente|' +
      'nicht kontaktieren|nicht anrufen|ne pas contacter|ne pas appeler|non contattare|non chiamare|non accetta|non accetto|non autorizzato|non autorizza',
  ],
  [
    'silent',
    'unknown|desconocido|desconhecido|unclear|indefinido|undefined|pending|pendiente|pendente|unconfirmed|sin confirmar|' +
      'never subscribed|not subscribed|non subscribed|nonsubscribed|no suscrito|no suscrita|no inscrito|nicht abonniert|non inscrit|non iscritto|non iscritta|transactional|sin respuesta|' +
      'not asked|not set|bounced|bounce|hard bounce|hard bounced|soft bounce|hardbounce|rebotado|rebote|cleaned|invalid|archived',
  ],
];

/** Words that turn an act round, wherever they stand in the cell. */
const NEGATIONS: ReadonlySet<string> = new Set('no not non never nunca sin nao dont'.split(' '));
/** Beside them those that turn an act round, but only leave a means out where none is named (`Ja, nicht per E-Mail`). */
const OF_ACTS: ReadonlySet<string> = new Set([...NEGATIONS, ...'nicht kein keine nie pas jamais mai'.split(' ')]);
/** Words that name the act inside a longer cell (`Sí, autorizo el envío de promociones`). */
const ACTS: ReadonlySet<string> = new Set(
  (
    'allow permitir permito acepto acepta accept accepts aceito autorizo autoriza authorize agree consent consiento consiente ' +
    'suscribirme subscribe deseo desea quiero quiere want recibir receive ' +
    'zustimme einverstanden einwillige erlaube accepte jaccepte naccepte autorise jautorise nautorise souhaite acconsento autorizzo accetto desidero'
  ).split(' '),
);

const MEANING_OF: ReadonlyMap<string, ConsentMeaning> = new Map(
  SAYINGS.flatMap(([meaning, sayings]) =>
    sayings.split('|').map((saying): [string, ConsentMeaning] => [saying, meaning]),
  ),
);

/** What is not to be done, in the words of who took the call (`No volver a llamar`, `no enviar más correos`). */
const CONTACTS: ReadonlySet<string> = new Set(
  (
    'llamar llame llamen llamarla llamarlo llamada llamadas contactar contacte contacten contactarla contactarlo molestar moleste ' +
    'molesten enviar envie envien escribir escriba escriban call contact disturb send mail text email ligar ligue contatar incomodar'
  ).split(' '),
);

/** What a cell means; undefined when it says neither yes nor no nor nothing. A yes counts only whole and not taken back. */
export function consentMeaning(text: string): ConsentMeaning | undefined {
  const clauses = consentClauses(text);
  const known = MEANING_OF.get(clauses.flat().join(' '));
  if (known !== undefined) return known;
  const left: (readonly string[])[] = [];
  for (const clause of clauses) {
    const words = withoutWithdrawals(clause);
    if (words === undefined) return 'denied';
    if (words.length > 0) left.push(words);
  }
  const meaning = meaningOf(left);
  return isYes(meaning) && isLimited(clauses.flat(), left.flat()) ? LIMITED[meaning] : meaning;
}

/** An act within limits permits nothing; a yes within limits may still be one to being left alone. */
const LIMITED = { yes: 'limited', granted: undefined } as const;

function isYes(meaning: ConsentMeaning | undefined): meaning is 'yes' | 'granted' {
  return meaning === 'yes' || meaning === 'granted';
}

function meaningOf(clauses: readonly (readonly string[])[]): ConsentMeaning | undefined {
  const words = clauses.flat();
  const known = MEANING_OF.get(words.join(' '));
  if (known !== undefined) return known;
  if (words.some((word) => ACTS.has(word))) return words.some((word) => OF_ACTS.has(word)) ? 'denied' : 'granted';
  if (words.some((word) => CONTACTS.has(word)) && words.some((word) => NEGATIONS.has(word))) return 'denied';
  return words.length > 1 ? firstAnswer(clauses[0]) : undefined;
}

/** `No, gracias`, `Sí - web`: the answer stands first. A German yes stands alone, since `já` is Portuguese for already. */
function firstAnswer(clause: readonly string[]): ConsentMeaning | undefined {
  const [word] = clause;
  if (word.length === 1 || (word === 'ja' && clause.length > 1)) return undefined;
  const meaning = MEANING_OF.get(word);
  return meaning === 'yes' || meaning === 'no' ? meaning : undefined;
}
