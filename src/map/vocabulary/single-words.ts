import type { ColumnRole } from '../../domain/fields.ts';

/** Which postal address a word speaks of; the lower the number, the more it is where the person lives. */
export const ADDRESS_SETS: ReadonlyMap<string, number> = new Map([
  ...each(
    'home casa residencia residence residencial personal principal primary default mailing correspondencia physical',
    1,
  ),
  ...each('billing facturacion fiscal', 2),
  ...each('shipping envio entrega', 3),
  ...each('work business trabajo oficina office laboral', 4),
  ...each('other otra otro alternate alterna secondary secundaria', 5),
]);

/** Words that name a role wherever they stand in a longer header, if the values agree (`best phone to call`). */
export const TELLING_WORDS: ReadonlyMap<string, ColumnRole> = new Map([
  ...each<ColumnRole>('email correo mail', 'email'),
  ...each<ColumnRole>('phone telefono telefone celular whatsapp mobile movil fono tel cel', 'phone'),
  ...each<ColumnRole>('dni cedula nif rut curp rfc cuit cpf ruc', 'national_id'),
  ...each<ColumnRole>('nacimiento birthday nascimento birthdate', 'birth_date'),
]);

function each<T>(words: string, value: T): readonly (readonly [string, T])[] {
  return words.split(' ').map((word) => [word, value]);
}
