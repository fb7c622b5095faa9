import levenshtein from 'fast-levenshtein';
import type { ColumnConfig, SourceConfig } from '../domain/config.ts';
import { fail } from '../domain/failure.ts';
import { foldHeader } from '../domain/fold.ts';
import { readHeader } from './headers/read-header.ts';
import { as, grants, type Meaning, NOTHING, type RoleMeaning } from './meaning.ts';

/**
 * What a configuration says of each column of a file: undefined where it says nothing. Headers are found as they stand, else
 * by their folded form. Throws a Failure naming the nearest header when the file has no such column.
 */
export function configuredMeanings(
  config: SourceConfig | undefined,
  header: readonly string[],
  source: string,
): readonly (Meaning | undefined)[] {
  const meanings: (Meaning | undefined)[] = header.map(() => undefined);
  for (const [name, column] of Object.entries(config?.columns ?? {})) {
    const at = findColumn(header, name);
    if (at < 0)
      return fail({ kind: 'column_missing', source, column: name, columns: header, nearest: nearest(header, name) });
    meanings[at] = meaningOf(column, header[at]);
  }
  return meanings;
}

function findColumn(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  return exact >= 0 ? exact : header.findIndex((one) => foldHeader(one) === foldHeader(name));
}

function meaningOf(column: ColumnConfig, header: string): Meaning {
  const { role, ...details } = column;
  if (role === 'ignore') return NOTHING;
  if (role !== 'consent' && role !== 'consent_at') return as(role, details);
  // Whoever only writes that a column is consent, or its time, means what its header says, at the least a yes to e-mail.
  const read = readHeader(header);
  const said = read?.kind === 'role' && read.role === role ? read : undefined;
  if (role === 'consent_at') return as(role, { ...told(said), ...details });
  return as('consent', { ...told(said ?? grants('email')), ...details });
}

/** The means and the polarity that a header tells. */
function told(said: RoleMeaning | undefined): Pick<RoleMeaning, 'contact' | 'polarity'> {
  return {
    ...(said?.contact === undefined ? {} : { contact: said.contact }),
    ...(said?.polarity === undefined ? {} : { polarity: said.polarity }),
  };
}

/** The header fewest edits away; none when more than half of it would have to change. */
function nearest(header: readonly string[], name: string): string | undefined {
  const wanted = foldHeader(name);
  let best: string | undefined;
  let fewest = Math.ceil(wanted.length / 2) + 1;
  for (const one of header) {
    const edits = levenshtein.get(foldHeader(one).slice(0, 100), wanted);
    if (edits < fewest) {
      fewest = edits;
      best = one;
    }
  }
  return best;
}
