import type { Layout } from './layout.ts';

/** Address books of phones and mail programs. */
export const ADDRESS_BOOK_LAYOUTS = {
  'Google Contacts': {
    channel: 'contacts',
    signature: [
      ['Phonetic First Name', 'Given Name Yomi', 'Yomi Name', 'File As'],
      ['E-mail 1 - Value', 'Phone 1 - Value', 'Correo 1 - Valor', 'Teléfono 1 - Valor'],
    ],
    columns: {
      given_name: 'First Name, Given Name',
      second_name: 'Middle Name, Additional Name',
      family_name: 'Last Name, Family Name',
      name_suffix: 'Name Suffix',
      nickname: 'Nickname',
      full_name: 'Name',
      company: 'Organization Name, Organization 1 - Name',
      job_title: 'Organization Title, Organization 1 - Title, Occupation',
      birth_date: 'Birthday',
      gender: 'Gender',
      email:
        'E-mail 1 - Value, E-mail 2 - Value, E-mail 3 - Value, E-mail 4 - Value, Correo 1 - Valor, Correo 2 - Valor',
      phone:
        'Phone 1 - Value, Phone 2 - Value, Phone 3 - Value, Phone 4 - Value, Phone 5 - Value, Teléfono 1 - Valor, Teléfono 2 - Valor',
      address: 'Address 1 - Street, Address 1 - Formatted',
      address_2: 'Address 1 - Extended Address',
      city: 'Address 1 - City',
      region: 'Address 1 - Region',
      postal_code: 'Address 1 - Postal Code',
      country: 'Address 1 - Country',
      none: 'File As, Phonetic First Name, Phonetic Middle Name, Phonetic Last Name, Yomi Name, Given Name Yomi, Additional Name Yomi, Family Name Yomi, Name Prefix, Initials, Short Name, Maiden Name, Location, Billing Information, Directory Server, Mileage, Hobby, Sensitivity, Priority, Subject, Notes, Language, Photo, Labels, Group Membership, Organization Department, Organization 1 - Department, E-mail 1 - Label, E-mail 2 - Label, Phone 1 - Label, Phone 2 - Label, E-mail 1 - Type, E-mail 2 - Type, Phone 1 - Type, Phone 2 - Type, Address 1 - Label, Address 1 - Type, Address 1 - PO Box',
    },
  },
  'Outlook (es)': {
    channel: 'contacts',
    signature: [
      ['Particular', 'Teléfono particular', 'Teléfono del trabajo'],
      ['E-mail Address', 'Dirección de correo electrónico', 'Dirección de correo electrónico 2'],
      ['Segundo nombre', 'Calle del trabajo', 'Otro teléfono'],
    ],
    columns: {
      given_name: 'Nombre',
      second_name: 'Segundo nombre',
      family_name: 'Apellidos',
      name_suffix: 'Sufijo',
      company: 'Organización',
      job_title: 'Puesto',
      address: 'Calle del domicilio, Calle del trabajo',
      city: 'Ciudad del domicilio, Ciudad de trabajo',
      region: 'Provincia o estado de domicilio, Provincia o estado de trabajo',
      postal_code: 'Código postal del domicilio, Código postal del trabajo',
      country: 'País o región del domicilio, País o región del trabajo',
      phone: 'Mobile Phone, Teléfono móvil, Particular, Teléfono principal, Teléfono del trabajo, Otro teléfono',
      email:
        'E-mail Address, Dirección de correo electrónico, Dirección de correo electrónico 2, Dirección del correo electrónico 3',
      birth_date: 'Cumpleaños',
      gender: 'Género',
      none: 'Título, Categorías, Página web, Hijos, Notes, Usuario 1, Usuario 2, Usuario 3, Usuario 4, Departamento, Fax del trabajo',
    },
  },
  Outlook: {
    channel: 'contacts',
    signature: [
      ['E-mail Address', 'E-mail 2 Address'],
      ['Business Phone', 'Home Phone'],
      ['Mobile Phone', 'Home Street', 'Business Street'],
    ],
    columns: {
      given_name: 'First Name',
      second_name: 'Middle Name',
      family_name: 'Last Name',
      name_suffix: 'Suffix',
      company: 'Company',
      job_title: 'Job Title',
      email: 'E-mail Address, E-mail 2 Address, E-mail 3 Address',
      phone: 'Mobile Phone, Home Phone, Home Phone 2, Business Phone, Business Phone 2, Other Phone, Primary Phone',
      address: 'Home Street, Business Street',
      city: 'Home City, Business City',
      region: 'Home State, Business State',
      postal_code: 'Home Postal Code, Business Postal Code',
      country: 'Home Country/Region, Business Country/Region',
      birth_date: 'Birthday',
      gender: 'Gender',
      none: 'Title, Notes, Categories, Web Page, Anniversary, Spouse, Children, Department',
    },
  },
} as const satisfies Record<string, Layout>;
