import { basename, dirname, join, resolve } from 'node:path';

/**
 * The names under which the outputs speak of the files: the base name, or the path from the folder that the files
 * of one base name have in common. Unique unless one is given twice; standard input is `stdin`.
 */
export function sourceNames(paths: readonly string[]): string[] {
  const names = paths.map((path) => (path === '-' ? 'stdin' : basename(path)));
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
