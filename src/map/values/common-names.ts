/**
 * Frequent given names and surnames of Spain, Latin America, Brazil and the United States, folded. They only have to
 * tell a column of names from one of cities or products when its header says nothing: in any real list of people far
 * more than the required share (see rescue.ts) bears one of these.
 */
export const COMMON_GIVEN_NAMES: ReadonlySet<string> = names(
  'maria jose juan luis carlos ana antonio manuel francisco jesus javier david daniel pedro miguel rafael fernando pablo jorge alberto alvaro diego adrian sergio raul ivan ruben oscar ramon andres enrique vicente joaquin santiago eduardo victor roberto jaime mario ricardo alejandro gabriel camilo sebastian nicolas mateo samuel felipe julian cristian gustavo hector hugo rodrigo martin marcos guillermo gonzalo ignacio ernesto alfredo cesar armando arturo gerardo jhon william wilson edgar fabian mauricio german carmen isabel laura marta cristina lucia paula elena sara raquel pilar teresa rosa patricia beatriz silvia claudia sandra monica andrea angela natalia carolina diana adriana luz gloria martha blanca margarita alejandra valentina camila daniela juliana paola viviana yolanda esperanza olga alicia lorena veronica gabriela mariana sofia isabella fernanda victoria guadalupe leticia josefa dolores irene julia joao paulo pedro lucas marcelo bruno thiago francisca adriana juliana aline leticia james john robert michael richard joseph thomas charles christopher matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward mary jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret ashley kimberly emily donna michelle amanda melissa deborah stephanie rebecca sharon',
);
export const COMMON_SURNAMES: ReadonlySet<string> = names(
  'garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez martin jimenez ruiz hernandez diaz moreno munoz alvarez romero alonso gutierrez navarro torres dominguez vazquez ramos gil ramirez serrano blanco molina morales suarez ortega delgado castro ortiz rubio marin sanz nunez iglesias medina garrido cortes castillo santos lozano guerrero cano prieto mendez cruz flores vargas rojas reyes mendoza herrera aguilar rivera valencia vega cardenas quintero restrepo ospina cardona montoya zapata mejia salazar acosta pena castano giraldo arias franco silva oliveira souza pereira lima costa ferreira almeida ribeiro carvalho smith johnson williams brown jones miller davis wilson anderson thomas taylor moore jackson white harris clark lewis robinson walker young allen king wright scott hill green adams baker nelson campbell mitchell roberts carter',
);

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
