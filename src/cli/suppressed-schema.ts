import * as z from 'zod';

const HASHES = z.array(z.string().regex(/^[\w-]{43}$/));

/** The file of people who asked to be forgotten. */
export const SUPPRESSED_SCHEMA = z.object({
  version: z.literal(1),
  /** 32 random bytes, base64url: without them a phone number could be found by hashing all there are. */
  key: z.string().regex(/^[\w-]{43}$/),
  people: z.array(z.object({ added: z.string(), keys: HASHES, withName: HASHES })),
});

export type SuppressedFile = z.output<typeof SUPPRESSED_SCHEMA>;
