import { foldedWords } from '../../../domain/fold.ts';

/**
 * Area codes by folded city, department or province, for landlines written without one. Colombia: the
 * table of Colombia's 2021 numbering change (CRC); the others: the countries' public numbering plans, large cities only.
 */
const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CO: {
    '601': 'bogota|cundinamarca|soacha|chia|zipaquira|facatativa|fusagasuga|girardot',
    '602': 'cali|valle|valle del cauca|palmira|buenaventura|tulua|cauca|popayan|narino|pasto|ipiales',
    '604':
      'medellin|antioquia|envigado|itagui|bello|rionegro|sabaneta|apartado|choco|quibdo|monteria|lorica|la ceja|caucasia',
    '605':
      'barranquilla|atlantico|soledad|cartagena|bolivar|santa marta|magdalena|valledupar|cesar|riohacha|la guajira|guajira|sincelejo|sucre',
    '606': 'pereira|risaralda|dosquebradas|manizales|caldas|quindio',
    '607': 'bucaramanga|santander|floridablanca|giron|piedecuesta|barrancabermeja|cucuta|norte de santander|arauca',
    '608':
      'ibague|tolima|neiva|huila|villavicencio|meta|tunja|boyaca|duitama|sogamoso|florencia|caqueta|yopal|casanare|leticia|amazonas|mocoa|putumayo|san andres',
  },
  MX: {
    '55': 'ciudad de mexico|cdmx|mexico df|mexico d f|distrito federal|naucalpan|ecatepec|nezahualcoyotl|tlalnepantla',
    '33': 'guadalajara|zapopan|tlaquepaque|tonala',
    '81': 'monterrey|san pedro garza garcia|guadalupe nuevo leon|apodaca',
    '222': 'puebla',
    '442': 'queretaro',
    '449': 'aguascalientes',
    '477': 'leon',
    '614': 'chihuahua',
    '656': 'ciudad juarez',
    '664': 'tijuana',
    '667': 'culiacan',
    '722': 'toluca',
    '777': 'cuernavaca',
    '844': 'saltillo',
    '998': 'cancun',
    '999': 'merida',
  },
  AR: {
    '11': 'buenos aires|caba|capital federal|ciudad autonoma de buenos aires|avellaneda|quilmes|lanus|moron|vicente lopez|san isidro',
    '221': 'la plata',
    '223': 'mar del plata',
    '261': 'mendoza',
    '264': 'san juan',
    '291': 'bahia blanca',
    '299': 'neuquen',
    '341': 'rosario',
    '342': 'santa fe',
    '343': 'parana',
    '351': 'cordoba',
    '362': 'resistencia',
    '376': 'posadas',
    '379': 'corrientes',
    '381': 'tucuman|san miguel de tucuman',
    '387': 'salta',
  },
  BR: {
    '11': 'sao paulo|guarulhos|osasco|santo andre|sao bernardo do campo',
    '19': 'campinas',
    '21': 'rio de janeiro|niteroi',
    '27': 'vitoria',
    '31': 'belo horizonte',
    '41': 'curitiba',
    '48': 'florianopolis',
    '51': 'porto alegre',
    '61': 'brasilia',
    '62': 'goiania',
    '71': 'salvador',
    '81': 'recife',
    '85': 'fortaleza',
    '91': 'belem',
    '92': 'manaus',
  },
  CL: {
    '2': 'santiago|santiago de chile|region metropolitana|providencia|las condes|maipu|puente alto|nunoa',
    '32': 'valparaiso|vina del mar',
    '41': 'concepcion|talcahuano',
    '45': 'temuco',
    '51': 'la serena|coquimbo',
    '55': 'antofagasta',
    '57': 'iquique',
    '58': 'arica',
  },
  PE: {
    '1': 'lima|callao|miraflores|san isidro|surco',
    '44': 'trujillo|la libertad',
    '54': 'arequipa',
    '64': 'huancayo|junin',
    '73': 'piura',
    '74': 'chiclayo|lambayeque',
    '84': 'cusco|cuzco',
  },
  EC: {
    '2': 'quito|pichincha|santo domingo',
    '3': 'ambato|tungurahua|riobamba|latacunga',
    '4': 'guayaquil|guayas|duran',
    '5': 'manta|portoviejo|manabi',
    '6': 'ibarra|imbabura|esmeraldas',
    '7': 'cuenca|azuay|loja|machala',
  },
};

const BY_PLACE: ReadonlyMap<string, string> = new Map(
  Object.entries(PLACES).flatMap(([country, areas]) =>
    Object.entries(areas).flatMap(([area, places]) =>
      places.split('|').map((place): [string, string] => [`${country} ${place}`, area]),
    ),
  ),
);

/** The area code of a city as it was typed (`Bogotá D.C.`, `Cali - Valle`), or '' when it is not in the table. */
export function areaCode(country: string, city: string): string {
  const words = foldedWords(city.slice(0, 80)).slice(0, 5);
  for (let length = words.length; length > 0; length--) {
    const area = BY_PLACE.get(`${country} ${words.slice(0, length).join(' ')}`);
    if (area !== undefined) return area;
  }
  return '';
}
