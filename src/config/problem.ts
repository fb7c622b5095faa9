import type * as z from 'zod';
import { configJsonSchema } from './json-schema.ts';
import { nearest } from './nearest.ts';

type Path = readonly PropertyKey[];

/** What is wrong at one place of a configuration: a sentence a problem, with the place and what was probably meant. */
export function describeProblem(issue: z.core.$ZodIssue, config: unknown): readonly string[] {
  const at = place(issue.path);
  const found = shown(valueAt(config, issue.path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(issue.path, key));
    case 'invalid_value':
      return [`${at}: ${found} is not known${meant(found, issue.values.map(String))}`];
    case 'invalid_union':
      return inUnion(issue).flatMap((one) => describeProblem({ ...one, path: [...issue.path, ...one.path] }, config));
    case 'invalid_type':
      return [`${at}: ${found} should be ${TYPES[issue.expected] ?? `a ${issue.expected}`}`];
    case 'too_small':
      return [`${at}: ${found} is too small, at least ${limit(issue.minimum, issue.origin)}`];
    case 'too_big':
      return [`${at}: ${found} is too large, at most ${limit(issue.maximum, issue.origin)}`];
    default:
      return [`${at}: ${found} ${issue.message}`];
  }
}

/** What speaks against the form that was probably meant: the one of which most was understood, else the first. */
function inUnion({ errors }: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(...issues.map(({ path }) => path.length));
  return errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
}

const TYPES: Readonly<Record<string, string>> = {
  object: 'an object { … }',
  record: 'an object { … }',
  array: 'a list [ … ]',
  string: 'a text "…"',
  boolean: 'true or false',
};

function unknownKey(path: Path, key: string): string {
  const parent = path.length === 0 ? '' : ` in ${place(path)}`;
  return `${JSON.stringify(key)}${parent} is not known${meant(key, knownKeys(path))}`;
}

/** Few words are listed all; of many only the nearest is worth reading. */
function meant(word: string, words: readonly string[]): string {
  const near = nearest(word.replace(/^"|"$/g, ''), words);
  if (near !== undefined) return `; did you mean ${JSON.stringify(near)}?`;
  return words.length > 8 ? '' : `; known are ${words.map((known) => JSON.stringify(known)).join(', ')}`;
}

function limit(bound: number | bigint, origin: string): string {
  return origin === 'number' ? `${bound}` : `${bound} ${origin === 'array' ? 'entry' : 'character'}`;
}

/** `sources["crm.csv"].columns["Teléfono"].role`, as one would write it. */
function place(path: Path): string {
  if (path.length === 0) return 'the file';
  let text = '';
  for (const key of path) {
    if (typeof key === 'string' && /^[A-Za-z$_][\w$]*$/.test(key)) text += text === '' ? key : `.${key}`;
    else text += `[${typeof key === 'string' ? JSON.stringify(key) : String(key)}]`;
  }
  return text;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[ … ]';
  if (typeof value === 'object' && value !== null) return '{ … }';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const key of path) here = property(here, key);
  return here;
}

/** The keys the JSON Schema allows at a place; named keys lie under `properties`, free ones under `additionalProperties`. */
function knownKeys(path: Path): readonly string[] {
  let schema: unknown = configJsonSchema();
  for (const key of path) {
    schema = property(property(schema, 'properties'), key) ?? property(schema, 'additionalProperties');
  }
  const names = property(property(schema, 'propertyNames'), 'enum');
  if (Array.isArray(names)) return names.map(String);
  return Object.keys(property(schema, 'properties') ?? {}).filter((key) => key !== '$schema');
}

function property(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
    : undefined;
}
