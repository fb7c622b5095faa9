/** Where a customer met the company: an open set, every one counts alike. */
export type Channel = string;

/** By which means a person may be contacted; consent is given for one of them and for one purpose, marketing. */
export const CONTACT_CHANNELS = ['email', 'phone', 'sms', 'whatsapp', 'postal'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** What a consent column speaks of: one means of contact, several (`Acepta email y SMS`), or every one (`No contactar`). */
export type ConsentScope = ContactChannel | 'all' | readonly ContactChannel[];

/** The means of contact that a scope names. */
export function meansOf(scope: ConsentScope): readonly ContactChannel[] {
  if (typeof scope !== 'string') return scope;
  return scope === 'all' ? CONTACT_CHANNELS : [scope];
}

/** The contact point a consent is bound to: a yes counts only for the e-mail or number it was given for. */
export const CONTACT_POINT: Readonly<Record<ContactChannel, 'email' | 'phone' | 'address'>> = {
  email: 'email',
  phone: 'phone',
  sms: 'phone',
  whatsapp: 'phone',
  postal: 'address',
};
