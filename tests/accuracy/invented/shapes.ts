import { EVENTS } from './shapes/events.ts';
import { HOMES } from './shapes/homes.ts';
import { LISTS } from './shapes/lists.ts';
import { PERSONS } from './shapes/persons.ts';
import type { Shape } from './shapes/shape.ts';

export const SHAPES: readonly Shape[] = [...PERSONS, ...HOMES, ...LISTS, ...EVENTS];
