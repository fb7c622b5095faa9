import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/domain/mapping.ts';
import { mapFile, rolesOf } from './sample-of.ts';

/** Exports with the person behind every row; not part of the repository. */
export const TRUTH = new URL('../../../shared/data/truth/', import.meta.url);

/** What a file must be found to be. */
export interface ExpectedMapping extends Pick<Mapping, 'layout' | 'channel' | 'country' | 'interactions'> {
  /** Role by header, every mapped column of the file, as rolesOf writes it. */
  readonly roles: Readonly<Record<string, string>>;
  /** The other columns. */
  readonly unmapped: readonly string[];
}

/** A group of tests on the truth data; skipped with a word on why where it is missing. */
export function describeTruth(title: string, tests: () => void): void {
  const there = existsSync(TRUTH);
  const why = there ? '' : ' (skipped: the shared truth data is not beside the repository)';
  describe.skipIf(!there)(`${title}${why}`, tests);
}

/** One test a file, by its path under the truth folder. */
export function expectMappings(title: string, expected: Readonly<Record<string, ExpectedMapping>>): void {
  describeTruth(title, () => {
    for (const [name, wanted] of Object.entries(expected)) {
      it(`finds every column of ${name}`, async () => {
        const mapping = await mapFile(new URL(name, TRUTH));
        const { layout, channel, country, interactions } = mapping;
        const unmapped = mapping.unmapped.map(({ header }) => header);
        expect({ layout, channel, country, interactions, roles: rolesOf(mapping), unmapped }).toEqual(wanted);
        expect(mapping.sensitive).toEqual([]);
      });
    }
  });
}
