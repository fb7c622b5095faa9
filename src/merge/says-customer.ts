import { foldedWords } from '../domain/fold.ts';

const SAYS_CUSTOMER = new Set(['customer', 'customers', 'client', 'cliente', 'clientes', 'comprador', 'buyer']);
/** `potential customer`, `cliente potencial`, `no cliente`: the word alone proves nothing then. */
const SAYS_NOT_YET = new Set([
  'potential',
  'potencial',
  'posible',
  'prospect',
  'prospecto',
  'lead',
  'no',
  'not',
  'former',
]);

/** Whether a source that calls her so means that she bought. */
export function saysCustomer(type: string): boolean {
  const words = foldedWords(type);
  return words.some((word) => SAYS_CUSTOMER.has(word)) && !words.some((word) => SAYS_NOT_YET.has(word));
}
