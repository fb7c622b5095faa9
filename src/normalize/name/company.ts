import { foldedWords } from '../../domain/fold.ts';
import { COMMON_GIVEN_NAMES, COMMON_SURNAMES } from './common-names.ts';

/** Legal forms that are no word of a person's name, folded, dots and blanks closed up. */
const LEGAL_FORMS = new Set(
  (
    'sas sasbic sau sacv sadecv sabdecv sapidecv sderl srlcv srldecv sderldecv srl slu slne sll spa sac saa ltda limitada eirl ' +
    'epp eireli inc incorporated corp corporation llc llp lp ltd limited plc gmbh mbh ug bv nv oy ab aps sarl scoop esp ese ' +
    'scrl scl snc sasu kg ohg pty'
  ).split(' '),
);
/** Forms that are also a surname, a first name or initials (Ana Sá, Eu, Ag): believed only as a company writes them. */
const UNSURE_FORMS = new Set('sa sl sc eu me ag as cia co cv'.split(' '));
/** Whatever the last word of a legal form in words may be. */
const FORM_ENDS: ReadonlySet<string> = new Set(
  [...LEGAL_FORMS, ...UNSURE_FORMS].flatMap((form) => Array.from(form, (_, at) => form.slice(at))),
);
/** Longer cells are documents; what follows is cut off. */
const LONGEST = 500;
/** The longest form in words: `S. de R. L. de C. V.` */
const MOST_FORM_WORDS = 7;
/** Letters of the longest form and some more. */
const MOST_FORM_LETTERS = 12;

/** First words that make a name of several words a business. */
const BUSINESS_WORDS = new Set(
  (
    'almacen almacenes asociacion associacao autolavado banco cafeteria carniceria centro clinica colegio comercial ' +
    'comercializadora condominio conjunto constructora consultorio consorcio cooperativa corporacion distribuidora distribuciones ' +
    'drogueria edificio empresa escuela farmacia ferreteria fundacao fundacion fundacio grupo gimnasio hospital hostal hotel ' +
    'importadora industrias inmobiliaria instituto inversiones laboratorio laboratorios lavanderia libreria municipalidad ' +
    'papeleria panaderia parqueadero peluqueria restaurante restaurant servicios sociedad supermercado taller transportes ' +
    'universidad universidade university'
  ).split(' '),
);

/** Whether a text names a company: it ends with a legal form, or begins as only a business does. */
export function isCompanyName(text: string): boolean {
  const words = foldedWords(undotted(text.slice(0, LONGEST)));
  if (words.length < 2) return false;
  const form = formLength(words);
  if (form > 0 && form < words.length && !isPersonWithUnsureForm(text, words, form)) return true;
  return BUSINESS_WORDS.has(words[0]);
}

/** The folded words of a company name without its legal form, for matching; all words when nothing else is left. */
export function companyWords(text: string): string[] {
  const words = foldedWords(undotted(text.slice(0, LONGEST)));
  let end = words.length;
  for (let tail = tailLength(words); tail > 0 && tail < end; tail = tailLength(words.slice(0, end))) end -= tail;
  return words.slice(words[0] === 'the' && end > 1 ? 1 : 0, end);
}

/** How many words at the end of a company name are its legal form; 0 = none, or nothing but a form. */
export function legalFormLength(text: string): number {
  const words = foldedWords(undotted(text.slice(0, LONGEST)));
  const count = formLength(words);
  return count < words.length ? count : 0;
}

/** Whether a folded word, as the first of several, begins the name of a business. */
export function beginsBusiness(word: string): boolean {
  return BUSINESS_WORDS.has(word);
}

/** Whether a folded word, as the last one, may end a legal form (`s a`, `de cv`). */
export function mayEndLegalForm(word: string): boolean {
  return FORM_ENDS.has(word);
}

/** Whether two folded words may end a legal form together (`s a`), or the last one is one. */
export function mayBeLegalForm(before: string, last: string): boolean {
  return LEGAL_FORMS.has(last) || UNSURE_FORMS.has(last) || FORM_ENDS.has(before + last);
}

/** Words at the end that are no name: a legal form, or the `&` before it. */
function tailLength(words: readonly string[]): number {
  const last = words.at(-1);
  return last === 'y' || last === 'e' || last === 'and' ? 1 : formLength(words);
}

/** How many of the last words are a legal form, the longest first: `s a s`, `sa de cv`. 0 = none. */
function formLength(words: readonly string[]): number {
  let longest = 0;
  let form = '';
  for (let count = 1; count <= MOST_FORM_WORDS && count <= words.length; count++) {
    form = words[words.length - count] + form;
    if (form.length > MOST_FORM_LETTERS) break;
    if (LEGAL_FORMS.has(form) || UNSURE_FORMS.has(form)) longest = count;
  }
  return longest;
}

/**
 * An unsure form (`Ana Sa`, `MARIA SA`, `RIOS S. A.`) counts when it is written `S.A.`, or in capitals or parted dots
 * after a word that is no name of a person.
 */
function isPersonWithUnsureForm(text: string, words: readonly string[], form: number): boolean {
  const letters = words.slice(words.length - form).join('');
  if (LEGAL_FORMS.has(letters)) return false;
  const isName = COMMON_GIVEN_NAMES.has(words[0]) || COMMON_SURNAMES.has(words[0]);
  const end = text.trimEnd();
  if (/\p{L}\.\p{L}\.?$/u.test(end.slice(-5))) return isName && words.length - form === 1;
  return isName || !(form > 1 || end.endsWith(letters.toUpperCase()));
}

/** `S.A.S.` → `SAS`, `Ltda.` → `Ltda`: dots closed up before folding parts words. */
function undotted(text: string): string {
  return text.replace(/\.(?=\S)/g, (_dot, at: number) => (isAbbreviation(text, at) ? '' : ' ')).replace(/&/g, ' and ');
}

function isAbbreviation(text: string, at: number): boolean {
  return at >= 1 && (at === 1 || /[\s.,(]/.test(text[at - 2]));
}
