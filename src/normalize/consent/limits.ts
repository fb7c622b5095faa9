/** Words that leave something out, or let nothing else in, or put the answer off. Folded; of six languages. */
const LIMITING: ReadonlySet<string> = new Set(
  (
    'excepto exceptuando salvo menos solo sola solamente unicamente unico exclusivamente excluyendo pero only except excluding ' +
    'just but unless exclusively sauf hors seulement uniquement exceto apenas somente so nur ausser aber ausgenommen ' +
    'ausschliesslich pendiente pendente pending unconfirmed caducado caducada vencido vencida expired expirado expirada quizas quiza ' +
    'maybe perhaps talvez may might hasta until till ate jusqua bis ' +
    'eccetto tranne soltanto unicamente esclusivamente escluso ma forse fino scaduto'
  ).split(' '),
);

/** A no beside a yes takes part of it away (`Sí, no por correo`). */
const TAKING_AWAY: ReadonlySet<string> = new Set(
  'no not non never nunca sin nao dont ni nor pas nem sem sans without nicht kein keine keinen ohne senza mai'.split(
    ' ',
  ),
);

/** A no that only says how gladly the yes is given. */
const REASSURING =
  / (?:sin|sem|sans|ohne|no|no hay|no tengo|no tiene|without|without any) (?:ningun )?(?:problem|problema|problemas|probleme|problemes|restriccion|restricciones|restrictions|inconveniente|inconvenientes)(?= )/g;

/**
 * Whether a yes among the words of a cell is a partial one. A limit counts wherever it was said, a no only among what is
 * `left` when withdrawals that did not happen are taken out (`Sí, salvo baja` is limited, `Sí, sin baja` is not). Which channel it leaves out is not asked: a cell does not know
 * the channel of its column, and what is unclear must not permit.
 */
export function isLimited(said: readonly string[], left: readonly string[]): boolean {
  if (said.some((word) => LIMITING.has(word))) return true;
  return ` ${left.join(' ')} `
    .replace(REASSURING, '')
    .split(' ')
    .some((word) => TAKING_AWAY.has(word));
}
