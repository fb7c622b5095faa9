/** The names that invented people bear, commonest first; ranks are drawn by Zipf's law. */
import { type Random, Zipf } from './random.ts';

const WOMEN =
  'María Ana Luz Carmen Sandra Martha Laura Paola Diana Andrea Claudia Gloria Patricia Adriana Carolina Valentina Isabella Sofía Camila Natalia Daniela Juliana Mónica Ángela Rosa Blanca Liliana Lucía Marcela Olga Alejandra Gabriela Catalina Mariana Sara Verónica Viviana Yolanda Beatriz Margarita Elena Isabel Teresa Pilar Cristina Raquel Silvia Marta Julia Guadalupe Juana Leticia Alicia Norma Susana Florencia Agustina Martina Antonella Julieta Micaela Rocío Milagros Ximena Fernanda Regina Renata Josefa Francisca Constanza Javiera Antonia Emilia Fabiola Pamela Lorena Karina Rosario Esperanza Consuelo Mercedes Dolores Concepción Encarnación Irene Nuria Noelia Lidia Nora Amparo Inés Celia Aurora Estela Graciela Miriam Ruth Sonia Zulema Leidy Yuliana Yesenia Tatiana Johana Jenny Erika Ingrid Katherine Nicole Danna Salomé Abril Emma Olivia Alma Luciana Valeria Victoria Trinidad Celeste Noemí Soledad Ofelia Amalia Hortensia Débora Elvira'.split(
    ' ',
  );

const MEN =
  'José Juan Carlos Luis Jorge Andrés Jesús Manuel Francisco Miguel Antonio David Javier Daniel Alejandro Diego Fernando Sebastián Santiago Rafael Pedro Felipe Camilo Julián Óscar Ricardo Eduardo Sergio Mauricio Gustavo Jaime Alberto Nicolás Álvaro Hernán Germán Samuel Mateo Gabriel Martín Pablo Víctor Iván Roberto Enrique Ramón Raúl Hugo Mario Guillermo Rodrigo Ignacio Emilio Tomás Joaquín Vicente Agustín Bautista Benjamín Lautaro Matías Gonzalo Cristian Ezequiel Facundo Leandro Maximiliano Bruno Adrián Rubén Alfonso Salvador Marcos Lorenzo Ángel Ismael Saúl Abel Armando Arturo Alfredo Ernesto Gilberto Héctor Humberto Israel Leonel Noé Omar Orlando Wilson Jhon Edwin Fabián Brayan Yeison Cristóbal Damián Elías Esteban Fabio Gerardo Henry Hernando Jairo Kevin Leonardo Libardo Milton Nelson Néstor Octavio Reinaldo Rodolfo Simón Thiago Ulises Wilmer Yamid Aníbal Baltasar Celestino Domingo Evaristo Fidel Gregorio Horacio Isidro Lucas Dylan Liam Gael Emiliano Ciro Anselmo'.split(
    ' ',
  );

const SURNAMES =
  'García Rodríguez González Martínez López Hernández Sánchez Pérez Gómez Ramírez Díaz Torres Flores Fernández Rojas Vargas Moreno Gutiérrez Castro Ortiz Álvarez Ruiz Jiménez Muñoz Romero Rivera Suárez Morales Herrera Medina Aguilar Castillo Reyes Cruz Ramos Mendoza Guerrero Vásquez Delgado Peña Navarro Molina Núñez Domínguez Ortega Contreras Silva Soto Espinoza Vega Salazar Fuentes Mejía Guzmán Santos Ponce Alvarado Méndez Campos Miranda Acosta Maldonado Vera Cáceres Martín Alonso Gil Serrano Blanco Iglesias Araya Rosario Santana Montes Rivas Escobar Orellana Estrada Velásquez Chávez Juárez Luna Sandoval Ríos Cárdenas Aguirre Cabrera Valenzuela Ayala Tapia Salinas Giménez Pereyra Benítez Vidal Franco Godoy Figueroa Villalba Vázquez Sanz Rubio Marín Mora Calderón Salas Segura Valverde Villalobos Madrigal Portillo Garza Cortés Lara Ávila Cervantes Carrillo León Márquez Ibarra Solís Rosas Camacho Valdez Orozco Padilla Robles Rosales Pacheco Castañeda Rangel Meza Nava Valencia Ochoa Zamora Sosa Varela Rossi Ferrari Arias Otero Paz Costa Bruno Romano Bianchi Correa Quiroga Lorenzo Rivero Gallo Peralta Calvo Ibáñez Ledesma Soria Prieto Sepúlveda Carrasco Jara Vergara Riquelme Bravo Zúñiga Olivares Alarcón Gallardo Garrido Henríquez Saavedra Aguilera Parra Aravena Pizarro Leiva Yáñez Lagos Bustos Pino Palma Sanhueza Carvajal Navarrete Sáez Donoso Poblete Bustamante Toro Venegas Paredes Farías Duarte Báez Galeano Cardozo Quispe Huamán Mamani Restrepo Ospina Zapata Londoño Betancur Arango Uribe Posada Echeverri Giraldo Montoya Cardona Henao Quintero Bedoya Villegas Jaramillo Arboleda Gaviria Cuartas Tabares Marulanda Loaiza Osorio Patiño Bermúdez Forero Barrera Wilches Pulido Chaparro Camargo Pineda Beltrán Cifuentes Rincón Sarmiento Ariza Barrios'.split(
    ' ',
  );

/** What the names above are called at home. Some stand for several names, as in life. */
export const NICKNAMES: Readonly<Record<string, readonly string[]>> = {
  Francisco: ['Paco', 'Pacho', 'Pancho', 'Fran'],
  José: ['Pepe', 'Chepe'],
  Jesús: ['Chucho', 'Chuy'],
  Guadalupe: ['Lupe', 'Lupita'],
  Guillermo: ['Memo', 'Guille'],
  Ignacio: ['Nacho'],
  Alejandro: ['Alejo', 'Alex'],
  Alejandra: ['Aleja', 'Ale'],
  Manuel: ['Manolo', 'Manu'],
  Eduardo: ['Lalo', 'Edu'],
  Roberto: ['Beto'],
  Alberto: ['Beto'],
  Enrique: ['Quique', 'Kike'],
  Dolores: ['Lola'],
  Mercedes: ['Meche'],
  Concepción: ['Concha', 'Conchita'],
  Teresa: ['Tere'],
  Isabel: ['Chabela', 'Isa'],
  Catalina: ['Cata'],
  Carolina: ['Caro'],
  Santiago: ['Santi'],
  Sebastián: ['Sebas'],
  Daniel: ['Dani'],
  Fernando: ['Nando', 'Fer'],
  Rafael: ['Rafa'],
  Luis: ['Lucho'],
  Miguel: ['Migue'],
  Gabriela: ['Gaby'],
  Patricia: ['Paty'],
  Margarita: ['Mago'],
};

/** Names a few people bear, put together from syllables. */
function composed(starts: readonly string[], middles: readonly string[], ends: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const middle of middles) for (const end of ends) for (const start of starts) names.push(start + middle + end);
  return names;
}

const RARE_SURNAMES = composed(
  'Al Ar Bar Ber Bur Car Cer Dar Eche Elor Gar Gor Gui Iz Lar Lej Lop Mar Men Mur Ner Ol Or Per Pir Quin Ral Sal Sar Tor Ur Val Var Ver Yar Zub'.split(
    ' ',
  ),
  'a e i o u agu and elo ind urt'.split(' '),
  'rrieta ndía chea ga zola reta ñán rza sco vedo lde cano bal zábal'.split(' '),
);

const RARE_WOMEN = composed(
  'Yur Leid Dar Mar Nel Wil Yes Kar Jul Er Zul Mil Nay Od'.split(' '),
  ['a', 'e', 'i', 'y'],
  'nis ly mary neth leth liana lena lis nia rith'.split(' '),
);

const RARE_MEN = composed(
  'Yei Wil Jhon Ed Er Har Jef Ner Rub Os Fre Her Dar Al'.split(' '),
  ['a', 'e', 'i', 'y'],
  'son mar berto nel der lio dwin ver mir ton'.split(' '),
);

/**
 * Names by rank. The exponents give García some 3 % of the people and María some 6 % of the women (counted
 * over 200,000 draws), near what the statistics of Spain and Colombia say.
 */
function ranked(names: readonly string[], exponent: number) {
  return { names, zipf: new Zipf(names.length, exponent) };
}

const SURNAME_RANKS = ranked([...SURNAMES, ...RARE_SURNAMES], 0.72);
const WOMEN_RANKS = ranked([...WOMEN, ...RARE_WOMEN], 0.78);
const MEN_RANKS = ranked([...MEN, ...RARE_MEN], 0.78);

export function drawSurname(random: Random): string {
  return SURNAME_RANKS.names[SURNAME_RANKS.zipf.draw(random)];
}

export function drawGivenName(random: Random, sex: 'F' | 'M'): string {
  const { names, zipf } = sex === 'F' ? WOMEN_RANKS : MEN_RANKS;
  return names[zipf.draw(random)];
}

const PLAIN = new Map<string, string>();

/**
 * A name of these lists without its accents.
 */
export function plainName(name: string): string {
  let plain = PLAIN.get(name);
  if (plain === undefined) {
    plain = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    PLAIN.set(name, plain);
  }
  return plain;
}
