/**
 * Names and their short, pet and abbreviated forms, folded; one group a line, the formal name first. A name may
 * stand in many groups (Beto is Alberto, Roberto, Humberto, …). The tables are data, longer than code may be.
 *
 * Origin: lists of diminutives in English, Spanish and Portuguese and of English nicknames (Apache-2.0), checked by
 * hand: relations that join two names in their own right (Aaron–Erin, Andrea–Andrew, Ana–Anabela, Enrique–Henry),
 * wrong ones (Rosa–Chayo, Vicente–Vicky, Asunción–Chon, Rubén–Ruby), historical ones and spelling variants are left
 * out. The Latin American and Spanish ones (Chepe, Pacho, Lupita, Fco, …) were added from general knowledge.
 */
/** Spain and Latin America. */
export const SPANISH_HYPOCORISMS = `
adela adelita
adelaida ade
adrian adri
adriana adri nana
agustin agus tin
agustina agus tina
alberto beto berto tito albertito
alejandra ale aleja alejita alex
alejandro ale alejo alex jandro sandro
alfonso poncho fonso alfon fon
alfredo fredo fredy alfre
alicia ali licha lichi
alvaro alvarito
amalia amalita
amparo amparito
ana anita anis
andrea andre andreita
andres andy andresito
angel angelito gelo
angela angie angelita
angeles geles
angelica angie
antonia tona toni tony tonita antonita
antonio tono toni tony antonito antuan tonin
araceli ara chela
armando mando
arturo turo arturito
asuncion asun
aurora auri
beatriz bea bety betty beti
belen belencita
bernardo berna nando
blanca blanquita
camila cami camilita
camilo cami
candelaria candela cande
caridad cari cachita
carlos carlitos charly charlie
carmen carmencita carmina carmelita carmenza mamen
carolina caro
catalina cata catica lina
cecilia ceci chila
cesar cesarito
claudia clau
concepcion concha conchi conchita chona conce
consuelo chelo consu
cristian cris chris
cristina cris tina
cristobal tobal cris
daniel dani danny danielito
daniela dani danielita
david davi davo davicho
debora debi
diana dianita
diego dieguito
dolores lola loli lolita
domingo mingo chomin
eduardo edu lalo eddy eddie dudu
eleazar elea
elena lena elenita nena
elisa eli licha
elizabeth eli liz betty
emilia emi mila
emiliano emi
emilio emi milo
encarnacion encarni encarna
enrique quique kike enriquito quico
ernesto neto tito
esperanza espe pelancha
esteban estebitan teban
estefania estefa fany stefi
esther ester esthercita
eugenia gena
eugenio geno
eva evita
fabian fabi
federico fede lico
felipe pipe feli
fernanda fer nanda
fernando fer nando ferny
fidel fide
florencia flor flori
francisca paca paqui paquita pancha panchita frasca fca fran
francisco fco paco pacho pancho curro kiko quico chico fran frasco cisco panchito paquito francis
gabriel gabi gabo
gabriela gabi gaby
genoveva veva
gerardo gera
gertrudis tula
gloria glori
gonzalo gonza chalo
graciela chela grace
gregorio goyo
guadalupe lupe lupita gpe pita
guillermina guille mina
guillermo guille memo willy gmo guillo
gustavo gus tavo
hector tito
hernan nan
hernando nando
hilda hildita
hortensia tencha
hugo huguito
humberto beto berto
ignacia nacha
ignacio nacho inaki
ines inesita
inmaculada inma macu
irene ire
isabel isa chabela chabel isabelita chavela
isidro chilo
israel isra
ivan ivancho
jaime jaimito
javier javi javo
jeronimo jero momo
jesus chucho chuy suso chus
jesusa chusa
jimena jime mena
joaquin quin joaco chimo quino
jorge jorgito jordi yoyo coque
jose pepe chepe pepito joselito josito cheo
josefa pepa chepa chepita fina pepita josefita fefa
josefina fina pepa fefi
juan juanito juancho juancito
juana juanita
julia julita
julian juli
juliana juli yuli
julio julito
laura lauri laurita lau
leonardo leo nardo
leonor leo nora
leopoldo polo
leticia lety leti
liliana lili
lorena lore
lorenzo lencho renzo
lourdes lulu luly
lucia luci
luciana luci lu
luis lucho luisito luiso wicho
luisa lucha luisita
macarena maca
magdalena magda malena lena
manuel manolo manu manolito lolo manel meno
manuela manu manoli manola nela
marcela marce chela
marcelo marce chelo
marcos marquitos
margarita marga magui mago rita
maria mari mariita maruja marita marica maru ma mariquita
mariana mari nana
marina mari
mario marito
martha marthica
martin tincho martincito
martina marti tina
mateo mate teo
matias mati
mauricio mauro mao mauri
maximiliano maxi max
melissa meli
mercedes merche meche merce mechas
micaela mica
miguel migue micky miguelito
milagros mila mili
monica moni
montserrat montse monse
natalia nata naty nati
natividad nati
nicolas nico
nicolasa nico
nieves nievecitas
norberto beto
octavio tavo
olga olguita
oscar oscarito
osvaldo valdo
pablo pablito
pamela pame
paola pao
patricia pati paty patty tricia
patricio pato
paula pau paulita
paulina pau lina
pedro perico pedrito
pilar pili piluca
priscila pris
rafael rafa rafita fallo falo
rafaela rafa fela
ramon moncho monchi ramoncito
ramona mona moncha
raquel raque quela
raul raulito rulo
rebeca beca becky
refugio cuca cuco
reinaldo rey naldo
remedios reme
ricardo ricky richi cayo
rigoberto beto rigo
roberto beto berto robert tito rober
rocio chio roci
rodolfo rodo fito
rodrigo rodri rigo
rogelio roge
rosa rosita rosi rosy
rosalia rosi lia
rosario charo chayo chari
ruben rubencito
salvador salva chava
samuel samu
sandra sandy
santiago santi chago yago
santos santitos
sebastian sebas seba bastian
sergio checo sergi
silvia silvi
socorro coco cocorro
sofia sofi
soledad sole chole
sonia soni
susana susi susy
teodoro teo
teresa tere teresita tete
tomas tomasito tommy tomi
valentina vale tina valen
valeria vale
vanessa vane
veronica vero
vicente chente vicen tente
victor vic vito
victoria vicky vicki viki toya
virginia vicky virgi
viviana vivi
wilson will
xavier xavi
ximena xime jime mena
yolanda yoli yola yoly
`;

/** Brazil and Portugal. */
export const PORTUGUESE_HYPOCORISMS = `
adriana dri adri drica
adriano adri dri
alessandra ale
alexandra xana alex
alexandre ale alex xande xandinho
aline lili
ana aninha
anderson dede
andre dede dre andrezinho
antonio toninho toni tonho tonico
augusto guto gugu
beatriz bia bea
bernardo be bernas
bruna bru bruninha
bruno bruninho
carlos carlinhos cacau caca
carolina carol
caroline carol
catarina cata cati catita
cecilia ceci cica
claudia claudinha cacau
conceicao sao
cristiane cris
cristiano cris
cristina cris tininha
daniel dani
daniela dani
debora debi
diogo didi
eduarda duda dudinha
eduardo edu dudu duda
fabiana fabi bia
fabio fabinho binho
felipe lipe fe felipinho
fernanda fe nanda fernandinha
fernando fe nando fernandinho
filipa pipa
filipe lipe
flavia flavinha
flavio flavinho
francisca chica
francisco chico xico kiko
gabriel gabi biel
gabriela gabi bibi
geraldo gege
gilberto beto giba
goncalo goncalinho
guilherme gui guiga
gustavo guga gu gugu
helena lena leninha
henrique rique henri kiko
isabel isa belinha bel
isabela isa bela
jacqueline jaque
janaina jana
joana joaninha
joao joca joaozinho
joaquim quim quinzinho
jorge jorginho
jose ze zeca zezinho zeze
josefa zefa
josefina zefinha
julia ju juju
juliana ju juli
julio julinho
larissa lari
leandro le leo
leonardo leo
leticia le leti
lourdes lurdinha lu
luana lu
lucas luquinhas
lucia lu lucinha
luciana lu
luciano lu
luis luisinho lula
luisa lu isa
luiz luizinho lula
luiza lu iza
manuel manel ne manelinho
manuela manu nela
marcelo celo marcelinho
marcia marcinha
marcio marcinho
marco marquinho
marcos marquinhos
margarida guida
maria mariazinha maricota mia
mariana mari nana
mateus teus
matheus teus
miguel miguelinho
monica moni
natalia nat naty
patricia pati paty
paula paulinha
paulo paulinho
pedro pedrinho
priscila pri
rafael rafa rafinha
rafaela rafa
raimundo mundinho
raquel quel
renata re renatinha
renato renatinho
ricardo ricardinho cadu
roberta beta
roberto beto betinho
rodrigo digo rodriguinho
ronaldo ronaldinho naldo
rosangela ro
sandra sandrinha
sebastiao tiao
sergio serginho
severino biu
silvia silvinha
simone si
sofia sofi
susana suse
suzana su
teresa teresinha tete
thiago thi
tiago ti
valeria val
vanessa van vane
veronica vero
vicente vicentinho
vinicius vini
vitor vitinho vito
vitoria vivi vi
viviane vivi
`;

/** English-speaking countries. */
export const ENGLISH_HYPOCORISMS = `
aaron ron ronnie
abigail abby abbie abbey gail
abraham abe bram
adam addy
adelaide addie adele
agnes aggie nessie
alan al
albert al bert bertie
alexander alex al alec xander sandy lex
alexandra alex alexa lexi allie sandy
alexis alex lexi
alfred alf al fred alfie
alice allie
alison ali allie
allison ali allie ally
amanda mandy manda
amelia amy millie mia
anastasia ana stacy stacey
andrea andi drea
andrew andy drew
angela angie
angelina angie lina
ann annie nan
anna annie
anne annie
anthony tony ant
antoinette toni nettie
antonia toni
archibald archie
arnold arnie
arthur art artie
augustus gus
barbara barb babs barbie
bartholomew bart
beatrice bea trixie
belinda bel linda
benjamin ben benny benji benjy
bernard bernie barney
bertha bertie
bethany beth
beverly bev
bradford brad
bradley brad
brandon bran
bridget bridie biddy
brittany britt
caitlin cait
caleb cal
calvin cal
cameron cam
camille cammie millie
candace candy
carol carrie
caroline carrie caro carol
carolyn carrie carol lyn
cassandra cass cassie sandra
catherine cathy cat cate cath katie kate kitty
cecilia cece celia cissy
charles charlie chuck chas chaz
charlotte charlie lottie char
chester chet
christian chris
christina chris chrissy christy tina
christine chris chrissy christy tina
christopher chris topher kit kip
clarence clare
clifford cliff
clinton clint
constance connie
cornelius neil
courtney court
crystal crys
curtis curt
cynthia cindy
daniel dan danny
danielle dani
david dave davey
deborah deb debbie debby
debra deb debbie
delores dee
dennis denny den
derek rick
diana di
diane di
dominic dom nick
donald don donnie
donovan don
dorothy dot dottie dolly
douglas doug
duncan dunc
dustin dusty
edgar ed eddie
edith edie
edmund ed eddie ned ted
edward ed eddie ted teddy ned
edwin ed eddie
eleanor ellie nell nellie nora
elias eli
elijah eli lige
elizabeth liz lizzie beth betty betsy eliza bess bessie libby lisa liza ellie lilibet
ellen ellie nell nellie
emily em emmy emi millie
emma em emmy
eric rick
ernest ernie
esther essie
ethan eth
eugene gene
eugenia gena genie
evangeline eva evie
evelyn evie eve
ezekiel zeke
ferdinand ferdie
florence flo flossie
frances fran franny frankie francie
francis frank fran frankie
franklin frank
frederick fred freddie freddy fritz
gabriel gabe
gabrielle gabby gabi
geoffrey geoff jeff
george georgie geo
gerald gerry jerry
geraldine gerry geri
gertrude gertie trudy
gilbert gil bert
gloria glo
gordon gord
grace gracie
gregory greg
gwendolyn gwen wendy
hannah annie
harold harry hal
harriet hattie
harrison harry
heather hettie
helen nell nellie
henrietta etta hettie
henry harry hank hal
herbert herb bert
howard howie
hubert hugh bert
hugh hughie
irving irv
isaac ike zac
isabel izzy bella belle
isabella izzy bella belle
isabelle izzy belle
jackson jack
jacob jake
jacqueline jackie
james jim jimmy jamie jimmie jas
jane janie
janet jan
janice jan
jasmine jas jazz
jason jay
jean jeannie
jeffrey jeff
jennifer jen jenny jenn jennie
jeremiah jerry
jeremy jez jem
jerome jerry
jessica jess jessie
joan joanie
joanna jo
joanne jo
john johnny jack jno
johnathan john jon nathan
jonathan jon nathan
joseph joe joey jos
josephine jo josie
joshua josh
joyce joy
judith judy judi
julia julie jules
julian jules
julie jules
justin jus
karen kaz
katherine kate katie kathy kat kathie kay kitty kit
kathleen kathy kate katie kath
kathryn kathy kate katie
kenneth ken kenny
kevin kev
kimberly kim
kristen kris
kristin kris
kristina kris tina
kristine kris
kristopher kris
lancelot lance
laura laurie
lauren laurie
laurence larry laurie
lawrence larry lawrie
leonard leo len lenny
leroy roy lee
leslie les
lester les
lewis lew
lillian lil lilly lily
linda lindy
lindsay linds
lisa lise
lorraine lori
louis lou louie
louise lou
lucas luke
lucille lucy lu
lucinda lucy cindy
lucy lu
madeline maddie maddy
madison maddie maddy
malcolm mal
marcus marc mark
margaret maggie meg peggy peg marge margie madge maisie daisy greta rita
marguerite margie
marianne mari
marilyn mari lyn
marion mari
marjorie marge margie
martha marty mattie patty
martin marty
marvin marv
mary molly polly mamie
matilda tilly mattie
matthew matt matty
maureen mo
maurice mo
maxine max
maxwell max
megan meg
melanie mel
melinda mindy mel
melissa mel missy lissa
melvin mel
meredith merry
michael mike mick mickey mikey micky
michelle shelly chelle mich
mildred millie
millicent millie
miranda randy mandy
miriam mimi
mitchell mitch
monica mon
montgomery monty
morris mo
mortimer mort
nadine dee
nancy nan
natalie nat
natasha nat tasha
nathan nate nat
nathaniel nate nat nathan
nicholas nick nicky nico
nicole nikki nicky
norman norm
oliver ollie
olivia liv livvy ollie
oscar ozzie
oswald ozzie
pamela pam
patricia pat patty tricia trish patsy
patrick pat paddy rick
paul pauly
paula paulie
pauline polly
penelope penny
percival percy
peter pete
philip phil pip
phillip phil pip
phyllis phyl
priscilla cilla
prudence prue
rachel rach
ralph ralphie
randall randy
randolph randy
raymond ray
rebecca becky becca beck
regina gina reggie
reginald reg reggie
reuben rube
rhonda ron
richard rick dick rich richie ricky rickey
robert bob rob bobby robbie robby bert robt bobbie
roberta bobbie robbie
roderick rod rick
rodney rod
roger rodge
roland rollie
ronald ron ronnie ronny
rosalind roz
rosemary rosie rose
rosie rose
rudolph rudy
russell russ rusty
ruth ruthie
samantha sam sammy
samson sam
samuel sam sammy saml
sandra sandy
sarah sally sadie
scott scotty
sebastian seb bas
sharon shari
sheila shel
sheldon shel
shirley shirl
sidney sid
silvester sly vester
simon si
solomon sol
sophia sophie
stanley stan
stephanie steph stef stevie
stephen steve stevie
steven steve stevie
stuart stu
susan sue susie suzie suzy
susannah sue susie anna
suzanne sue suzie
sylvester sly
sylvia syl
tabitha tabby
tamara tammy
terence terry
teresa terry tess tessa tracy
thaddeus thad tad
theodore ted teddy theo
theresa terry tess tessa tracy
thomas tom tommy thos
tiffany tiff
timothy tim timmy
tobias toby
tracy trace
valerie val
vanessa nessa
veronica ronnie vera
victor vic
victoria vicky vicki tori vickie
vincent vince vinny
virginia ginny ginger
vivian viv
wallace wally
walter walt wally
warren ren
wendell dell
wesley wes
wilbur will
wilfred will fred
wilhelmina billie mina minnie wilma
william bill will billy willie willy wm liam
winifred winnie freddie
winston win
woodrow woody
yvonne vonnie
zachary zach zac zack zak
`;

/** Hypocorisms of two given names together: the two names, then their forms. */
export const PAIR_HYPOCORISMS = `
ana isabel anabel
ana maria anama anamari
ana sofia anaso
jose antonio josean
jose luis joselu pepelu chelu
jose manuel chema josema
jose maria chema josemari txema
jose miguel josemi
jose ramon josera moncho
juan camilo juanca
juan carlos juanca juancar juanqui
juan david juanda
juan diego juandi
juan fernando juanfer
juan francisco juanfran
juan gabriel juanga
juan jose juanjo
juan luis juanlu
juan manuel juanma
juan maria juanma
juan miguel juanmi
juan pablo juanpa juampa
juan ramon juanra
juan sebastian juanse
luis alberto luisal
luis carlos luisca
luis enrique luisen
luis felipe luispe
luis fernando luisfer
luis miguel luismi
maria alejandra maleja
maria angeles marian
maria antonia mane
maria antonieta marieta
maria camila maca
maria carmen maricarmen mamen
maria carolina maca
maria cristina macris maricris
maria elena malena marielena
maria esther mariester
maria eugenia maru
maria fernanda mafe marifer mafer
maria isabel maribel marisa mabel
maria jesus chus susi
maria jose majo cote marijo mariajo
maria lourdes malu
maria luisa marisa malu
maria luz mariluz
maria mercedes merche
maria paula mapau mapi
maria pilar maripili mapi
maria sol marisol
maria soledad marisol
maria teresa maite mayte marite
maria victoria mavi marivi
miguel angel miguelan migue
`;
