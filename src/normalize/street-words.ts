import { own } from '../domain/own.ts';
import { byWriting } from './writings.ts';

/**
 * Writings of one kind of street, the match form first, for Spain, Latin America, Brazil and English-speaking
 * countries. Those of the first table are unambiguous wherever they stand.
 */
const STREET_TYPES: readonly string[] = [
  'calle cll cl clle',
  'carrera cra crra kra kr cr krr carr',
  'avenida av avda avd aven',
  'avenue avn',
  'transversal tv transv tranv trv trans tvsal',
  'diagonal dg diag dgl',
  'circular circ cq',
  'autopista autop aut',
  'boulevard blvd bulevar blv boul bvd',
  'calzada calz czda',
  'prolongacion prol prolong',
  'privada priv',
  'pasaje psje pje psj',
  'callejon cjon cllon',
  'camino cno',
  'carretera ctra crta',
  'paseo pso',
  'plaza pza plz plza',
  'place plc',
  'plazuela pzla',
  'ronda rda',
  'travesia trva',
  'glorieta gta',
  'poligono pol polig',
  'rua',
  'travessa tvs',
  'jiron jr',
  'street str',
  'road rd',
  'drive',
  'lane ln',
  'court crt',
  'circuit cct',
  'crescent cres',
  'close',
  'highway hwy',
  'parkway pkwy',
  'terrace terr',
  'square',
  'norte nte',
  'oriente ote',
  'poniente pte',
  'esquina esq',
];

/** Parts of a building or quarter. */
const UNITS: readonly string[] = [
  'apto apt apartamento apartment dpto depto departamento dept apartado apartament flat unit suite ste',
  'edificio edf edif ed bldg building',
  'torre',
  'bloque blq bloq blk block',
  'interior int',
  'manzana mz mza mzn',
  'lote lt lot',
  'oficina ofc ofi ofic office',
  'local lcl',
  'urbanizacion urb urbaniz',
  'colonia col',
  'barrio brr bo bario',
  'conjunto conj',
  'kilometro km',
  'escalera esc',
  'planta plta',
  'piso floor',
  'puerta pta',
  'izquierda izq izda izqda',
  'derecha dcha der drcha',
  'bajo bjo',
  'sector sec',
  'etapa etp',
  'supermanzana smz sm',
];

/** Short forms that are a Spanish or Portuguese street type as the first word (`C/ Mayor`, `K 7`, `Pl. España`). */
const FIRST_SHORT: Readonly<Record<string, string>> = {
  c: 'calle',
  k: 'carrera',
  r: 'rua',
  pl: 'plaza',
  ave: 'avenida',
  st: 'saint',
};

/** English short forms that mean something else in front: Saint, Doctor, Court. */
const LAST_SHORT: Readonly<Record<string, string>> = {
  st: 'street',
  dr: 'drive',
  ct: 'court',
  cir: 'circle',
  ter: 'terrace',
  sq: 'square',
  pk: 'park',
  pl: 'place',
  ave: 'avenue',
};

/** Shorter forms still, believed before a number (`OF 401`, `TO 3`, `P 2`). */
const NUMBERED_UNITS: Readonly<Record<string, string>> = {
  of: 'oficina',
  to: 'torre',
  p: 'piso',
  ap: 'apto',
  in: 'interior',
  bl: 'bloque',
  ca: 'casa',
  cs: 'casa',
};

const STREET_OF = byWriting(STREET_TYPES.map((row) => row.split(' ')));
const UNIT_OF = byWriting(UNITS.map((row) => row.split(' ')));

/** Every word of which one of the functions here may make another one. */
export const STREET_WRITINGS: readonly string[] = [
  ...[STREET_OF, UNIT_OF].flatMap((meanings) => [...meanings.keys()]),
  ...[FIRST_SHORT, LAST_SHORT, NUMBERED_UNITS].flatMap((meanings) => Object.keys(meanings)),
];

/** The one writing of a unit word (`dpto` → `apto`), or undefined when it is none. */
export function unitWord(word: string, beforeNumber: boolean): string | undefined {
  return UNIT_OF.get(word) ?? (beforeNumber ? own(NUMBERED_UNITS, word) : undefined);
}

/** The one writing of a street type (`kr` → `carrera`), by where it stands; any other word unchanged. */
export function unifiedStreetWord(word: string, first: boolean, last: boolean): string {
  if (first) return own(FIRST_SHORT, word) ?? STREET_OF.get(word) ?? word;
  return STREET_OF.get(word) ?? (last ? own(LAST_SHORT, word) : undefined) ?? word;
}
