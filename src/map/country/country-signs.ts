/**
 * What speaks for a country, by ISO 3166 alpha-2: calling code (ITU-T E.164), large cities and first-level regions whose
 * name no other of these countries has at like size (so no Córdoba, Cartagena, Mérida), words of headers,
 * and shapes of national ids no other of these countries has.
 */
export interface CountrySigns {
  readonly calling: string;
  /** Comma-separated, folded. */
  readonly places: string;
  /** Comma-separated headers. */
  readonly headers?: string;
  readonly id?: RegExp;
}

export const COUNTRY_SIGNS: Readonly<Record<string, CountrySigns>> = {
  CO: {
    calling: '57',
    places:
      'bogota, bogota d c, medellin, cali, barranquilla, bucaramanga, pereira, cucuta, ibague, manizales, villavicencio, santa marta, monteria, pasto, neiva, soacha, envigado, antioquia, cundinamarca, valle del cauca, atlantico, risaralda, boyaca, tolima, huila, narino',
    headers: 'cédula de ciudadanía, nuip, nit, habeas data',
  },
  ES: {
    calling: '34',
    places:
      'madrid, barcelona, sevilla, zaragoza, malaga, murcia, palma, bilbao, alicante, valladolid, vigo, gijon, coruna, granada, vitoria, elche, oviedo, andalucia, cataluna, comunidad valenciana, pais vasco, galicia, aragon',
    headers: 'dni/nie, nif, nie, cif, comunidad autónoma',
    id: /^(?:\d{8}|[XYZ]\d{7})-?[A-Z]$/i,
  },
  MX: {
    calling: '52',
    places:
      'ciudad de mexico, cdmx, mexico df, guadalajara, monterrey, puebla, tijuana, ciudad juarez, zapopan, queretaro, chihuahua, hermosillo, saltillo, culiacan, toluca, cancun, aguascalientes, jalisco, nuevo leon, estado de mexico, veracruz, guanajuato, yucatan, sonora, sinaloa, coahuila',
    headers: 'rfc, curp, colonia, alcaldía, entidad federativa, municipio / delegación',
    id: /^(?:[A-Z&Ñ]{3,4}\d{6}[A-Z0-9]{3}|[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d)$/i,
  },
  AR: {
    calling: '54',
    places:
      'buenos aires, caba, ciudad autonoma de buenos aires, rosario, mar del plata, tucuman, san miguel de tucuman, salta, la plata, bahia blanca, mendoza, neuquen, corrientes, posadas, santa fe, entre rios, chubut, misiones',
    headers: 'cuit, cuil, cuit/cuil, condición frente al iva',
    id: /^(?:20|23|24|27|30|33|34)-\d{8}-\d$/,
  },
  CL: {
    calling: '56',
    places:
      'santiago, santiago de chile, valparaiso, vina del mar, concepcion, antofagasta, temuco, rancagua, iquique, puerto montt, maipu, providencia, las condes, nunoa, talca, region metropolitana, biobio, araucania',
    headers: 'rut, run, comuna, rut cliente, rut persona, rut del cliente',
    id: /^\d{1,2}\.\d{3}\.\d{3}-[\dK]$|^\d{7,8}-K$/i,
  },
  PE: {
    calling: '51',
    places:
      'lima, arequipa, trujillo, chiclayo, piura, iquitos, cusco, huancayo, chimbote, tacna, callao, miraflores, surco, lambayeque',
    headers: 'distrito, ruc/dni, dni/ruc',
  },
  EC: {
    calling: '593',
    places: 'quito, guayaquil, cuenca, ambato, manta, machala, portoviejo, pichincha, guayas, azuay, manabi',
    headers: 'cédula/ruc, cédula/ruc/pasaporte',
  },
  BR: {
    calling: '55',
    places:
      'sao paulo, rio de janeiro, brasilia, salvador, fortaleza, belo horizonte, manaus, curitiba, recife, porto alegre, goiania, belem, campinas, minas gerais, bahia, parana, santa catarina',
    headers: 'cpf, cnpj, cpf/cnpj, cep, nome, sobrenome, endereço, telefone, cidade, bairro, data de nascimento',
    id: /^\d{3}\.\d{3}\.\d{3}-\d{2}$/,
  },
  UY: { calling: '598', places: 'montevideo, punta del este, maldonado, canelones, paysandu' },
  PY: { calling: '595', places: 'asuncion, ciudad del este, encarnacion, luque' },
  BO: { calling: '591', places: 'la paz, santa cruz de la sierra, cochabamba, el alto, oruro' },
  VE: { calling: '58', places: 'caracas, maracaibo, barquisimeto, maracay, zulia, carabobo' },
  CR: { calling: '506', places: 'alajuela, heredia, puntarenas' },
  PA: { calling: '507', places: 'ciudad de panama' },
  GT: { calling: '502', places: 'ciudad de guatemala, quetzaltenango, mixco, escuintla' },
  DO: { calling: '1809', places: 'santo domingo, santiago de los caballeros, punta cana' },
  PT: { calling: '351', places: 'lisboa, porto, braga, coimbra, setubal', headers: 'morada, telemóvel' },
  US: {
    calling: '1',
    places:
      'new york, los angeles, chicago, houston, phoenix, philadelphia, san antonio, san diego, dallas, austin, jacksonville, fort worth, columbus, charlotte, indianapolis, seattle, denver, boston, detroit, miami, atlanta, california, texas, florida',
    headers: 'zip, zip code, ssn',
  },
  GB: {
    calling: '44',
    places:
      'london, birmingham, manchester, leeds, glasgow, sheffield, bradford, liverpool, edinburgh, bristol, cardiff, belfast, leicester, nottingham',
    headers: 'national insurance number',
  },
  DE: {
    calling: '49',
    places:
      'berlin, hamburg, munchen, muenchen, koln, koeln, frankfurt, frankfurt am main, stuttgart, dusseldorf, duesseldorf, leipzig, dortmund, essen, bremen, dresden, hannover, nurnberg, nuernberg, bayern, nordrhein westfalen, hessen, sachsen, niedersachsen',
    headers: 'vorname, nachname, plz, straße, strasse, hausnummer, telefonnummer, handy, geburtsdatum, bundesland',
  },
  AT: { calling: '43', places: 'wien, graz, linz, salzburg, innsbruck, klagenfurt, steiermark, tirol, oberosterreich' },
  CH: {
    calling: '41',
    places: 'zurich, zuerich, genf, geneve, basel, bern, lausanne, luzern, winterthur, st gallen, lugano',
    headers: 'kanton, ahv-nummer',
  },
  IT: {
    calling: '39',
    places:
      'roma, milano, napoli, torino, palermo, genova, bologna, firenze, bari, catania, venezia, verona, padova, trieste, brescia, modena, lombardia, lazio, campania, sicilia, veneto, piemonte, toscana, puglia',
    headers: 'cognome, cap, città, codice fiscale, partita iva, cellulare, indirizzo, data di nascita, ragione sociale',
    id: /^[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z]$/i,
  },
  FR: {
    calling: '33',
    places:
      'paris, marseille, lyon, toulouse, nice, nantes, montpellier, strasbourg, bordeaux, lille, rennes, reims, grenoble, dijon, angers, ile de france, occitanie, bretagne, nouvelle aquitaine',
    headers: 'prénom, ville, code postal, téléphone, date de naissance, siret, civilité',
  },
  BE: { calling: '32', places: 'bruxelles, brussel, antwerpen, gent, liege, charleroi, namur, leuven' },
  AU: {
    calling: '61',
    places: 'sydney, melbourne, brisbane, perth, adelaide, canberra, nsw, vic, qld, new south wales, queensland',
    headers: 'suburb',
  },
};
