import { digits, from, type Land, words } from './land.ts';

/** Portugal. */
export const PT: Land = {
  men: words(
    'João,José,António,Manuel,Carlos,Paulo,Pedro,Luís,Rui,Nuno,Jorge,Miguel,Francisco,Ricardo,Fernando,Tiago,Bruno,Vítor,Joaquim,Hugo,Sérgio,Gonçalo,Diogo,Rodrigo,Duarte,Afonso,André,Filipe,Mário,Henrique',
  ),
  women: words(
    'Maria,Ana,Isabel,Teresa,Sofia,Inês,Rita,Marta,Catarina,Joana,Sara,Mariana,Beatriz,Leonor,Matilde,Carolina,Cristina,Paula,Helena,Filipa,Susana,Sandra,Fernanda,Graça,Conceição,Lurdes,Margarida,Manuela,Patrícia,Vera',
  ),
  surnames: words(
    'Silva,Santos,Ferreira,Pereira,Oliveira,Costa,Rodrigues,Martins,Jesus,Sousa,Fernandes,Gonçalves,Gomes,Lopes,Marques,Alves,Almeida,Ribeiro,Pinto,Carvalho,Teixeira,Moreira,Correia,Mendes,Nunes,Soares,Vieira,Monteiro,Cardoso,Rocha,Raposo,Neves,Coelho,Cruz,Cunha,Pires,Ramos,Reis,Simões,Antunes,Matos,Fonseca,Machado,Araújo,Barbosa,Tavares,Lourenço,Castro,Figueiredo,Azevedo,Freitas,Magalhães,Henriques,Lobo,Guerreiro,Vaz,Pimentel,Saraiva,Quintela,Falcão',
  ),
  twoSurnames: true,
  particles: ['da ', 'de ', 'dos ', '', '', ''],
  streets: words(
    'Rua da Liberdade,Avenida da República,Rua do Comércio,Rua Direita,Rua da Igreja,Travessa das Flores,Rua de São Bento,Largo do Carmo,Rua Augusta,Rua 25 de Abril,Avenida Central,Rua do Norte,Rua Nova,Praceta do Sol',
  ),
  cities: [
    ['Lisboa', '1'],
    ['Porto', '4'],
    ['Braga', '47'],
    ['Coimbra', '30'],
    ['Faro', '80'],
  ],
  mailDomains: words('gmail.com,sapo.pt,hotmail.com,netcabo.pt,outlook.pt'),
  address: (random, street) =>
    `${street}, ${from(random, 1, 250)}${random.chance(0.5) ? `, ${from(random, 1, 8)}º ${random.pick(['Esq', 'Dto'])}` : ''}`,
  postalCode: (random, area) => `${area.padEnd(4, digits(random, 3))}-${digits(random, 3)}`,
  phone: (random) => `9${random.pick(['1', '2', '3', '6'])}${digits(random, 7)}`,
  nationalId: (random) => digits(random, 8),
};
