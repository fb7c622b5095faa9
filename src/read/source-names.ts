import { basename, dirname, join, resolve } from 'node:path';

/**
 * The names under which the outputs speak of the files: the base name, or the path from the folder that the files
 * of one base name have in common. Unique unless one is given twice. Standard input is `stdin`, or `standard input`
 * beside a file that is called so.
 */
export function sourceNames(paths: readonly string[]): string[] {
  // Of several the outputs speak by their folders.
  const called = paths.filter((path) => path !== '-' && basename(path) === 'stdin').length;
  const piped = called === 1 ? 'standard input' : 'stdin';
  const names = paths.map((path) => (path === '-' ? piped : basename(path)));
  return names.map((name, i) =>
    paths[i] !== '-' && names.filter((other) => other === name).length > 1 ? distinctName(paths, i, name) : name,
  );
}

function distinctName(paths: readonly string[], index: number, name: string): string {
  const rivals = paths.filter((path) => basename(path) === name).map((path) => resolve(path).split('/'));
  const own = resolve(paths[index]).split('/');
  let common = 0;
  while (common < own.length - 1 && rivals.every((parts) => common < parts.length - 1 && parts[common] === own[common]))
    common++;
  return join(dirname(own.slice(common).join('/')), name);
}
