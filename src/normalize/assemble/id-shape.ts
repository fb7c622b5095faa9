/**
 * Digits, dots, blanks and hyphens, perhaps with a check letter or digit at an end, as a cédula, RUT or NIE typed
 * into the company field of a web shop (seen in exports of Colombian Shopify shops).
 */
const ID_SHAPE = /^(?:[XYZ]-?)?\d[\d. -]{5,16}[A-Z]?$/i;
const FEWEST_DIGITS = 6;

/** Whether a cell that should hold a company holds a number of identity. */
export function isIdShaped(text: string): boolean {
  return ID_SHAPE.test(text) && text.replace(/\D/g, '').length >= FEWEST_DIGITS;
}
