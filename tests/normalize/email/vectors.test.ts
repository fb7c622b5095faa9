import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { canonicalEmail } from '../../../src/normalize/email/canonical.ts';
import { normalizeEmails } from '../../../src/normalize/email/email.ts';

const VECTORS = fileURLToPath(
  new URL('../../../../shared/data/vectors/emails/validatorjs_normalizeEmail.jsonl', import.meta.url),
);

interface EmailVector {
  readonly input: string;
  readonly expected: string | false;
  readonly options: Readonly<Record<string, boolean>> | null;
}

describe.skipIf(!existsSync(VECTORS))('canonical forms of validator.js (skipped where ../shared is missing)', () => {
  const vectors = existsSync(VECTORS)
    ? readFileSync(VECTORS, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as EmailVector)
    : [];
  /** An option set to its default (true) asks for nothing else; one set to false asks for another rule than ours. */
  const isDefault = ({ options }: EmailVector) => options === null || Object.values(options).every(Boolean);

  test.each(vectors.filter(isDefault))('$input is $expected', check);

  test('all others ask for another rule than ours, each by an option turned off', () => {
    const others = vectors.filter((vector) => !isDefault(vector));
    expect(others).toHaveLength(51);
    for (const { options } of others) expect(Object.values(options ?? {})).toContain(false);
  });
});

function check({ input, expected }: EmailVector): void {
  const at = input.lastIndexOf('@');
  const canonical = canonicalEmail(input.slice(0, at).toLowerCase(), input.slice(at + 1).toLowerCase());
  expect(canonical).toBe(expected === false ? '' : expected);
  const [email] = normalizeEmails(input);
  if (!email.issues.includes('placeholder')) expect(email.match).toBe(canonical);
}
