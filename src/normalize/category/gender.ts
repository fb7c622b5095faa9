import { foldedWords } from '../../domain/fold.ts';
import { byWriting, type Writings } from '../writings.ts';

/** A gender as it is shown and as it is compared. */
export interface Gender {
  readonly display: string;
  readonly match: string;
}

/** Folded writings, Spanish, Portuguese, English, German, Italian and French; the first is the one we show. `m` is decided apart. */
const GENDERS: Writings = [
  [
    'female',
    'f',
    'fem',
    'femenino',
    'femenina',
    'feminino',
    'mujer',
    'mulher',
    'woman',
    'w',
    'dama',
    'sra',
    'mrs',
    'weiblich',
    'frau',
    'femmina',
    'femminile',
    'donna',
    'femme',
    'feminin',
  ],
  [
    'male',
    'masc',
    'masculino',
    'masculina',
    'hombre',
    'homem',
    'h',
    'man',
    'varon',
    'v',
    'caballero',
    'sr',
    'mr',
    'mannlich',
    'maennlich',
    'herr',
    'mann',
    'maschio',
    'maschile',
    'uomo',
    'homme',
    'masculin',
  ],
  [
    'non_binary',
    'non binary',
    'nonbinary',
    'no binario',
    'no binaria',
    'nao binario',
    'nb',
    'x',
    'enby',
    'diverse',
    'divers',
    'd',
  ],
  ['other', 'otro', 'otra', 'outro', 'outra', 'otros', 'o'],
  [
    'undisclosed',
    'no revelado',
    'no revelada',
    'prefiere no decir',
    'prefiero no decir',
    'prefiero no decirlo',
    'prefer not to say',
    'prefers not to say',
    'prefiro nao dizer',
    'not disclosed',
    'not specified',
    'no especificado',
    'no especifica',
    'sin especificar',
    'unspecified',
    'unknown',
    'desconocido',
    'u',
    'n',
    'ns nc',
    'no sabe',
  ],
];

const GENDER_OF = byWriting(GENDERS);

/** Whether a gender column writes `M` for *mujer*: it does where men are `H` and nobody is `F`. */
export function mMeansWoman(texts: Iterable<string>): boolean {
  let men = false;
  for (const text of texts) {
    const folded = foldedWords(text).join(' ');
    if (folded === 'f' || folded === 'masculino' || folded === 'male') return false;
    if (folded === 'h') men = true;
  }
  return men;
}

/** One word of the table to show and to compare; a refusal to say is shown, and is no evidence. Idempotent. */
export function normalizeGender(text: string, mIsWoman: boolean): Gender {
  const folded = foldedWords(text).join(' ');
  if (folded === 'm') return mIsWoman ? { display: 'female', match: 'female' } : { display: 'male', match: 'male' };
  const word = GENDER_OF.get(folded) ?? folded.replaceAll(' ', '_');
  return { display: word, match: word === 'undisclosed' ? '' : word };
}
