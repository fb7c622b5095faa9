import { spanishId } from '../../../bench/generator/ids.ts';
import { digits, from, type Land, words } from './land.ts';

/** Spain. */
export const ES: Land = {
  men: words(
    'Antonio,Manuel,José,Francisco,David,Juan,Javier,José Antonio,Daniel,José Luis,Francisco Javier,Carlos,Jesús,Alejandro,Miguel,José Manuel,Rafael,Miguel Ángel,Pablo,Pedro,Ángel,Sergio,José María,Fernando,Jorge,Luis,Alberto,Álvaro,Juan Carlos,Adrián,Diego,Juan José,Raúl,Iván,Rubén,Enrique,Óscar,Ramón,Andrés,Vicente,Santiago,Joaquín,Eduardo,Víctor,Mario,Roberto,Jaime,Marcos,Ignacio,Hugo,Jordi,Ricardo,Salvador,Guillermo,Gonzalo,Julio,Emilio,Mohamed,Iker,Xavier',
  ),
  women: words(
    'María Carmen,María,Carmen,Ana María,Josefa,Laura,María Pilar,Isabel,María Dolores,María Teresa,Ana,Cristina,Marta,Lucía,María Ángeles,Sara,Francisca,Paula,Elena,María Isabel,María José,Antonia,Dolores,Raquel,Andrea,María Luisa,Rosa María,Pilar,Concepción,Manuela,Sofía,Julia,Beatriz,Patricia,Silvia,Rosario,Mercedes,Alba,Irene,Juana,Teresa,Nuria,Encarnación,Natalia,Montserrat,Rosa,Rocío,Alicia,Margarita,Yolanda,Sandra,Sonia,Ángela,Marina,Inmaculada,Susana,Eva,Ainhoa,Nerea,Fátima',
  ),
  surnames: words(
    'García,Rodríguez,González,Fernández,López,Martínez,Sánchez,Pérez,Gómez,Martín,Jiménez,Hernández,Ruiz,Díaz,Moreno,Muñoz,Álvarez,Romero,Gutiérrez,Alonso,Navarro,Torres,Domínguez,Ramos,Vázquez,Ramírez,Gil,Serrano,Morales,Molina,Blanco,Suárez,Castro,Ortega,Delgado,Ortiz,Marín,Rubio,Núñez,Medina,Sanz,Castillo,Iglesias,Cortés,Garrido,Santos,Guerrero,Lozano,Cano,Cruz,Méndez,Flores,Prieto,Herrera,Peña,León,Márquez,Cabrera,Gallego,Calvo,Vidal,Campos,Vega,Fuentes,Carrasco,Diez,Reyes,Caballero,Nieto,Aguilar,Pascual,Santana,Herrero,Montero,Lorenzo,Hidalgo,Giménez,Ibáñez,Ferrer,Durán,Santiago,Benítez,Mora,Arias,Vargas,Carmona,Crespo,Román,Pastor,Soto,Sáez,Velasco,Moya,Soler,Parra,Esteban,Bravo,Gallardo,Rojas,Etxeberria,Urrutia,Goikoetxea,Puig,Ferrando,Casals',
  ),
  twoSurnames: true,
  particles: [''],
  streets: words(
    'Calle Mayor,Calle Real,Calle de Alcalá,Gran Vía,Avenida de la Constitución,Calle San José,Plaza de España,Calle Nueva,Paseo de la Castellana,Calle Colón,Calle del Carmen,Avenida de Andalucía,Calle Cervantes,Calle San Juan,Ronda de Sant Pere,Calle Goya,Calle Velázquez,Calle Iglesia,Avenida del Mediterráneo,Calle Sol',
  ),
  cities: [
    ['Madrid', '28'],
    ['Barcelona', '08'],
    ['Valencia', '46'],
    ['Sevilla', '41'],
    ['Zaragoza', '50'],
    ['Málaga', '29'],
    ['Bilbao', '48'],
  ],
  mailDomains: words('gmail.com,hotmail.com,yahoo.es,outlook.es,telefonica.net'),
  address: (random, street) =>
    `${street}, ${from(random, 1, 210)}${random.chance(0.6) ? `, ${from(random, 1, 9)}º ${random.pick(['A', 'B', 'C', 'izq', 'dcha'])}` : ''}`,
  postalCode: (random, area) => area + digits(random, 3),
  phone: (random) => `6${digits(random, 8)}`,
  nationalId: (random) => spanishId(random.below(99_999_999)),
};
