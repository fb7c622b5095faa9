/** How many readings of one header are tried at most: each abbreviation multiplies them. */
const MOST_READINGS = 12;

/**
 * What people who name columns abbreviate, folded; several full words where language or gender is open. Only for words
 * whose abbreviation means nothing else in a header (no `no`, which forbids, and no `id`).
 */
const FULL_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ...each('f fec fch fcha', 'fecha'),
  ...each('dt dta', 'fecha data date'),
  ...each('nac nacim nacto nto', 'nacimiento'),
  ...each('nasc nascim', 'nascimento'),
  ...each('ape apell apels ap', 'apellido'),
  ...each('pat', 'paterno'),
  ...each('mat', 'materno'),
  ...each('nom nomb nombr', 'nombre'),
  ...each('pri prim', 'primer'),
  ...each('seg', 'segundo'),
  ...each('num nro nbr n', 'numero'),
  ...each('doc docto dcto docum', 'documento'),
  ...each('ident identif', 'identificacion'),
  ...each('tel telf tfno tlf', 'telefono'),
  ...each('cel', 'celular'),
  ...each('mov', 'movil'),
  ...each('mob', 'mobile'),
  ...each('dir direc dcc dccion direcc', 'direccion'),
  ...each('end', 'endereco'),
  ...each('dom domic', 'domicilio'),
  ...each('cod', 'codigo'),
  ...each('ult', 'ultima ultimo'),
  ...each('clte cte cli', 'cliente'),
  ...each('vlr val vl', 'valor'),
  ...each('tot', 'total'),
  ...each('imp', 'importe'),
  ...each('vta', 'venta'),
  ...each('vtas', 'ventas'),
  ...each('acum', 'acumulada acumuladas acumulado'),
  ...each('res', 'residencia'),
  ...each('compl', 'complemento'),
  ...each('ph', 'phone'),
  ...each('hm', 'home'),
  ...each('wk', 'work'),
  ...each('cant', 'cantidad'),
  ...each('qtd qtde', 'quantidade'),
  ...each('prov', 'provincia'),
  ...each('mun munic mpio', 'municipio'),
  ...each('pob pobl', 'poblacion'),
  ...each('loc', 'localidad'),
  ...each('ciud cdad', 'ciudad'),
  ...each('cd', 'ciudad code'),
  ...each('cty', 'city'),
  ...each('edo', 'estado'),
  ...each('reg', 'registro'),
  ...each('modif', 'modificacion'),
  ...each('act actualiz', 'actualizacion'),
  ...each('cust', 'customer'),
  ...each('mem', 'member'),
]);

/** Read in full only where nothing stands beside it: `col1` is any column. */
const ALONE: ReadonlyMap<string, readonly string[]> = new Map(each('col', 'colonia'));

/**
 * The words of a header with its abbreviations written in full (`F. Nac.` → fecha nacimiento, `ApePat` → apellido
 * paterno), one list for each reading; none when nothing is abbreviated.
 */
export function writtenInFull(words: readonly string[]): readonly (readonly string[])[] {
  let readings: readonly (readonly string[])[] = [[]];
  let abbreviated = false;
  for (const word of words) {
    const full = FULL_WORDS.get(word) ?? (words.length === 1 ? ALONE.get(word) : undefined);
    if (full !== undefined) abbreviated = true;
    const choices = full ?? [word];
    readings = readings.flatMap((reading) => choices.map((choice) => [...reading, choice])).slice(0, MOST_READINGS);
  }
  return abbreviated ? readings : [];
}

function each(abbreviations: string, full: string): readonly (readonly [string, readonly string[]])[] {
  return abbreviations.split(' ').map((word) => [word, full.split(' ')]);
}
