import { z } from 'zod';

/**
 * The part of the SARIF 2.1.0 schema (OASIS, sarif-schema-2.1.0.json) that a log of ours may use: its required
 * properties, types and enumerations, and nothing besides.
 */
const message = z.strictObject({ text: z.string().min(1) });
const uri = z.string().regex(/^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/);
const level = z.enum(['none', 'note', 'warning', 'error']);

const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri, index: z.int().min(0) }),
    region: z.strictObject({ startLine: z.int().min(1) }).optional(),
  }),
  logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string(), kind: z.string() })).length(1),
  message: message.optional(),
});

const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.array(location),
  partialFingerprints: z.record(z.string(), z.string()),
  properties: z.record(z.string(), z.unknown()),
});

const rule = z.strictObject({
  id: z.string(),
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
});

const run = z.strictObject({
  tool: z.strictObject({
    driver: z.strictObject({
      name: z.string().min(1),
      semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
      rules: z.array(rule),
    }),
  }),
  invocations: z.array(z.strictObject({ executionSuccessful: z.boolean() })),
  artifacts: z.array(z.strictObject({ location: z.strictObject({ uri }) })),
  results: z.array(result),
  columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
});

export const SARIF_LOG = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(run).length(1),
});
