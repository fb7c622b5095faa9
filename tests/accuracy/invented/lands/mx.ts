import { digits, from, type Land, words } from './land.ts';

const QUARTERS = ['Centro', 'Del Valle', 'Roma', 'Narvarte', 'Las Palmas', 'San José'];
/** Mexico. */
export const MX: Land = {
  men: words(
    'José,Juan,Luis,Carlos,Jesús,Miguel,Francisco,Jorge,Alejandro,Manuel,Juan Carlos,José Luis,Miguel Ángel,Pedro,Fernando,Ricardo,Eduardo,Roberto,Raúl,Javier,Sergio,Arturo,Antonio,Rafael,Daniel,Óscar,Héctor,Víctor,Gerardo,Enrique,Mario,Alberto,Armando,Rubén,David,Diego,Emilio,Santiago,Iván,Hugo',
  ),
  women: words(
    'María,Guadalupe,Juana,Margarita,Josefina,Verónica,Leticia,Rosa,Francisca,Teresa,Alicia,Alejandra,Martha,Yolanda,Patricia,Elizabeth,Gabriela,Adriana,Silvia,Claudia,María Guadalupe,María Elena,Ana María,María del Carmen,Rosa María,Laura,Sofía,Valeria,Fernanda,Daniela,Mariana,Andrea,Carmen,Gloria,Norma,Lucía,Paola,Ximena,Beatriz,Irma',
  ),
  surnames: words(
    'Hernández,García,Martínez,López,González,Rodríguez,Pérez,Sánchez,Ramírez,Cruz,Flores,Gómez,Morales,Vázquez,Jiménez,Reyes,Díaz,Torres,Gutiérrez,Ruiz,Aguilar,Mendoza,Castillo,Ortiz,Moreno,Rivera,Ramos,Romero,Juárez,Álvarez,Méndez,Chávez,Herrera,Medina,Domínguez,Castro,Guzmán,Vargas,Velázquez,Salazar,Rojas,Ortega,Cortés,Santiago,Guerrero,Contreras,Bautista,Estrada,Luna,Lara,Ríos,Ávila,Cabrera,Espinoza,Solís,Cervantes,Villanueva,Zamora,Ochoa,Pacheco,Navarro,Montes,Ibarra,Carrillo,Escobedo,Quintana,Zúñiga,Barragán,Arreola,Cisneros',
  ),
  twoSurnames: true,
  particles: [''],
  streets: words(
    'Av. Insurgentes,Calle Hidalgo,Calle Morelos,Av. Juárez,Calle 5 de Mayo,Calle Independencia,Av. Reforma,Calle Allende,Calle Guerrero,Av. Universidad,Calle Zaragoza,Calle Matamoros,Calle Aldama,Av. Revolución,Calle Madero,Calle Niños Héroes,Calle Benito Juárez,Calle Álvaro Obregón',
  ),
  cities: [
    ['Ciudad de México', '06'],
    ['Guadalajara', '44'],
    ['Monterrey', '64'],
    ['Puebla', '72'],
    ['Querétaro', '76'],
    ['Mérida', '97'],
  ],
  mailDomains: words('gmail.com,hotmail.com,yahoo.com.mx,outlook.com,live.com.mx'),
  address: (random, street) =>
    `${street} ${from(random, 1, 1900)}${random.chance(0.3) ? ` Int. ${from(random, 1, 40)}` : ''}${random.chance(0.4) ? `, Col. ${random.pick(QUARTERS)}` : ''}`,
  postalCode: (random, area) => area + digits(random, 3),
  phone: (random) => `${random.pick(['55', '33', '81', '22', '44', '99'])}${from(random, 10_000_000, 99_999_999)}`,
  nationalId: (random) => digits(random, 8),
};
