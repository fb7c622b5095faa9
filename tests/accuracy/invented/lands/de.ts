import { composed } from './composed.ts';
import { digits, from, type Land, words } from './land.ts';

/** Germany. */
export const DE: Land = {
  men: words(
    'Peter,Michael,Thomas,Andreas,Wolfgang,Claus,Klaus,Jürgen,Günter,Stefan,Christian,Uwe,Werner,Horst,Frank,Dieter,Manfred,Gerhard,Hans,Bernd,Torsten,Mathias,Helmut,Walter,Heinz,Martin,Jörg,Rolf,Jens,Sven,Alexander,Jan,Rainer,Holger,Karl,Dirk,Joachim,Ralf,Carsten,Herbert,Oliver,Wilhelm,Kurt,Markus,Heinrich,Paul,Hans-Jürgen,Karl-Heinz,Hans-Peter,Björn,Florian,Felix,Lukas,Jonas',
  ),
  women: words(
    'Ursula,Karin,Helga,Sabine,Ingrid,Renate,Monika,Susanne,Gisela,Petra,Birgit,Andrea,Anna,Brigitte,Claudia,Erika,Christa,Elke,Stefanie,Gertrud,Elisabeth,Maria,Angelika,Heike,Gabriele,Kathrin,Ilse,Nicole,Anja,Barbara,Hildegard,Martina,Ingeborg,Gerda,Marion,Jutta,Ute,Hannelore,Irmgard,Christine,Inge,Christina,Sonja,Kerstin,Marianne,Edith,Annette,Julia,Anne-Marie,Lea,Käthe',
  ),
  surnames: [
    ...words(
      'Müller,Schmidt,Schneider,Fischer,Weber,Meyer,Wagner,Schulz,Becker,Hoffmann,Schäfer,Koch,Bauer,Richter,Klein,Wolf,Schröder,Neumann,Schwarz,Zimmermann,Braun,Krüger,Hofmann,Hartmann,Lange,Schmitt,Werner,Schmitz,Krause,Meier,Lehmann,Schmid,Schulze,Maier,Köhler,Herrmann,König,Walter,Mayer,Huber,Kaiser,Fuchs,Peters,Lang,Scholz,Möller,Weiß,Jung,Hahn,Schubert,Vogel,Friedrich,Keller,Günther,Frank,Berger,Winkler,Roth,Beck,Lorenz,Baumann,Franke,Albrecht,Schuster,Simon,Ludwig,Böhm,Winter,Kraus,Martin,Schumacher,Krämer,Vogt,Stein,Jäger,Otto,Sommer,Groß,Seidel,Heinrich',
    ),
    ...composed(
      'acker berg blumen brunn dorn eich feld gold hirsch kalt linden mühl nieder ober rosen stein wald wild',
      'b h k st',
      'auer mann inger hardt meier berger hoff ner',
    ),
  ],
  twoSurnames: false,
  particles: [''],
  streets: words(
    'Hauptstraße,Schulstraße,Gartenstraße,Bahnhofstraße,Dorfstraße,Bergstraße,Birkenweg,Lindenstraße,Kirchstraße,Waldstraße,Ringstraße,Schillerstraße,Goethestraße,Amselweg,Wiesenweg,Jahnstraße,Am Markt,Mühlenweg,Blumenstraße,Feldstraße',
  ),
  cities: [
    ['Berlin', '10'],
    ['Hamburg', '20'],
    ['München', '80'],
    ['Köln', '50'],
    ['Frankfurt am Main', '60'],
    ['Stuttgart', '70'],
    ['Leipzig', '04'],
  ],
  mailDomains: words('gmx.de,web.de,t-online.de,gmail.com,freenet.de'),
  address: (random, street) =>
    `${street} ${from(random, 1, 180)}${random.chance(0.1) ? random.pick(['a', 'b', 'c']) : ''}`,
  postalCode: (random, area) => area + digits(random, 3),
  phone: (random) => `01${random.pick(['51', '52', '60', '70', '75', '76'])} ${from(random, 1_000_000, 99_999_999)}`,
  nationalId: (random) => digits(random, 8),
};
