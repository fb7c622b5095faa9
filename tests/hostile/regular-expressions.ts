import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A regular expression as it stands in a file of the program. */
export interface Literal {
  /** `read/header.ts:12` */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** What the program makes out of parts (`new RegExp(…)`) cannot be read off its text. */
export interface Findings {
  readonly literals: readonly Literal[];
  readonly constructed: readonly string[];
}

/** Every regular expression below a folder. */
export function regularExpressions(folder: string): Findings {
  const literals: Literal[] = [];
  const constructed: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const file = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const place = `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) literals.push({ place, ...partsOf(node.text) });
      if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') constructed.push(place);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { literals, constructed };
}

function partsOf(text: string): { readonly source: string; readonly flags: string } {
  const end = text.lastIndexOf('/');
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}

/** What the slowest text costs an expression. */
export interface Attack {
  readonly milliseconds: number;
  readonly length: number;
  readonly pump: string;
}

/** Short texts first: what grows by powers of two would never come back from a long one. */
const LENGTHS = [12, 16, 20, 24, 32, 64, 256, 1024, 4096, 16_384, 65_536];

/**
 * Milliseconds on 65,536 characters: a linear expression takes some tenths of one, one that grows with the square of
 * the text takes seconds.
 */
export const MOST_MS = 100;

/**
 * The first text on which an expression takes longer than MOST_MS, or its slowest. Texts are what the expression itself
 * speaks of, repeated, with an end that fits nothing.
 */
export function attack({ source, flags }: Literal): Attack {
  const expression = new RegExp(source, flags);
  let worst: Attack = { milliseconds: 0, length: 0, pump: '' };
  for (const pump of pumpsOf(source)) {
    for (const [start, end] of SURROUNDINGS) {
      for (const length of LENGTHS) {
        const text = start + pump.repeat(Math.ceil(length / pump.length)) + end;
        const milliseconds = fastest(expression, text);
        if (milliseconds > worst.milliseconds) worst = { milliseconds, length, pump };
        if (milliseconds > MOST_MS) return worst;
      }
    }
  }
  return worst;
}

/** Of three times, so that another program on the machine accuses nobody. */
function fastest(expression: RegExp, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 3 && best > MOST_MS; k++) {
    expression.lastIndex = 0;
    const started = performance.now();
    text.replace(expression, '');
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

/** Something before what is repeated, and an end that fits nothing, or a line's. */
const SURROUNDINGS = [
  ['', '\u0001'],
  ['x', '\u0001'],
  ['x', ''],
  ['', '!\n'],
] as const;

/** One of each kind of character that classes speak of. */
const KINDS = [
  'a',
  'A',
  'é',
  '1',
  ' ',
  '\t',
  '\n',
  '\u00a0',
  '.',
  '-',
  ',',
  "'",
  '"',
  '@',
  '/',
  '\\',
  '(',
  '=',
  '\ufffd',
];

const WRITTEN = /\\.|[^\\]/gu;

/** Characters the expression names, and pieces of it as they stand. */
function pumpsOf(source: string): readonly string[] {
  const named = new Set(KINDS);
  for (const [token] of source.matchAll(WRITTEN)) if (/^[\p{L}\p{N}]$/u.test(token)) named.add(token);
  const words = source.match(/[\p{L}\p{N} .,:@-]{2,12}/gu) ?? [];
  const singles = [...named].slice(0, 40);
  return [...singles, ...words.slice(0, 20), 'a ', 'a1', '1 ', '1-', 'a.', 'a, ', ' .', '- ', 'a@', "a'"];
}
