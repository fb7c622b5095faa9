import { withoutEnd } from '../../domain/edges.ts';
import { fold } from '../../domain/fold.ts';

/** Folded words a column consists of when it is what the name says; English, Spanish, Portuguese, of answers also German, French, Italian. */
export const WORD_SETS = {
  boolean: set(
    'yes, no, si, s, y, n, true, false, t, f, 0, 1, x, v, verdadero, falso, verdadeiro, sim, nao, permitir, no permitir, allow, do not allow, subscribed, unsubscribed, suscrito, no suscrito, opted in, opted out, opt in, opt out, never subscribed, granted, denied, acepta, no acepta, acepto, no acepto, aceptado, aceptada, no aceptado, no aceptada, aceita, nao aceita, aceito, autoriza, no autoriza, autorizo, no autorizo, autorizado, autorizada, no autorizado, no autorizada, rechaza, rechazado, rechazada, revocado, revocada, accepted, declined, rejected, revoked, ja, nein, oui, non, wahr, falsch, vrai, faux, vero, suscrita, no suscrita, inscrito, no inscrito, inscrita, abonniert, nicht abonniert, abgemeldet, zugestimmt, nicht zugestimmt, einverstanden, abgelehnt, widerrufen, inscrit, non inscrit, desinscrit, accepte, refuse, iscritto, iscritta, non iscritto, disiscritto, acconsento, non acconsento, autorizzato, non autorizzato, rifiutato, negado, negada, unknown, bounced, cleaned, no consent, pending, ok',
  ),
  refusal: set(
    'unsubscribed, opted out, opt out, desuscrito, desuscrita, descadastrado, descadastrada, dado de baja, dada de baja, no acepta, no acepto, no autoriza, no autorizo, no aceita, do not contact, do not call, do not email, dnc, no contactar, no llamar, no molestar, no enviar, abgemeldet, abbestellt, widerrufen, nicht kontaktieren, nicht anrufen, desinscrit, desabonne, ne pas contacter, ne pas appeler, disiscritto, disiscritta, non acconsento, non contattare, non chiamare',
  ),
  status: set(
    'active, inactive, activo, activa, inactivo, inactiva, ativo, inativo, pending, pendiente, pendente, new, nuevo, nueva, open, opened, abierto, abierta, closed, cerrado, cerrada, working, contacted, contactado, qualified, unqualified, calificado, converted, convertido, lost, perdido, won, ganado, created, complete, completed, completado, completo, vigente, vencido, vigencia, enabled, disabled, habilitado, deshabilitado, draft, borrador, archived, archivado, cancelled, canceled, cancelado, cancelada, anulado, pagado, paid, unpaid, suspended, suspendido, bloqueado, blocked, churned, past due, trial, prospecto, lead, interesado, en proceso, in progress, nurturing, baja, alta, invitado, invited, desactivado',
  ),
  honorific: set(
    'mr, mrs, ms, miss, mx, dr, dra, prof, sr, sra, srta, don, dona, d, herr, frau, monsieur, madame, mademoiselle, mlle, m, signor, signora, sig, dott, ing, lic, arq, abg, sir, madam, mme, senor, senora, doctor, doctora',
  ),
  documentType: set(
    'cc, ce, ti, rc, nit, pp, pa, pas, pep, ppt, dni, nie, nif, cif, ruc, rut, run, rfc, curp, cuit, cuil, cpf, cnpj, te, nuip, die, pasaporte, passport, cedula, cedula de ciudadania, cedula de extranjeria, cedula de identidad, tarjeta de identidad, registro civil, documento nacional de identidad, carnet de extranjeria, numero de identificacion tributaria, ced, id, ssn',
  ),
  callDirection: set(
    'inbound, outbound, incoming, outgoing, entrante, saliente, entrantes, salientes, in, out, manual, internal, interna, missed, perdida, recebida, efetuada, preview, inbound voicemail, 3rd party transfer, queue callback',
  ),
  inbound: set('inbound, incoming, entrante, entrantes, in, recebida, missed, perdida, inbound voicemail'),
  team: set(
    'ventas, sales, marketing, finanzas, finance, rrhh, recursos humanos, hr, it, sistemas, tecnologia, compras, legal, operaciones, operations, administracion, contabilidad, logistica, soporte, support, gerencia, produccion, comercial',
  ),
} as const satisfies Record<string, ReadonlySet<string>>;

export type WordSet = keyof typeof WORD_SETS;

/** The folded words of a cell without the signs at its end and between its words. */
export function wordsOf(cell: string): string {
  return withoutEnd(fold(cell), /[.¿?!]/).replace(/_/g, ' ');
}

const DAY = /\(?\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b\)?/;

/** Yes, no or a refusal in one of its usual wordings, also with its day (`Revocado 2025-01-01`). */
export function isAnswer(cell: string): boolean {
  const text = wordsOf(cell);
  if (isWord(text)) return true;
  const undated = text
    .replace(DAY, '')
    .replace(/[:,;-]/g, ' ')
    .trim();
  return undated !== text && isWord(undated);
}

/** `Baja` says it where the header asks; elsewhere it is a state of anything. */
function isWord(text: string): boolean {
  return text === 'baja' || WORD_SETS.boolean.has(text) || WORD_SETS.refusal.has(text);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(',').map((word) => word.trim()));
}
