import { CHANNELS } from './shapes/channels.ts';
import { HOMES } from './shapes/homes.ts';
import { PERSONS } from './shapes/persons.ts';
import type { Shape } from './shapes/shape.ts';

export const SHAPES: readonly Shape[] = [...PERSONS, ...HOMES, ...CHANNELS];
