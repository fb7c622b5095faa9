import type { ChannelPlaces } from '../domain/channel-places.ts';
import type { Channel } from '../domain/channels.ts';
import { EMPTY } from '../domain/column.ts';
import { type CustomerType, FIELD_PLACE, type Golden } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';
import { CodeCache } from './code-cache.ts';
import { saysCustomer } from './says-customer.ts';

const EMAIL = FIELD_PLACE.email;
const PHONE = FIELD_PLACE.phone;
const HANDLE = FIELD_PLACE.handle;
const ADDRESS = FIELD_PLACE.address;

/** Channels in which one stands because one bought. */
const SELLING: ReadonlySet<Channel> = new Set(['pos', 'billing']);
/** Channels in which one stands because one asked. */
const SERVICE: ReadonlySet<Channel> = new Set(['call_center', 'support']);

/**
 * What she is to the company (study of formats, section 4): `customer` who bought, is called so, or stands in a till
 * or invoice file that does not say she bought nothing; `follower` of whom only a handle is known; `contact` known
 * only from calls and tickets; `prospect` everyone else.
 */
export class CustomerTypes {
  private readonly codes: Int32Array;
  private readonly saysCustomer: CodeCache<boolean>;
  private readonly contact: number;
  private readonly follower: number;
  private readonly isSelling: readonly boolean[];
  private readonly isService: readonly boolean[];

  constructor({ facts }: Records, { names }: ChannelPlaces) {
    const { codes, values } = facts.customerType;
    this.codes = codes;
    this.saysCustomer = new CodeCache((code) => saysCustomer(values.text(code)));
    this.contact = values.find('contact');
    this.follower = values.find('follower');
    this.isSelling = names.map((name) => SELLING.has(name));
    this.isService = names.map((name) => SERVICE.has(name));
  }

  of(golden: Golden): CustomerType {
    if (golden.purchases > 0 || golden.totalSpent > 0) return 'customer';
    const { members, size } = golden;
    for (let m = 0; m < size; m++) {
      const code = this.codes[members[m]];
      if (code !== EMPTY && this.saysCustomer.get(code)) return 'customer';
    }
    const known = this.knownAs(golden);
    if (known !== undefined) return known;
    const unsaid = Number.isNaN(golden.purchases) && Number.isNaN(golden.totalSpent);
    if (unsaid && some(golden, this.isSelling, true)) return 'customer';
    const { codes } = golden;
    const isReached = codes[EMAIL] !== EMPTY || codes[PHONE] !== EMPTY || codes[ADDRESS] !== EMPTY;
    if (codes[HANDLE] !== EMPTY && !isReached) return 'follower';
    return golden.channelCount > 0 && !some(golden, this.isService, false) ? 'contact' : 'prospect';
  }

  /** What an earlier run found, as long as no other record says anything. */
  private knownAs({ members, size }: Golden): 'contact' | 'follower' | undefined {
    const code = this.codes[members[0]];
    if (code === EMPTY || (code !== this.contact && code !== this.follower)) return undefined;
    for (let m = 1; m < size; m++) if (this.codes[members[m]] !== code) return undefined;
    return code === this.contact ? 'contact' : 'follower';
  }
}

/** Whether any of her channels is, or is not, one of those. */
function some({ channels, channelCount }: Golden, those: readonly boolean[], is: boolean): boolean {
  for (let k = 0; k < channelCount; k++) if (those[channels[k]] === is) return true;
  return false;
}
