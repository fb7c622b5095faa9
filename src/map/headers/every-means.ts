/** `Cualquier medio`, `all channels`: every means, whichever are named beside it. */
const BY_ANY_MEANS =
  / (?:todos?|todas?|cualquier|cualquiera|qualquer|quaisquer|all|any|every|tous|toutes?|alle|tutti|tutte|qualsiasi) (?:(?:los|las|os|as|les|i|le|de|the|our|nuestros|nossos|otro|outro) )*(?:medios?|vias?|canal|canales|means|channels?|meios?|canais|moyens?|canaux|mezz[io]|canali|kanale|wege) /;

/** `Todas las comunicaciones`: every means where none is named; `ofertas de todas las marcas` is not. */
const OF_ANY_KIND =
  / (?:todos?|todas?|cualquier|qualquer|all|any|toutes?|alle|tutte) (?:(?:las|los|la|el|as|os|les|le|de|the|our|nuestras|sus|suas|tipo|clase|kind|kinds|of|marketing|promotional|commercial) )*(?:comunicacion|comunicaciones|comunicacao|comunicacoes|communications?|comunicazioni|mitteilungen|contacto|contactos|contato|contact|mensajes|messages|mensagens|publicidad|marketing) /;

/** Whether a text, blanks around each of its words, speaks of every means although it names some. */
export function isByAnyMeans(text: string): boolean {
  return BY_ANY_MEANS.test(text);
}

/** Whether it speaks of contact of every kind, which is by every means where it names none. */
export function isOfAnyKind(text: string): boolean {
  return OF_ANY_KIND.test(text);
}
