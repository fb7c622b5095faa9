import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import levenshtein from 'fast-levenshtein';

/**
 * The file in the same folder whose name is nearest to a path that does not exist, written like that path;
 * undefined when the folder is missing too or nothing is near. Near = at most two edits, or a third of the
 * name's length: one more slip than people make in a word, few enough not to propose a stranger.
 */
export async function nearestFile(path: string): Promise<string | undefined> {
  const wanted = basename(path).toLowerCase();
  let best: string | undefined;
  let bestEdits = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const name of await namesIn(dirname(path))) {
    // A link of this very name leads nowhere.
    if (name === basename(path)) continue;
    const edits = levenshtein.get(wanted, name.toLowerCase());
    if (edits >= bestEdits) continue;
    bestEdits = edits;
    best = name;
  }
  if (best === undefined) return undefined;
  return path.includes('/') ? join(dirname(path), best) : best;
}

/** Files of a folder in a fixed order; an unreadable folder has none. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}
