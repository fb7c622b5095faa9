import type { Config } from '../domain/config.ts';
import { readSuppressionLists } from '../suppression-lists.ts';
import type { RunRequest } from '../unify.ts';
import { decisionsOf } from './decisions-file.ts';
import { givenLists, oldListText } from './given-lists.ts';
import { note } from './note.ts';
import type { GivenOptions } from './options.ts';
import { suppressionsFor } from './suppressed-file.ts';
import { today } from './today.ts';
import { TOOL } from './tool.ts';

/** Where the outputs go when no folder is named; what lies beside it lies in the working folder. */
const DEFAULT_FOLDER = 'unified';

/**
 * What people decided, who asked to be forgotten, and whom exclusion lists protect: a run that writes into `folder`
 * obeys all three. `config` is the one of the run, flags included.
 */
export async function wishes(
  options: GivenOptions,
  config: Config,
  folder = DEFAULT_FOLDER,
): Promise<Pick<RunRequest, 'decisions' | 'suppressions' | 'lists'>> {
  const given = givenLists(options);
  for (const text of given.map((list) => oldListText(list, today()))) if (text !== '') note(text, options);
  return {
    decisions: await decisionsOf(options, config),
    suppressions: await suppressionsFor(folder),
    ...(given.length === 0 ? {} : { lists: readSuppressionLists(given, { config, tool: TOOL }) }),
  };
}
