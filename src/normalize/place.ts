import { foldedWords } from '../domain/fold.ts';
import { own } from '../domain/own.ts';
import { inCapitals, tidyCase } from './text-case.ts';
import { byWriting, type Writings } from './writings.ts';

/** A place as a person reads it, and as the linker compares it; both '' when the cell names none. */
export interface Place {
  readonly display: string;
  readonly match: string;
}

/** Folded writings of one city, the match form first. General knowledge; each is the only big city so called. */
const SAME_CITY: Writings = [
  [
    'bogota',
    'bogota dc',
    'bogota d c',
    'santafe de bogota',
    'santa fe de bogota',
    'bogota distrito capital',
    'bta',
    'bog',
  ],
  ['ciudad de mexico', 'cdmx', 'mexico df', 'mexico d f', 'mexico city', 'distrito federal', 'df', 'd f'],
  ['buenos aires', 'caba', 'c a b a', 'capital federal', 'ciudad autonoma de buenos aires', 'bs as', 'bsas', 'cap fed'],
  ['cali', 'santiago de cali'],
  ['cartagena', 'cartagena de indias'],
  ['medellin', 'mde'],
  ['barranquilla', 'b quilla', 'bquilla'],
  ['cucuta', 'san jose de cucuta'],
  ['santa marta', 'sta marta'],
  ['guadalajara', 'gdl'],
  ['monterrey', 'mty'],
  ['puebla', 'puebla de zaragoza', 'heroica puebla de zaragoza'],
  ['santiago', 'santiago de chile', 'stgo'],
  ['lima', 'lima metropolitana'],
  ['quito', 'quito dm', 'san francisco de quito'],
  ['guayaquil', 'gye', 'santiago de guayaquil'],
  ['cordoba', 'cordoba capital'],
  ['sao paulo', 'sp'],
  ['rio de janeiro', 'rj'],
  ['palma', 'palma de mallorca'],
  ['alicante', 'alacant'],
  ['san sebastian', 'donostia', 'donostia san sebastian', 'san sebastian donostia'],
  ['vitoria', 'vitoria gasteiz', 'gasteiz'],
  ['bilbao', 'bilbo'],
  ['pamplona', 'iruna'],
  ['girona', 'gerona'],
  ['lleida', 'lerida'],
  ['a coruna', 'la coruna', 'coruna'],
  ['ourense', 'orense'],
  ['las palmas', 'las palmas de gran canaria'],
  ['new york', 'nyc', 'new york city', 'ny'],
];

/** Folded writings of one region (department, state, province). */
const SAME_REGION: Writings = [
  ['ciudad de mexico', 'cdmx', 'distrito federal', 'df', 'd f', 'cd de mexico', 'mexico d f', 'mexico df'],
  ['bogota', 'bogota d c', 'bogota dc', 'distrito capital', 'santafe de bogota'],
  ['estado de mexico', 'edomex', 'edo mex', 'edo de mexico', 'mexico'],
  ['valle', 'valle del cauca'],
  ['norte de santander', 'n de santander', 'norte santander'],
  ['buenos aires', 'provincia de buenos aires', 'bs as', 'pba'],
  ['caba', 'ciudad autonoma de buenos aires', 'capital federal', 'c a b a'],
  ['metropolitana', 'metropolitana de santiago', 'region metropolitana', 'rm', 'region metropolitana de santiago'],
  ['nuevo leon', 'n l', 'nl'],
  ['baja california', 'b c'],
  ['illes balears', 'islas baleares', 'baleares', 'balears'],
  ['valencia', 'comunitat valenciana', 'comunidad valenciana'],
  ['pais vasco', 'euskadi', 'basque country'],
  ['catalunya', 'cataluna', 'catalonia'],
];

/** Abbreviated first words of place names. */
const SHORT_WORDS: Readonly<Record<string, string>> = {
  sta: 'santa',
  sto: 'santo',
  cd: 'ciudad',
  gral: 'general',
  pto: 'puerto',
  pta: 'punta',
  vlla: 'villa',
  mt: 'mount',
  ft: 'fort',
};

/** What is no part of a city's name but stands before a region's. */
const REGION_TITLES: ReadonlySet<string> = new Set([
  'departamento',
  'dpto',
  'depto',
  'provincia',
  'prov',
  'estado',
  'edo',
  'region',
]);

const CITIES = byWriting(SAME_CITY);
const REGIONS = byWriting(SAME_REGION);

/** What people write after a city: `Medellín, Antioquia`, `Cali (Valle)`, `Alicante/Alacant`. */
const AFTERTHOUGHT = /[,;(/|]|\s[-–]\s/;

/** `CABA`, `CDMX`, `GDL`: short for a city that has another name. */
const LONGEST_SHORT_NAME = 4;

/** City, town or birthplace: in name case to show, folded and by one of its names to compare. */
export function normalizeCity(text: string): Place {
  const tidy = tidyCase(text);
  const whole = placeWords(tidy);
  if (whole === '') return { display: '', match: '' };
  const display = isShortName(whole, tidy) ? inCapitals(tidy) : tidy;
  const head = placeWords(display.split(AFTERTHOUGHT, 1)[0]);
  return { display, match: CITIES.get(whole) ?? CITIES.get(head) ?? (head === '' ? whole : head) };
}

/** State, department or province. Codes of up to three letters (`TX`, `nsw`) are shown in capitals. */
export function normalizeRegion(text: string): Place {
  const tidy = tidyCase(text);
  const display = /^\p{L}{2,3}$/u.test(tidy) ? inCapitals(tidy) : tidy;
  const words = placeWords(display).split(' ');
  if (words[0] === '') return { display: '', match: '' };
  const whole = words.join(' ');
  const bare = words.length > 1 && REGION_TITLES.has(words[0]) ? words.slice(words[1] === 'de' ? 2 : 1).join(' ') : '';
  return { display, match: REGIONS.get(whole) ?? REGIONS.get(bare) ?? (bare || whole) };
}

function isShortName(folded: string, shown: string): boolean {
  return shown.length <= LONGEST_SHORT_NAME && (CITIES.get(folded) ?? folded) !== folded;
}

function placeWords(text: string): string {
  const words = foldedWords(text);
  if (words.length > 1) words[0] = own(SHORT_WORDS, words[0]) ?? words[0];
  return words.join(' ');
}
