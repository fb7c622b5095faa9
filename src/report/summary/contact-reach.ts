import { EMPTY } from '../../domain/column.ts';
import type { ValueMemory } from '../../domain/column-memory.ts';
import { FIELD_PLACE, type FurtherValues, type Golden } from '../../domain/golden.ts';
import type { Records } from '../../domain/records.ts';
import { isMailForm, isPhoneForm } from './contact-form.ts';

const EMAIL = FIELD_PLACE.email;
const PHONE = FIELD_PLACE.phone;

/** Whether customers can be reached: a value that has not the form of an address or a phone is shown but reaches nobody. */
export class ContactReach {
  private readonly emails: ValueMemory;
  private readonly phones: ValueMemory;

  constructor({ display }: Records) {
    this.emails = display.email.values.memory;
    this.phones = display.phone.values.memory;
  }

  byEmail({ codes, further }: Golden): boolean {
    return isAnyOf(codes[EMAIL], further.email, this.emails, isMailForm);
  }

  byPhone({ codes, further }: Golden): boolean {
    return isAnyOf(codes[PHONE], further.phone, this.phones, isPhoneForm);
  }
}

/** Nearly always the chosen value tells; the further ones are asked when it does not. */
function isAnyOf(
  chosen: number,
  further: FurtherValues,
  { bytes, starts }: ValueMemory,
  isForm: (bytes: Uint8Array, from: number, to: number) => boolean,
): boolean {
  if (chosen === EMPTY) return false;
  if (isForm(bytes, starts[chosen], starts[chosen + 1])) return true;
  for (let k = 0; k < further.count; k++) {
    const code = further.codes[k];
    if (isForm(bytes, starts[code], starts[code + 1])) return true;
  }
  return false;
}
