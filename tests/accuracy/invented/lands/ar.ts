import { digits, from, type Land, words } from './land.ts';

/** Argentina: one surname, Italian ones among the Spanish. */
export const AR: Land = {
  men: words(
    'Juan,Carlos,José,Jorge,Luis,Miguel,Juan Carlos,Daniel,Diego,Martín,Pablo,Alejandro,Sergio,Gustavo,Marcelo,Juan Pablo,Matías,Facundo,Nicolás,Santiago,Federico,Hernán,Lucas,Maximiliano,Leandro,Ezequiel,Gonzalo,Ramiro,Agustín,Tomás,Ignacio,Bautista,Joaquín,Lautaro,Franco,Mauro,Emiliano,Leonardo,Fabián,Claudio,Osvaldo,Roberto,Ricardo,Raúl,Héctor,Rubén,Néstor,Hugo,Mario,Oscar',
  ),
  women: words(
    'María,Ana,Marta,Silvia,Graciela,Mónica,Patricia,Laura,Claudia,Andrea,Carolina,Mariana,Gabriela,Natalia,Verónica,Lorena,Romina,Florencia,Agustina,Camila,Sofía,Martina,Valentina,Lucía,Micaela,Rocío,Daiana,Yamila,Antonella,Julieta,María Laura,María José,María Belén,Ana María,Susana,Norma,Stella Maris,Alicia,Beatriz,Elsa,Nora,Liliana,Adriana,Cecilia,Paula,Victoria,Delfina,Milagros,Guadalupe,Pilar',
  ),
  surnames: words(
    'González,Rodríguez,Gómez,Fernández,López,Díaz,Martínez,Pérez,García,Sánchez,Romero,Sosa,Torres,Álvarez,Ruiz,Ramírez,Flores,Benítez,Acosta,Medina,Herrera,Suárez,Aguirre,Giménez,Gutiérrez,Pereyra,Rojas,Molina,Castro,Ortiz,Silva,Núñez,Luna,Juárez,Cabrera,Ríos,Morales,Godoy,Moreno,Ferreyra,Domínguez,Carrizo,Peralta,Castillo,Ledesma,Quiroga,Vega,Vera,Muñoz,Ojeda,Ponce,Villalba,Cardozo,Navarro,Coronel,Vázquez,Ramos,Vargas,Cáceres,Arias,Figueroa,Córdoba,Correa,Maldonado,Paz,Rivero,Miranda,Mansilla,Rossi,Russo,Ferrari,Esposito,Bianchi,Romano,Colombo,Ricci,Marino,Greco,Bruno,Gallo,Conti,De Luca,Costa,Giordano,Mancini,Rizzo,Lombardi,Moretti,Barbieri,Fontana,Santoro,Mariani,Rinaldi,Caruso,Ferrara,Galli,Martini,Leone,Longo,Gentile,Vitale,Schneider,Müller,Wagner,Weber',
  ),
  twoSurnames: false,
  particles: [''],
  streets: words(
    'Av. Rivadavia,Av. Corrientes,San Martín,Belgrano,Sarmiento,Mitre,9 de Julio,25 de Mayo,Av. Santa Fe,Moreno,Alsina,Lavalle,Tucumán,Av. Cabildo,Güemes,Urquiza,Alberdi,Pueyrredón,Las Heras,Italia',
  ),
  cities: [
    ['Buenos Aires', '14'],
    ['Córdoba', '50'],
    ['Rosario', '20'],
    ['Mendoza', '55'],
    ['La Plata', '19'],
    ['Salta', '44'],
  ],
  mailDomains: words('gmail.com,hotmail.com,yahoo.com.ar,live.com.ar,outlook.com'),
  address: (random, street) =>
    `${street} ${from(random, 100, 6900)}${random.chance(0.4) ? ` ${from(random, 1, 15)}º ${random.pick(['A', 'B', 'C', 'D'])}` : ''}`,
  postalCode: (random, area) => area + digits(random, 2),
  phone: (random) => `11 ${from(random, 2000, 6999)}-${digits(random, 4)}`,
  nationalId: (random) => `${from(random, 10, 45)}.${digits(random, 3)}.${digits(random, 3)}`,
};
