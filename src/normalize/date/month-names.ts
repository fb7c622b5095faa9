/** Folded month names and their short forms in Spanish, Portuguese, English, French, German, Italian and Catalan. */
const MONTHS: readonly string[] = [
  'enero ene janeiro january jan janvier janv januar gennaio genn gen gener',
  'febrero feb fevereiro fev february fevrier fevr februar febbraio febb febrer',
  'marzo mar marco march mars marz maerz mrz marc',
  'abril abr april apr avril avr aprile',
  'mayo may maio mai maggio mag maig',
  'junio jun junho june juin juni giugno giu juny',
  'julio jul julho july juillet juil juli luglio lug juliol',
  'agosto ago august aug aout agost',
  'septiembre setiembre sep sept set setembro september septembre settembre sett setembre',
  'octubre oct outubro out october octobre oktober okt ottobre ott',
  'noviembre nov november novembro novembre',
  'diciembre dic dezembro dez december dec decembre dezember dicembre desembre des',
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

const ROMAN: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The month (1–12) of a Roman numeral in capitals, or undefined. */
export function romanMonth(numeral: string): number | undefined {
  const index = ROMAN.indexOf(numeral);
  return index < 0 ? undefined : index + 1;
}

/** The month (1–12) a folded word names, or undefined. */
export function monthNamed(word: string): number | undefined {
  return MONTH_OF.get(word);
}
