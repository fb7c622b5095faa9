/** Where a customer met the company: an open set, every one counts alike. */
export type Channel = string;

/** By which means a person may be contacted; consent is given for one of them and for one purpose, marketing. */
export const CONTACT_CHANNELS = ['email', 'phone', 'sms', 'whatsapp', 'postal'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** What a consent column speaks of: one means of contact, or every one (`No contactar`). */
export type ConsentScope = ContactChannel | 'all';

/** The contact point a consent is bound to: a yes counts only for the e-mail or number it was given for. */
export const CONTACT_POINT: Readonly<Record<ContactChannel, 'email' | 'phone' | 'address'>> = {
  email: 'email',
  phone: 'phone',
  sms: 'phone',
  whatsapp: 'phone',
  postal: 'address',
};
