import { safeText } from '../domain/mask.ts';
import type { InspectedColumn, Inspection } from './inspection.ts';

/** The narrowest terminal the table is laid out for; below it lines wrap. */
const NARROWEST = 60;
const GAP = '  ';

/** An inspection as plain lines of at most `width` characters, problems last and never cut. */
export function inspectionText(inspection: Inspection, width: number): string[] {
  const room = Math.max(width, NARROWEST);
  const rows = [['column', 'field', 'filled', 'samples'], ...inspection.columns.map(cellsOf)];
  return [
    cut(headline(inspection), room),
    cut(`${GAP}${howItWasRead(inspection)}`, room),
    '',
    ...tableLines(rows, room),
    ...(inspection.problems.length > 0 ? [''] : []),
    ...inspection.problems.map((problem) => `${GAP}! ${safeText(problem)}`),
  ];
}

function headline(inspection: Inspection): string {
  const { name, layout, channel, channelBecause, interactions, wholeFileConsent, sampleRows } = inspection;
  const parts = [
    layout ?? 'no known layout',
    `channel ${channel} (${channelBecause === 'unknown' ? 'nothing tells' : channelBecause})`,
    countryText(inspection),
    interactions ? 'a row is one interaction' : '',
    wholeFileConsent === undefined ? '' : `consent to ${wholeFileConsent.contact} ${wholeFileConsent.state} for all`,
    sampleRows === 1 ? '1 row seen' : `${sampleRows.toLocaleString('en-US')} rows seen`,
  ];
  return safeText(`${name}: ${parts.filter((part) => part !== '').join(' · ')}`);
}

function countryText({ country, assumedCountry }: Inspection): string {
  return country ?? (assumedCountry === undefined ? 'no country' : `${assumedCountry} assumed`);
}

const DELIMITER_WORDS: Readonly<Record<Inspection['delimiter'], string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  '': 'one column',
};

function howItWasRead({ format, encoding, bom, delimiter, preambleLines, footerLines, sheet }: Inspection): string {
  if (format === 'xlsx') return safeText(sheet === undefined ? 'workbook' : `workbook, sheet ${sheet}`);
  const parts = [`${encoding}${bom ? ' with byte order mark' : ''}`, DELIMITER_WORDS[delimiter]];
  if (preambleLines > 0) parts.push(`${lines(preambleLines)} above the header skipped`);
  if (footerLines > 0) parts.push(`${lines(footerLines)} below the data skipped`);
  return safeText(parts.join(', '));
}

function lines(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

function cellsOf({ header, role, detail, fill, samples }: InspectedColumn): string[] {
  const field = role === 'unmapped' ? '–' : role === 'sensitive' ? 'sensitive, dropped' : role;
  return [
    safeText(header),
    detail === '' ? field : `${field} (${detail})`,
    `${Math.round(fill * 100)} %`,
    safeText(samples.join(', ')),
  ];
}

/** Columns are as wide as their widest cell, the first two within a share of the line; samples take what is left. */
function tableLines(rows: readonly (readonly string[])[], room: number): string[] {
  const header = Math.min(widest(rows, 0), Math.floor(room * 0.3));
  const field = Math.min(widest(rows, 1), Math.floor(room * 0.35));
  const filled = widest(rows, 2);
  const samples = room - header - field - filled - 4 * GAP.length;
  return rows.map((row) =>
    [
      '',
      cut(row[0], header).padEnd(header),
      cut(row[1], field).padEnd(field),
      row[2].padStart(filled),
      cut(row[3], samples),
    ]
      .join(GAP)
      .trimEnd(),
  );
}

function widest(rows: readonly (readonly string[])[], column: number): number {
  let width = 0;
  for (const row of rows) width = Math.max(width, row[column].length);
  return width;
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}
