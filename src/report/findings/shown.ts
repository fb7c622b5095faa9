import { limitText, type Measure } from '../../domain/limit.ts';
import { mask, safeText } from '../../domain/mask.ts';
import { type FindingSeverity, type RuleName, ruleEntry } from '../../domain/rules.ts';
import type { Finding, Place, Validation } from '../../domain/validation.ts';
import { ROLE_MASK } from '../role-mask.ts';

/** A finding as it leaves the program: cells masked unless asked otherwise, all text safe to print. */
export interface ShownFinding {
  readonly rule: RuleName;
  readonly severity: FindingSeverity;
  /** Source name; undefined when it is about all files. */
  readonly file: string | undefined;
  /** Header. */
  readonly column: string | undefined;
  readonly message: string;
  readonly remedy: string;
  readonly measured: Measure | undefined;
  /** `5 %`, `100`. */
  readonly limit: string | undefined;
  readonly places: readonly ShownPlace[];
}

export interface ShownPlace {
  /** Data row, counted from 1. */
  readonly row: number;
  /** Line of the file, counted from 1, where it is known. */
  readonly line: number | undefined;
  readonly column: string | undefined;
  readonly value: string | undefined;
  readonly note: string | undefined;
}

/** Who found it. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** What every format is made of. */
export type ShownValidation = Validation<ShownFinding>;

export function shownValidation(validation: Validation, unmasked: boolean): ShownValidation {
  const checks = validation.checks.map(({ rule, source, findings }) => ({
    rule,
    source,
    findings: findings.map((finding) => shownFinding(finding, unmasked)),
  }));
  return { ...validation, checks };
}

function shownFinding(finding: Finding, unmasked: boolean): ShownFinding {
  const { rule, severity, source, header, message, measured, limit, places } = finding;
  return {
    rule,
    severity,
    file: source,
    column: header === undefined ? undefined : safeText(header),
    message: safeText(message),
    remedy: ruleEntry(rule).remedy,
    measured,
    limit: limit === undefined ? undefined : limitText(limit),
    places: places.map((place) => shownPlace(place, unmasked)),
  };
}

/** A cell is cut: what is wrong with it shows at its beginning. */
const CELL_LENGTH = 60;

function shownPlace({ row, line, header, cell, note }: Place, unmasked: boolean): ShownPlace {
  return {
    row,
    line,
    column: header === undefined ? undefined : safeText(header),
    value: cell === undefined ? undefined : shownCell(cell, unmasked),
    note: note === undefined ? undefined : safeText(note),
  };
}

function shownCell({ text, role }: NonNullable<Place['cell']>, unmasked: boolean): string {
  const start = text.slice(0, CELL_LENGTH);
  return unmasked ? safeText(start) : mask(ROLE_MASK[role], start);
}
