/**
 * Tokens that are mostly a given name and tokens that are mostly a surname in the Spanish-, Portuguese- and
 * English-speaking countries: weak prior knowledge for splitting a full name when the data itself holds no split
 * names. Folded; words that are both (Alba, Xavier) stand in both lists and so decide nothing.
 *
 * Origin: the CC0 lists of common forenames and surnames by country, countries
 * of these languages only, damaged entries (`Ferndo`) and particles taken out; completed from general knowledge,
 * because the forenames there are those of the newborn, and customers are adults.
 */
export const COMMON_GIVEN_NAMES: ReadonlySet<string> = wordsOf(`
  aaron abel abelardo abigail ada adalberto adam adela adelaida adelina adolfo adrian adriana afonso agnes
  agueda agustin agustina aida aiden aimar aitana aiur alan alba albert alberto alejandra alejandro alessandra
  alessia alex alexander alexandra alexandre alexis alfie alfonso alfred alfredo alice alicia aline allison alma
  althea alvaro alzira amado amaia amalia amanda amara amauri ambar amelia amir amparo amy ana anabel anastasia
  andre andrea andreia andres andreu andrew andreza ane angel angela angelica angelina angelo ann anna anne
  annie anselmo anthony antonella antonia antonio aoife aparecida araceli aria ariana arianna ariel aristides
  arlindo armando arnulfo arthur arturo ashley astrid asuncion august augusto aura aurelio aurora ava azaria
  azariah azora baltasar barbara bartolome beatriz belen benedita benicio benita benito benjamin bernard
  bernarda bernardo berta bertha betty beverly bianca biel blanca boris bradley brandon brayan brenda brian
  bruce bruno bryan byron caio camila camilo candelaria caridad carina carl carla carlos carlota carmen carmenza
  carol carolina caroline carolyn casimiro catalina catarina catherine cecilia celeste celia celso cesar charles
  charlie charlotte cheryl chloe christian christina christine christopher cillian cindy ciro clara clarice
  claudia claudio cleber clemencia clemente conceicao concepcion consuelo corina cristhian cristian cristiane
  cristiano cristina cristobal cynthia dalva damian danel daniel daniela danielle danilo danna dario davi david
  dayana debora deborah debra deise delfina delia denilson denise dennis deyanira diana diane diego dina diogo
  dolores domingo donald donna dora doris dorothy douglas duvan dylan eabha edgar edgardo edilberto edilson
  edison edith edouard edson eduarda eduardo edward edwin efrain eileen eithan eladio elaine eleanor elena
  eliana eliane elias elijah elisa elisabeth elisangela elizabeth ella ellen ellie eloisa elsa elvira emanuel
  emilia emiliano emilio emily emma emmanuel encarnacion enrique eric erica erick erika ernesto esmeralda
  esperanza esteban estefania estela esther ethan eugene eugenia eugenio eusebio eva evelin evelyn everton evie
  ezekiel ezequiel fabian fabiana fabiano fabio fabiola fabricio fatima federico felicia felicidad felipe felix
  fermin fernanda fernando fiadh fidel filipa filipe finlay flavia flavio florence florencia florentino frances
  francisca francisco frank fred freddy frederick freja freya gabriel gabriela gael gary gaspar george geovanny
  gerald geraldo gerardo german geronimo gianna gilberto gilma gilson giovana giovanni gisela gladys gloria
  gonzalo graciela gregorio gregory gricelda griselda guadalupe guilherme guillermina guillermo gumersindo
  gustavo hannah harold harry haydee heather hector heidi heitor helen helena helio henrique henry heriberto
  hermelinda hernan hernando hilda homero horacio hortensia hugo humberto ian ibai ignacia ignacio igor
  ildefonso imelda ines ingrid inmaculada inocencio irati irene irina iris irma isaac isabel isabela isabella
  isaias isidora isidro isla ismael israel ivan ivone ivonne ivy izaro jacinto jack jacob jacqueline jaime jair
  jairo james jan janaina jane janet janeth janice jason javier jean jeferson jefferson jeffrey jennifer jenny
  jeremy jeronimo jerry jessica jesus jhon jhonatan joan joana joao joaquim joaquin joe joel johana johanna john
  jon jonatan jonathan jordi jorge jose josefa josefina joselyn josep joseph joshua josiah josiane joyce juan
  juana judith judy julen julia julian juliana julie julieta juliette julio june jussara justin kaia karen
  karina karla karol katherine kathleen kathryn katia keanu keila keith kenneth kevin kiara kimberly kora kyle
  kyra laercio laia larissa larry laura lauren lawrence lea leah leandro leidy leo leonardo leonel leonor
  leopoldo leticia lia liam libardo lidia ligia lilia liliana lilly lily lina linda lisa lisandro livia liz
  lizeth lorena lorenza louis lourdes luana luca lucas lucero lucia luciana luciano luciene lucila lucrecia luis
  luisa luiz luiza luka lupe luz lydia mabel macarena maddi madison magali magdalena magnolia maia maira maite
  maja malachi malen malena manaia manuel manuela mara marc marcel marcela marcelino marcelo marcia marcio marco
  marcos margaret margarida margarita margot maria mariana mariano maribel maricela marie mariela marilu marilyn
  marina mario marisa marisol maritza mark markel marlene marli marlon marta martha marti martim martin martina
  mary mateo mateus matheus matias matilda matilde matteo matthew mauricio mauro maximiliano maximo mayra megan
  melania melchor melina melisa melissa mercedes mery mia micaela michael michelle miguel mikaere mila milagros
  milena millie milton mireia mireya miriam moises monica monserrat montserrat muhammad murilo myriam nadia
  nahia nancy natalia natalie nathalie nathan nathaniel natividad nayeli nelly nestor neusa nicanor nicholas
  nicolas nicole nidia nieves nikau niko nil nils nilton noah noelia noemi nohemi nohora nora norberto norma
  nubia nuria octavio odalys ofelia oihan oisin olegario olga oliver olivia omar ona ondina orfilia oriana oscar
  osvaldo oswaldo otavio otilia pablo palmira paloma pamela paola pascual pastora patricia patricio patrick pau
  paul paula paulina paulo pedro perla peter petra philip piedad pilar pol porfirio priscila priscilla rachel
  rafael rafaela raimunda raimundo ralph ramiro ramon ramona raquel raul raymond rebeca rebecca refugio regiane
  regina reinaldo remedios renan renata renato rene reynaldo rian ricardo richard rigoberto rita robert roberta
  roberto rocio rodolfo rodrigo rogelio roger rogerio rolando roman romina ronald ronaldo roque rory rosa
  rosalba rosalia rosalinda rosana rosangela rosaria rosario rosaura rose rosemary rosendo rosie rosmery roxana
  ruben rufino ruth ryan sabina sabrina salome salvador samanta samantha samuel sandra santiago sara sarah saul
  sean sebastian sebastiana selena selma serafin sergio sharon shirley silvana silvano silvestre silvia silvio
  simona simone socorro sofia sol solange soledad sonia sophia sophie stella stephanie stephen steven susan
  susana suzana tadhg tamara tania tatiana tatiane telma teodoro teresa tereza thais thalia thaniel theo
  theodore theresa thiago thomas tiago timothy tomas trinidad tyler ulises ursula valdir valentin valentina
  valeria valter vanderlei vanesa vanessa veronica vicenta vicente victor victoria vilma vincent vinicius
  violeta virginia vitor vitoria viviana viviane vladimir walter wellington wendy wilfredo william wilmer xavier
  ximena xiomara yadira yamile yaneth yasmin yeison yenny yesenia yolanda yuliana yuri zachary zoe zoila zoraida
  zulma
`);

export const COMMON_SURNAMES: ReadonlySet<string> = wordsOf(`
  abad abello abreu acevedo acosta acuna adams aguado agudelo aguilar aguilera aguirre aguirrebengoa alarcon
  alba alcala alcantara aldana alfaro allen almeida alonso alvarado alvarez alves alzate amador amaral amaya
  anderson andersson andrade angulo antunes aparicio aponte aquino aragon aranda arango araujo aravena araya
  arboleda arce arcila arellano arenas arevalo argueta arias ariza armas armijo arredondo arriaga arrieta
  arroyave arroyo atehortua avalos avendano avila ayala azevedo aznar baena baez bailey baker balderas
  ballesteros banos barajas barbosa barnes barragan barrantes barrera barreto barrientos barrios barros barroso
  bastidas batista bautista becerra bedoya bell bello beltran benavides bengtsson benitez bennett bermudez
  bernal berrio betancourt betancur bianchi blanco bohorquez bolanos bonilla borges borja bosch botero braga
  brandao bravo briceno briones brito brooks brown bryant buendia bueno buitrago burgos bustamante bustos butler
  byrne caballero cabello cabral cabrera caceres caicedo calderon calle calvo camacho campbell campos canales
  cano canton caraballo carbajal carbonell cardenas cardona cardoso cardozo carneiro caro carranza carrasco
  carrasquilla carreno carrera carrillo carrion carrizo carter carvajal carvalho casals casas castaneda castano
  castellanos castillo castrillon castro cavalcante cavalcanti ceballos cedeno celis centeno cepeda cerda
  cervantes cespedes chacon chaparro chaves chavez chen cifuentes cisneros clark clarke cobos coelho cohen
  coleman coll collado collins colombo colorado contreras cook cooper cordero cordoba cornejo coronado corpuz
  corral corrales correa correia cortes cortez costa couto cox cruz cuadrado cuartas cubillos cuellar cuervo
  cuesta cueva cuevas cunha davies davila davis delgado dias diaz diez dizon doherty dominguez donoso doyle
  duarte duque duran echeverri echeverria echeverry edwards enriquez eriksson escalante escobar escudero
  espinosa espinoza esquivel esteves estevez estrada etxeberria evans fajardo falcon farias fernandes fernandez
  ferrandiz ferrari ferraz ferreira ferrer ferreyra fierro figueiredo figueroa fisher flores florez fonseca font
  forero foster franco freitas frias fuentes gagnon gaitan galarza galeano galindo gallagher gallardo gallego
  gallegos gallo galvan galvez galvis gamboa gamez garces garcia garrido garza garzon gaviria gil gimenez
  giraldo godinez godoy goikoetxea gomes gomez goncalves gonzales gonzalez granada granados gray green griffin
  guardado guarin guedes guerra guerrero guevara guillen guimaraes gustafsson gutierrez guzman hall hamilton
  hansson harris hayes henao henderson henriquez heredia hernandez herrera herrero hidalgo hill hinojosa howard
  hoyos huaman huerta hughes hurtado ibanez ibarra iglesias infante iriarte izquierdo jackson jaimes jakobsson
  jansson jara jaramillo jenkins jimenez johansson johnson jones jonsson juarez jurado karlsson kelly kennedy
  khan kim king lagos lara larsson lasso leal ledesma lee leite leiva lemus leon lerma lewis leyva lima linares
  lindberg lizarazo llanos loaiza londono long lopera lopes lopez lorente lourenco lozano lucero lugo luna lynch
  macdonald macedo machado macias madrid madrigal magalhaes magnusson maia malagon maldonado mamani manalo
  mancilla manrique manzano maradiaga marin marino marques marquez marroquin martin martinez martins mas mason
  mata mateos matos mayorga maza mccarthy mcdonald medeiros medina medrano meireles mejia melendez melgar mello
  melo mena mendes mendez mendieta mendonca mendoza meneses mercado merchan merino mesa mesias meza millan
  miller miranda mitchell mojica molano molina moncada mondragon monge monroy montalvo montano monteiro
  montenegro montero montes montiel montoya moore mora moraes morais morales morante moreira moreno morgan
  morris moscoso mosquera moura moya munera munoz murcia murillo murphy murray myers narvaez nascimento nava
  navarrete navarro navas negrete nelson neves nguyen nieto nilsson nino nogueira noguera norena noriega novoa
  nunes nunez obando obregon ocampo ochoa ojeda olarte oliva olivares oliveira olivera olmos olofsson olsson
  ordonez orellana orjuela ornelas orozco ortega ortiz osorio ospina otalora otero ovalle oviedo pabon pacheco
  padilla padron paez paiva palacio palacios palencia palma palomino pantoja pardo paredes parker parra pastrana
  patel patino patterson paz pedraza peixoto pelaez pena penagos penaloza peralta perdomo perea pereira pereyra
  perez perry persson peterson pettersson phillips pico pineda pinheiro pinho pinilla pino pinto pinzon pires
  pizarro plata plaza poblete polanco polania ponce porras portela portillo posada powell pozo prada prado
  preciado price prieto puente puentes puerta puerto puig pujol pulgarin pulido queiroz quesada quevedo quijano
  quinn quinones quintana quintero quiroga quiroz quispe ramalho ramirez ramos rangel reed reilly reis rendon
  renteria restrepo retamal rey reyes reynolds riano ribeiro ribera richardson rico rincon rios riquelme rivas
  rivera rivero roberts robinson robledo robles roca rocha rodas rodrigues rodriguez rogers roig rojas roldan
  romano romero roncancio rosales rosario rosas rosero ross rossi rovira roy ruano rubiano rubio rueda rugeles
  ruiz russell russo ryan sa saavedra saenz saez sala salamanca salas salazar salcedo saldana saldarriaga
  salgado salinas samaniego sampaio samper san sanabria sanchez sanders sandoval sanhueza sanmiguel santamaria
  santana santander santiago santisteban santos sanz saraiva sarmiento schmidt schmitz scott segovia segura
  sepulveda serna serra serrano serrato sharma sierra silva silveira simmons simoes singh siqueira smith soares
  solano soler solis soria soriano sosa sotelo soto sotomayor sousa souza stewart suarez suaza sullivan svensson
  tabares tamayo tan tapia tavares taylor teixeira tejada tejeda teles tellez tello thompson tirado tobon toledo
  tolentino tolosa toro torrado torres torrico tovar trejo tremblay triana trigo trivino trujillo turner urbina
  uribe urrego urrutia useche valbuena valderrama valdes valdez valdivia valencia valenzuela valle vallejo
  vallejos valverde varela vargas varon vasconcelos vasquez vaz vazquez vega vejarano velandia velasco velasquez
  velazquez velez venegas vera vergara viana vicuna vidal vieira viera vigil vila vilela villa villada
  villagomez villalba villalobos villamil villamizar villanueva villar villareal villarreal villegas vivas
  walker walsh ward watson white williams wilson wood wright xavier yanez yepes young zabala zambrano zamora
  zamorano zamudio zapata zarate zavala zea zuleta zuluaga zuniga
`);

function wordsOf(text: string): Set<string> {
  return new Set(text.trim().split(/\s+/));
}
