import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../src/cli/paint.ts';
import type { ShownSummary } from '../../src/cli/shown-summary.ts';
import { summaryScreen } from '../../src/cli/summary-screen.ts';

const SCREEN = { width: 100, paint: PLAIN, folder: 'unified', milliseconds: 2100, next: [] };

describe('the screen after a run', () => {
  it('shows the sources, the customers and what needs a look', () => {
    const lines = summaryScreen(summary(), { ...SCREEN, next: ['unify review', 'unify explain C-7F3K2'] });
    expect(lines).toEqual([
      '  source      layout             channel   rows   people  repeated',
      '  crm.csv     Salesforce report  crm      2,778    2,601     6.4 %',
      '  social.csv                     social   1,309    1,251     4.4 %',
      '                                          4,087  → 3,204 customers',
      '',
      '  in several channels  1,873 customers (58 %)',
      '  reachable            2,702 by phone, 2,120 by e-mail, 211 by neither',
      '  conflicts            1,204 values in 856 customers: birth_date 402, phone 377, consent_email 61',
      '  doubtful             73 pairs left apart, in review.csv',
      '  not believed         41 values shared by too many people (222…222 on 212 rows) → summary.json',
      '  rejected             3 rows, in rejects.csv',
      '  not copied           2 columns nobody mapped, 1 sensitive: Religión, Notas, Color',
      '',
      '  unified/ is written (2.1 s). Next: unify review · unify explain C-7F3K2',
    ]);
  });

  it('says what people wished and what came of it', () => {
    const stale = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((line) => ({
      line,
      side: 'a' as const,
      reason: 'record_absent' as const,
    }));
    const lines = summaryScreen(
      {
        ...quiet(),
        decisions: { same: 2, different: 1, stale, againstEvidence: [11] },
        suppressed: { customers: 2, rows: 1003 },
        suppressionLists: [
          { name: 'Lista Robinson', file: 'r.csv', asOf: '2026-11-01', values: 9, customers: 5, overruled: 2 },
          { name: 'own.csv', file: 'own.csv', asOf: '', values: 1, customers: 0, overruled: 0 },
        ],
      },
      { ...SCREEN, width: 140 },
    );
    expect(lines.slice(4, -2)).toEqual([
      '  reachable            1 by phone, 0 by e-mail',
      '  decided              2 pairs as one, 1 as different; not obeyed: lines 2, 3, 4, 5, 6, 7, 8, 9 …, for no row answers to it; against strong evidence: line 11',
      '  forgotten            1,003 rows of 2 people left out, as they asked',
      '  exclusion lists      Lista Robinson names 5 customers (2 had said yes), own.csv names 0 customers',
    ]);
  });

  it('has no line without something to say', () => {
    expect(summaryScreen(quiet(), SCREEN)).toEqual([
      '  source   channel  rows  people  repeated',
      '  crm.csv  crm         1       1     0.0 %',
      '                       1     → 1 customer',
      '',
      '  reachable            1 by phone, 0 by e-mail',
      '',
      '  unified/ is written (2.1 s).',
    ]);
  });

  it('does not speak of files when the customers went to standard output', () => {
    const text = summaryScreen(summary(), { ...SCREEN, folder: undefined }).join('\n');
    expect(text).not.toMatch(/written|review\.csv|rejects\.csv/);
  });

  it.each([60, 70, 80])('keeps its table within %s characters', (width) => {
    const wide = summary({ name: `${'x'.repeat(60)}.csv` });
    const table = summaryScreen(wide, { ...SCREEN, width }).slice(0, 3);
    for (const line of table) expect(line.length, line).toBeLessThanOrEqual(width);
    expect(table.join('\n')).toContain('x…');
  });

  it('cuts its lists, not its numbers, on a narrow terminal', () => {
    const lines = summaryScreen(summary(), { ...SCREEN, width: 80 });
    expect(lines).toContain('  conflicts            1,204 values in 856 customers: birth_date 402 …');
    for (const line of lines.filter((text) => text.endsWith('…'))) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it('warns of a source that may have been read wrongly', () => {
    const lines = summaryScreen(summary({ warnings: [{ kind: 'encoding_guessed', encoding: 'cp850' }] }), SCREEN);
    expect(lines).toContain('  crm.csv: the encoding is a guess: cp850');
  });

  it.each([
    [{ expectedMatches: 9000, sharingKey: 400, sharingKeyMatches: 390 }, '9,000 look like one person'],
    [{ expectedMatches: 50, sharingKey: 400, sharingKeyMatches: 40 }, 'only 40 look like one person'],
  ])('says when the learned model and the shared keys disagree: %o', (model, words) => {
    expect(summaryScreen({ ...quiet(), model }, SCREEN).join('\n')).toContain(words);
  });

  it('says nothing of a model that agrees with the keys', () => {
    const model = { expectedMatches: 450, sharingKey: 400, sharingKeyMatches: 390 };
    expect(summaryScreen({ ...quiet(), model }, SCREEN)).toEqual(summaryScreen(quiet(), SCREEN));
  });

  it('keeps escape sequences away from the terminal', () => {
    const hostile = summary({ name: 'a\u001b[2J.csv', unmapped: ['b\u001b]0;x\u0007'] });
    expect(summaryScreen(hostile, SCREEN).join('\n')).not.toContain('\u001b');
  });
});

function summary(source: Partial<ShownSummary['sources'][number]> = {}): ShownSummary {
  return {
    ...quiet(),
    sources: [
      {
        name: 'crm.csv',
        layout: 'Salesforce report',
        channel: 'crm',
        rows: 2778,
        people: 2601,
        repeated: 0.064,
        warnings: [],
        unmapped: ['Notas', 'Color'],
        sensitive: ['Religión'],
        ...source,
      },
      { ...quiet().sources[0], name: 'social.csv', channel: 'social', rows: 1309, people: 1251, repeated: 0.044 },
    ],
    channels: [{ channel: 'crm' }, { channel: 'social' }],
    totals: {
      ...quiet().totals,
      rows: 4087,
      rejected: 3,
      customers: 3204,
      inSeveralChannels: 1873,
      reachable: { phone: 2702, email: 2120, both: 1829, neither: 211 },
    },
    conflicts: {
      ...quiet().conflicts,
      values: 1204,
      customers: 856,
      byField: [
        { field: 'birth_date', values: 402, customers: 400, kinds: [] },
        { field: 'phone', values: 377, customers: 300, kinds: [] },
        { field: 'consent_email', values: 61, customers: 61, kinds: [] },
      ],
    },
    doubtful: { pairs: 73, byReason: [] },
    disbelieved: {
      values: 41,
      top: [{ field: 'phone', masked: '222…222', reason: 'shared_by_too_many', records: 212 }],
      byField: [],
    },
  };
}

function quiet(): ShownSummary {
  return {
    sources: [
      {
        name: 'crm.csv',
        layout: undefined,
        channel: 'crm',
        rows: 1,
        people: 1,
        repeated: 0,
        warnings: [],
        unmapped: [],
        sensitive: [],
      },
    ],
    channels: [{ channel: 'crm' }],
    model: undefined,
    totals: {
      rows: 1,
      records: 1,
      rejected: 0,
      customers: 1,
      compression: 0,
      single: 1,
      inSeveralSources: 0,
      inSeveralChannels: 0,
      reachable: { phone: 1, email: 0, both: 0, neither: 0 },
      needsReview: 0,
    },
    conflicts: { values: 0, customers: 0, byField: [], byKind: [], bySeverity: { high: 0, medium: 0, low: 0 } },
    doubtful: { pairs: 0, byReason: [] },
    disbelieved: { values: 0, top: [], byField: [] },
    config: { keepExtra: false },
  };
}
