import type { Finding, Validation } from '../../../src/domain/validation.ts';

/** A finding as a test writes it; what is left out is empty. */
function findingOf(given: Partial<Finding> & Pick<Finding, 'rule'>): Finding {
  return {
    severity: 'error',
    source: 'crm.csv',
    header: undefined,
    message: 'something is wrong',
    measured: undefined,
    limit: undefined,
    places: [],
    ...given,
  };
}

/** One of each severity, about a file, a column, a line and all files; and a rule that is kept. */
export const MIXED = validationOf([
  findingOf({
    rule: 'invalid_phone',
    header: 'Móvil',
    message: '"Móvil": 12 of 50 values (24 %) hold no valid, whole phone number; only 20 % or 4 allowed',
    measured: { count: 12, share: 0.24 },
    limit: { unit: 'share', most: 0.2, from: 5 },
    places: [
      { row: 17, header: 'Móvil', cell: { text: '+573001234567', role: 'phone' } },
      { row: 20, header: 'Móvil', cell: { text: '91823', role: 'phone' } },
    ],
  }),
  findingOf({ rule: 'structure', severity: 'warning', message: 'no header: its 3 columns have no names' }),
  findingOf({
    rule: 'unreadable',
    severity: 'note',
    message: '1 of 50 rows (2 %) cannot be read',
    places: [{ row: 4, line: 9, note: '10 cells where the header has 9' }],
  }),
  findingOf({ rule: 'conflicts', source: undefined, message: 'values in conflict: 200' }),
]);

/** These findings, a check each, after one that found nothing. */
export function validationOf(findings: readonly Finding[], strict = false): Validation {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return {
    passed: counts.error === 0 && !(strict && counts.warning > 0),
    strict,
    sources: [
      { name: 'crm.csv', path: 'exports/crm.csv', rows: 50 },
      { name: 'pos.csv', path: 'exports/pos.csv', rows: 1 },
    ],
    checks: [
      { rule: 'identity', source: 'pos.csv', findings: [] },
      ...findings.map((finding) => ({ rule: finding.rule, source: finding.source, findings: [finding] })),
    ],
    counts,
  };
}

/** Whatever a header, a cell or a file name may hold to break out of a report. */
export const HOSTILE = [
  '</failure><testsuite name="x">',
  ']]> & &amp; &#0; "\'',
  '::error file=x,line=1::owned\r\n::stop-commands::x',
  '100 % , : %0A',
  '\u001b[2J\u0000\u0007\u202e\uffff\ud800',
  '{"json": [1, 2',
] as const;

/** A finding whose every text is hostile. */
export function hostileFinding(text: string): Finding {
  return findingOf({
    rule: 'invalid_phone',
    header: text,
    message: text,
    places: [{ row: 1, header: text, cell: { text, role: 'city' }, note: text }],
  });
}
