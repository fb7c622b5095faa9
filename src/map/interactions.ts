import { headerKey } from './headers/header-words.ts';
import type { Profile } from './values/profile.ts';

/** Headers of a row that is one call, chat, visit or order. */
const EVENT_IDS = keys(
  'id llamada, call id, interaction id, id interaccion, id de llamada, conversation id, chat id, id gestion, id de gestion, ticket id, id ticket, numero de ticket, order id, order number, id pedido, numero de pedido, session id',
);
/** Headers that go with a call: two of them beside a direction make a call log without an id. */
const CALL_TRACES = keys(
  'duration, duracion, talk time, wait time, hold time, disposition, tipificacion, motivo, motivo de llamada, agente, agent, agent name, fecha llamada, call date, start time, hora, fecha, date, fecha y hora, order date, fecha pedido, fecha de pedido, fecha venta, fecha de venta, subject, asunto, queue, cola, wrapup, recording, grabacion, resultado',
);
const DIRECTIONS = keys('call type, tipo de llamada, direction, call direction, direccion de llamada, sentido');

/**
 * Whether a row is an event rather than a customer: the header names the id of an event, or the direction of
 * calls stands beside two more traces of one. A contact list of a dialler has neither.
 */
export function areInteractions(header: readonly string[], profiles: readonly Profile[]): boolean {
  const present = header.map(headerKey);
  const ids = present.filter((key) => EVENT_IDS.has(key)).length;
  const traces = present.filter((key) => CALL_TRACES.has(key)).length;
  const direction =
    present.some((key) => DIRECTIONS.has(key)) || profiles.some((profile) => profile.share('callDirection') >= 0.6);
  return (ids > 0 && (traces > 0 || direction)) || (direction && traces >= 2);
}

function keys(names: string): ReadonlySet<string> {
  return new Set(names.split(',').map(headerKey));
}
