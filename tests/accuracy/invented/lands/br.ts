import { digits, from, type Land, words } from './land.ts';

/** Brazil. */
export const BR: Land = {
  men: words(
    'João,José,Antônio,Francisco,Carlos,Paulo,Pedro,Lucas,Luiz,Marcos,Luís,Gabriel,Rafael,Daniel,Marcelo,Bruno,Eduardo,Felipe,Raimundo,Rodrigo,Manoel,Mateus,André,Fernando,Fábio,Leonardo,Gustavo,Guilherme,Leandro,Tiago,Anderson,Ricardo,Márcio,Jorge,Sebastião,Alexandre,Roberto,Edson,Diego,Vitor,Sérgio,Cláudio,João Pedro,José Carlos,Luiz Fernando,Carlos Eduardo,Paulo Henrique,João Victor,Antônio Carlos,Wagner,Wellington,Thiago,Renato,Caio,Murilo,Otávio',
  ),
  women: words(
    'Maria,Ana,Francisca,Antônia,Adriana,Juliana,Márcia,Fernanda,Patrícia,Aline,Sandra,Camila,Amanda,Bruna,Jéssica,Letícia,Júlia,Luciana,Vanessa,Mariana,Gabriela,Vera,Vitória,Larissa,Cláudia,Beatriz,Luana,Rita,Sônia,Renata,Eliane,Josefa,Simone,Natália,Cristiane,Carla,Débora,Rosângela,Jaqueline,Rosa,Daniela,Aparecida,Marlene,Terezinha,Raimunda,Andréia,Fabiana,Lúcia,Raquel,Angela,Maria Aparecida,Ana Paula,Maria José,Ana Carolina,Maria Eduarda,Ana Clara,Maria de Fátima,Maria das Graças',
  ),
  surnames: words(
    'Silva,Santos,Oliveira,Souza,Rodrigues,Ferreira,Alves,Pereira,Lima,Gomes,Costa,Ribeiro,Martins,Carvalho,Almeida,Lopes,Soares,Fernandes,Vieira,Barbosa,Rocha,Dias,Nascimento,Andrade,Moreira,Nunes,Marques,Machado,Mendes,Freitas,Cardoso,Ramos,Gonçalves,Santana,Teixeira,Araújo,Moura,Batista,Castro,Campos,Correia,Pinto,Monteiro,Cavalcante,Melo,Azevedo,Borges,Duarte,Farias,Xavier,Medeiros,Figueiredo,Peixoto,Queiroz,Siqueira,Bittencourt,Vasconcelos,Tavares,Brandão,Guimarães',
  ),
  twoSurnames: true,
  particles: ['da ', 'de ', 'dos ', '', '', ''],
  streets: words(
    'Rua das Flores,Rua XV de Novembro,Avenida Brasil,Rua Sete de Setembro,Avenida Paulista,Rua São João,Rua Dom Pedro II,Rua Tiradentes,Avenida Getúlio Vargas,Rua Santos Dumont,Rua Rui Barbosa,Rua Marechal Deodoro,Rua da Paz,Travessa São José,Alameda Santos,Rua Bela Vista,Rua Castro Alves,Avenida Independência,Rua Minas Gerais,Rua Amazonas',
  ),
  cities: [
    ['São Paulo', '01'],
    ['Rio de Janeiro', '20'],
    ['Belo Horizonte', '30'],
    ['Curitiba', '80'],
    ['Porto Alegre', '90'],
    ['Salvador', '40'],
    ['Recife', '50'],
  ],
  mailDomains: words('gmail.com,hotmail.com,uol.com.br,yahoo.com.br,bol.com.br,terra.com.br,outlook.com'),
  address: (random, street) =>
    `${street}, ${from(random, 1, 2900)}${random.chance(0.3) ? ` Apto ${from(random, 1, 180)}` : ''}`,
  postalCode: (random, area) => `${area}${digits(random, 3)}-${digits(random, 3)}`,
  phone: (random) =>
    `(${random.pick(['11', '21', '31', '41', '51', '71', '81'])}) 9${from(random, 6000, 9999)}-${digits(random, 4)}`,
  nationalId: (random) => digits(random, 8),
};
