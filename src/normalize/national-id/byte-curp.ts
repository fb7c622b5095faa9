const ZERO = 0x30;
const NINE = 0x39;
const LETTER_A = 0x41;
const LETTER_H = 0x48;
const LETTER_M = 0x4d;
const LETTER_N = 0x4e;
const LETTER_X = 0x58;
const LETTERS = 26;

const CURP_LENGTH = 18;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Entities of birth; NE was born abroad. */
const STATES = numbersOf(
  'AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS',
);

/**
 * Beginnings left to the library and to the general reading: words that a CURP never holds, an X is put into them
 * (RENAPO, Instructivo Normativo para la Asignación de la CURP, annex 2), and kinds of ids, which come off.
 */
const LEFT_OUT = numbersOf(
  `BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY
  JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO
  MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE
  ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY
  CNPJ CUIT CUIL NITX NITY NITZ DNIX DNIY DNIZ NIFX NIFY NIFZ NIEX NIEY NIEZ RUTX RUTY RUTZ RUNX RUNY RUNZ CPFX CPFY
  CPFZ RUCX RUCY RUCZ`,
);

/** Whether these bytes are a CURP that fits its check digit; false says nothing: the general reading has to tell. */
export function isPlainCurp(plain: Uint8Array, count: number): boolean {
  // Mexico's public and what is made of it begin with an X.
  if (count !== CURP_LENGTH || plain[0] === LETTER_X || !areLetters(plain, 0, 4) || !areLetters(plain, 10, 16))
    return false;
  const gender = plain[10];
  if (gender !== LETTER_H && gender !== LETTER_M && gender !== LETTER_X) return false;
  const last = plain[17];
  if (last > NINE || !isDate(plain)) return false;
  if (LEFT_OUT.has(numberOf(plain, 0, 4)) || !STATES.has(numberOf(plain, 11, 13))) return false;
  let sum = 0;
  for (let i = 0; i < CURP_LENGTH - 1; i++) sum += worthOf(plain[i]) * (CURP_LENGTH - i);
  return (10 - (sum % 10)) % 10 === last - ZERO;
}

/** Places of the alphabet in which & stands behind N. */
function worthOf(byte: number): number {
  if (byte <= NINE) return byte - ZERO;
  return byte - LETTER_A + (byte > LETTER_N ? 11 : 10);
}

/** Years from 1920 to 2019, of which every fourth leaps. */
function isDate(plain: Uint8Array): boolean {
  for (let i = 4; i < 10; i++) if (plain[i] > NINE) return false;
  const month = (plain[6] - ZERO) * 10 + plain[7] - ZERO;
  const day = (plain[8] - ZERO) * 10 + plain[9] - ZERO;
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) return false;
  return month !== 2 || day < 29 || ((plain[4] - ZERO) * 10 + plain[5] - ZERO) % 4 === 0;
}

function areLetters(plain: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (plain[i] < LETTER_A) return false;
  return true;
}

function numberOf(plain: Uint8Array, from: number, to: number): number {
  let number = 1;
  for (let i = from; i < to; i++) number = number * LETTERS + plain[i] - LETTER_A;
  return number;
}

function numbersOf(words: string): ReadonlySet<number> {
  const encoder = new TextEncoder();
  return new Set(words.split(/\s+/).map((word) => numberOf(encoder.encode(word), 0, word.length)));
}
