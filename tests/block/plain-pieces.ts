import type { PieceKind } from '../../src/block/piece-table.ts';
import type { MatchValues } from '../support/entities-of.ts';

/** Pieces in strings: the reference for the loops over code units. */
export const PLAIN_PIECES: Readonly<Record<PieceKind, (text: string) => readonly string[]>> = {
  email: emailPieces,
  phone: phonePieces,
  id: idPieces,
  birthDate: birthDatePieces,
  address: addressPieces,
  words: (text) => text.split(' '),
  city: (text) => [`c${text}`, `d${text.slice(0, 4)}`],
  wholeCity: (text) => [`c${text}`],
  postalCode: (text) => [`z${text}`, `y${text.slice(0, 4)}`],
  wholePostalCode: (text) => [`z${text}`],
  birthPlace: (text) => [`b${text}`],
  company: (text) => [
    text,
    ...text
      .split(' ')
      .filter((word) => word.length > 3)
      .map((word) => `w${word}`),
  ],
  whole: (text) => [text],
};

/** Of a name alone, with and without the beginnings and ends of its tokens. */
export function plainName(text: string, shortPieces = true): readonly string[] {
  return text.split(' ').flatMap((token) => {
    if (token.length < 2) return [`i${token}`];
    const sound = `s${plainSound(token)}`;
    return shortPieces ? [sound, `p${token.slice(0, 3)}`, `e${token.slice(-3)}`] : [sound];
  });
}

/** Of a given and a family name together: kind and two texts, in alphabetical order. */
export function plainCrossed(given: string, family: string): readonly string[] {
  const [[g, ...moreGiven], [f, ...moreFamily]] = [given, family].map((name) => name.split(' '));
  const [gLast, fLast] = [moreGiven.at(-1), moreFamily.at(-1)];
  return [
    `i ${inOrder(g.slice(0, 1), f.slice(0, 1))}`,
    `x ${inOrder(g.slice(0, 4), f.slice(0, 4))}`,
    `n ${inOrder(plainSound(g), plainSound(f))}`,
    ...(gLast === undefined ? [] : [`n ${inOrder(plainSound(gLast), plainSound(f))}`]),
    ...(fLast === undefined ? [] : [`n ${inOrder(plainSound(g), plainSound(fLast))}`]),
    ...(fLast === undefined ? [] : [`n ${inOrder(plainSound(f), plainSound(fLast))}`]),
  ];
}

/** The sound of a word as replacements one after the other. */
export function plainSound(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/h/g, '')
    .replace(/v/g, 'b')
    .replace(/[zç]/g, 's')
    .replace(/c(?=[ei])/g, 's')
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/[cq]/g, 'k')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/x/g, 'j')
    .replace(/ll/g, 'y')
    .replace(/y/g, 'i')
    .replace(/w/g, 'u')
    .replace(/(.)\1+/g, '$1');
}

/** The pieces of a record by group; given, family, e-mail, phone, birth date and city only. */
export function plainGroups(record: MatchValues): readonly (readonly string[])[] {
  const all = (field: keyof MatchValues): readonly string[] => [record[field] ?? []].flat();
  const [given, family] = [all('given'), all('family')];
  return [
    [
      ...[...given, ...family].flatMap((name) => plainName(name)),
      ...(given.length > 0 && family.length > 0 ? plainCrossed(given[0], family[0]) : []),
    ],
    all('email').flatMap(PLAIN_PIECES.email),
    all('phone').flatMap(PLAIN_PIECES.phone),
    all('birthDate').flatMap(PLAIN_PIECES.birthDate),
    all('city').flatMap(PLAIN_PIECES.city),
  ];
}

function inOrder(a: string, b: string): string {
  return [a, b].sort().join(' ');
}

function emailPieces(address: string): readonly string[] {
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@')));
  const half = local.length >> 1;
  const letters = local.replace(/[^a-z]+/g, ' ').trim();
  const digits = local.replace(/\D+/g, '');
  return [
    `e${address}`,
    `l${local}`,
    ...(local.length > 5 ? [`a${local.slice(0, half)}`, `b${local.slice(half)}`] : []),
    ...(letters.length > 2 ? [`w${letters}`] : []),
    ...(digits.length > 3 ? [`g${digits}`] : []),
    ...letters
      .split(' ')
      .filter((word) => word.length > 3)
      .map((word) => `t${plainSound(word)}`),
  ];
}

function phonePieces(key: string): readonly string[] {
  const last8 = key.split('x')[0].slice(-8);
  const glued = key.replace('x', '');
  return [
    last8,
    `a${last8.slice(0, 5)}`,
    `b${last8.slice(3)}`,
    `c${last8.slice(0, 3)}${last8.slice(5)}`,
    ...(glued.length > 11 ? [`d${glued.slice(0, 6)}`, `e${glued.slice(-6)}`, `f${glued.slice(-8)}`] : []),
  ];
}

function idPieces(key: string): readonly string[] {
  const id = key.split('@')[0];
  const half = Math.max(4, Math.ceil(id.length / 2));
  return [id, `a${id.slice(0, half)}`, `b${id.slice(-half)}`, `c${id.slice(2, -2)}`];
}

function birthDatePieces(date: string): readonly string[] {
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6)];
  if (year === '0000') return [date, `m${month}${day}`];
  return [
    date,
    `m${month}${day}`,
    `y${year}`,
    `a${year}${month}`,
    `b${year}${day}`,
    ...(day <= '12' ? [`s${year}${[month, day].sort().join('')}`] : []),
  ];
}

function addressPieces(text: string): readonly string[] {
  const words = text.split(' ');
  const numbers = words.filter((word) => /\d/.test(word));
  return [
    text,
    ...words.map((word) => `${/\d/.test(word) ? 'n' : 'w'}${word}`),
    ...(words.length > 1 && numbers.length > 0 ? [`N${numbers.join(' ')}`] : []),
  ];
}
