import { foldedWords } from '../../domain/fold.ts';

/** Words any of which, in a name made only of placeholder words, shows that it names nobody. */
const HEADS = words(`
  consumidor consumidora cliente clientes clienta customer client mostrador generico generica publico cuantias
  contado definir prueba pruebas test testing teste tester testname unknown uknown desconocido desconocida
  desconhecido anonimo anonima anonymous anon guest invitado invitada profile provided available
  nn na nd null none nadie ninguno ninguna nobody noname sinnombre sinapellido asd asdf asdasd asdfg qwe qwerty
  dummy ejemplo exemplo example ocasional eventual varios undefined placeholder donotuse deleted eliminado borrado
`);

/** Words that stand beside a head in such names; alone they may be a person's. */
const FILLERS = words(`
  de del en al a por la el los para no not sin sem the of via to be
  final general varias varios menores minorista mayorista venta ventas factura boleta caja tienda directo directa
  nombre nombres apellido apellidos nome sobrenome name first last full surname lastname firstname
  instant payment walk walkin pos user usuario persona person compra comprador temporal
  uno dos one two x xx xxx
`);

/** Two or more fillers that say it without a head. */
const PHRASES = new Set(
  (
    'sin nombre|sin nombres|sin apellido|sin apellidos|no name|no nombre|no tiene|no aplica|no registra|sem nome|' +
    'n a|n n|n d|s n|s d|venta directa|venta general|venta tienda|venta mostrador|ventas varias|walk in|' +
    'first name|last name|full name|no last name|no first name|nombre apellido|nombre apellidos|por confirmar|' +
    'por asignar|a definir|to be defined|tbd|user name|primer nombre|john doe test|nombre|apellido|name'
  ).split('|'),
);

const PHRASE_WORDS: ReadonlySet<string> = new Set([...PHRASES].flatMap((phrase) => phrase.split(' ')));
const PHRASE_FIRST_WORDS = new Set([...PHRASES].map((phrase) => phrase.split(' ')[0]));

/** One letter over and over (XXX, aaaa), or a keyboard row. */
const REPEATED = /^(\p{L})\1{2,}$/u;
const NUMBER = /^\p{N}+$/u;
const MOST_WORDS = 8;

/**
 * Whether name tokens (given and family together, or one whole cell) are what a clerk or a program writes for
 * nobody: CONSUMIDOR FINAL, CLIENTE MOSTRADOR, PÚBLICO EN GENERAL, N/A, NN, SIN NOMBRE, PRUEBA, XXX, '.',
 * Instant Profile, [[Unknown]]. Grammar: every word belongs to the vocabulary and at least one is a head.
 * No tokens at all are no placeholder: the value is missing.
 */
export function isPlaceholderName(tokens: readonly string[]): boolean {
  if (tokens.length === 0) return false;
  const text = tokens.join(' ');
  if (text.length > 80) return false;
  const folded = foldedWords(text);
  if (folded.length === 0) return true;
  if (folded.length > MOST_WORDS) return false;
  if (PHRASE_FIRST_WORDS.has(folded[0]) && PHRASES.has(folded.join(' '))) return true;
  let heads = 0;
  for (const word of folded) {
    if (HEADS.has(word) || REPEATED.test(word) || word === 'xx') heads++;
    else if (!FILLERS.has(word) && !NUMBER.test(word)) return false;
  }
  return heads > 0 || folded.every((word) => NUMBER.test(word)) || folded.join('') === 'x';
}

/** Whether a folded word may be part of a placeholder; a name with any other word is none. */
export function isPlaceholderPart(word: string): boolean {
  return HEADS.has(word) || FILLERS.has(word) || PHRASE_WORDS.has(word) || REPEATED.test(word) || NUMBER.test(word);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
