/** Folded month names and their short forms in Spanish, Portuguese and English, January first. */
const MONTHS: readonly string[] = [
  'enero ene janeiro january jan',
  'febrero feb fevereiro fev february',
  'marzo mar marco march',
  'abril abr april apr',
  'mayo may maio mai',
  'junio jun junho june',
  'julio jul julho july',
  'agosto ago august aug',
  'septiembre setiembre sep sept set setembro september',
  'octubre oct outubro out october',
  'noviembre nov novembro november',
  'diciembre dic dezembro dez december dec',
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** The month (1–12) a folded word names, or undefined. */
export function monthNamed(word: string): number | undefined {
  return MONTH_OF.get(word);
}
