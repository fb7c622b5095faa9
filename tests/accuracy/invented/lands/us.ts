import { composed } from './composed.ts';
import { digits, from, type Land, words } from './land.ts';

/** The United States. */
export const US: Land = {
  men: words(
    'James,Robert,John,Michael,David,William,Richard,Joseph,Thomas,Christopher,Charles,Daniel,Matthew,Anthony,Mark,Donald,Steven,Andrew,Paul,Joshua,Kenneth,Kevin,Brian,Timothy,Ronald,George,Jason,Edward,Jeffrey,Ryan,Jacob,Nicholas,Gary,Eric,Jonathan,Stephen,Larry,Justin,Scott,Brandon,Benjamin,Samuel,Gregory,Alexander,Patrick,Frank,Raymond,Jack,Dennis,Jerry,Tyler,Aaron,Jose,Adam,Nathan,Henry,Zachary,Douglas,Peter,Kyle,Noah,Ethan,Jeremy,Christian,Walter,Keith,Austin,Roger,Terry,Sean,Gerald,Carl,Dylan,Harold,Jordan,Jesse,Bryan,Lawrence,Arthur,Gabriel,Bruce,Logan,Billy,Joe,Alan,Juan,Elijah,Willie,Albert,Wayne,Randy,Mason,Vincent,Liam,Roy,Bobby,Caleb,Bradley,Russell,Lucas',
  ),
  women: words(
    'Mary,Patricia,Jennifer,Linda,Elizabeth,Barbara,Susan,Jessica,Karen,Sarah,Lisa,Nancy,Sandra,Betty,Ashley,Emily,Kimberly,Margaret,Donna,Michelle,Carol,Amanda,Melissa,Deborah,Stephanie,Rebecca,Sharon,Laura,Cynthia,Dorothy,Amy,Kathleen,Angela,Shirley,Emma,Brenda,Pamela,Nicole,Anna,Samantha,Katherine,Christine,Debra,Rachel,Carolyn,Janet,Maria,Olivia,Heather,Helen,Catherine,Diane,Julie,Victoria,Joyce,Lauren,Kelly,Christina,Ruth,Joan,Virginia,Judith,Evelyn,Hannah,Andrea,Megan,Cheryl,Jacqueline,Madison,Teresa,Abigail,Sophia,Martha,Sara,Gloria,Janice,Kathryn,Ann,Isabella,Judy,Charlotte,Julia,Grace,Amber,Alice,Jean,Denise,Frances,Danielle,Marilyn,Natalie,Beverly,Diana,Brittany,Theresa,Kayla,Alexis,Doris,Lori,Tiffany',
  ),
  surnames: [
    ...words(
      'Smith,Johnson,Williams,Brown,Jones,Garcia,Miller,Davis,Rodriguez,Martinez,Hernandez,Lopez,Gonzalez,Wilson,Anderson,Thomas,Taylor,Moore,Jackson,Martin,Lee,Perez,Thompson,White,Harris,Sanchez,Clark,Ramirez,Lewis,Robinson,Walker,Young,Allen,King,Wright,Scott,Torres,Nguyen,Hill,Flores,Green,Adams,Nelson,Baker,Hall,Rivera,Campbell,Mitchell,Carter,Roberts,Gomez,Phillips,Evans,Turner,Diaz,Parker,Cruz,Edwards,Collins,Reyes,Stewart,Morris,Morales,Murphy,Cook,Rogers,Gutierrez,Ortiz,Morgan,Cooper,Peterson,Bailey,Reed,Kelly,Howard,Ramos,Kim,Cox,Ward,Richardson',
    ),
    ...composed(
      'ash black brad chester dun east fair gar hart kings lang mill nor oak pem rad stan thorn wal win',
      'b den f l m n ing er',
      'ton ley ford wood man well son berg worth field',
    ),
  ],
  twoSurnames: false,
  particles: [''],
  streets: words(
    'Main St,Oak Ave,Maple Dr,Cedar Ln,Park Ave,Washington St,Lake Rd,Hill St,Pine St,Elm St,Walnut St,Sunset Blvd,Church St,River Rd,Highland Ave,Spring St,Meadow Ln,Jefferson St,Franklin Ave,Chestnut St,Ridge Rd,Willow Way,Lincoln Ave,Dogwood Ct,Jackson St,Madison Ave,Adams St,Cherry Ln,Birch Rd,Forest Dr',
  ),
  cities: [
    ['Springfield', '627'],
    ['Columbus', '432'],
    ['Austin', '787'],
    ['Denver', '802'],
    ['Portland', '972'],
    ['Madison', '537'],
    ['Salem', '973'],
    ['Dayton', '454'],
    ['Tucson', '857'],
    ['Raleigh', '276'],
  ],
  mailDomains: words('gmail.com,yahoo.com,hotmail.com,outlook.com,aol.com,icloud.com'),
  address: (random, street) =>
    `${from(random, 1, 9899)} ${street}${random.chance(0.25) ? ` Apt ${from(random, 1, 60)}` : ''}`,
  postalCode: (random, area) => area + digits(random, 2),
  phone: (random) => `(${from(random, 201, 989)}) ${from(random, 201, 999)}-${digits(random, 4)}`,
  nationalId: (random) => digits(random, 8),
};
