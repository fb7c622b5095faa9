import { type Issues, NO_ISSUES } from '../../domain/issue.ts';
import { isCompanyName } from '../name/company.ts';
import { isPlaceholderName, matchTokens, type NameCell, nameCase } from '../name/name.ts';
import { NameRoles } from '../name/name-roles.ts';
import { NameWords } from '../name/name-words.ts';
import type { Disbeliefs } from './disbeliefs.ts';
import { isIdShaped } from './id-shape.ts';
import { NameHalf } from './name-half.ts';
import type { NameOutput } from './output.ts';
import { type NameBatches, PlainNameRows } from './plain-name-rows.ts';
import { type NameColumn, SourceNames } from './source-names.ts';
import type { SourceView } from './source-view.ts';
import { Strays } from './strays.ts';

/** A name of a row in display tokens. */
interface RowName {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly suffix: string;
}

const NOBODY: RowName = { given: [], family: [], suffix: '' };

/**
 * `Nombre del cliente` beside columns of surnames holds what is not in those: all of it, mostly, and never a surname lost.
 * Undefined where the whole name knows more surnames than its row.
 */
function givenBeside(whole: RowName, { given, family, suffix }: RowName): RowName | undefined {
  if (given.length > 0 || family.length === 0) return undefined;
  const tokens = [...whole.given, ...whole.family];
  const surnames = new Set(family.flatMap((token) => matchTokens([token])));
  const left = tokens.filter((token) => !matchTokens([token]).every((part) => surnames.has(part)));
  if (left.length === 0 || (left.length < tokens.length && whole.family.length > family.length)) return undefined;
  return { given: left, family, suffix };
}

/**
 * Fills given and family name; gives what else stood in name cells, by source. `country` is that of sources which do
 * not tell theirs.
 */
export function assembleNames(
  views: readonly SourceView[],
  out: NameOutput,
  country: string | undefined,
): readonly Strays[] {
  const roles = new NameRoles();
  const words = new NameWords(roles.words);
  const names = views.map((view) => new SourceNames(view, words, country));
  for (const [k, view] of views.entries()) names[k].teach(roles, view.rows);
  const { display, match } = out;
  const batches = {
    given: new NameHalf(display.given_name, match.given, words),
    family: new NameHalf(display.family_name, match.family, words),
  };
  const strays = views.map((view, k) => {
    const found = new Strays();
    new NameAssembly(view, names[k], roles, found, out.disbeliefs, batches).assemble();
    return found;
  });
  batches.given.flush();
  batches.family.flush();
  return strays;
}

/** Fills given and family name of one source. */
class NameAssembly {
  private readonly view: SourceView;
  private readonly names: SourceNames;
  private readonly roles: NameRoles;
  private readonly strays: Strays;
  private readonly disbeliefs: Disbeliefs;
  private readonly out: NameBatches;
  private readonly plain: PlainNameRows;
  private readonly matches = new Map<string, string>();

  constructor(
    view: SourceView,
    names: SourceNames,
    roles: NameRoles,
    strays: Strays,
    disbeliefs: Disbeliefs,
    out: NameBatches,
  ) {
    this.view = view;
    this.names = names;
    this.roles = roles;
    this.strays = strays;
    this.disbeliefs = disbeliefs;
    this.out = out;
    this.plain = new PlainNameRows(view, names, roles, out);
  }

  /** One entry a row; phones, e-mails and companies found in name cells go to the strays. */
  assemble(): void {
    for (let row = 0; row < this.view.rows; row++) if (!this.plain.push(row)) this.push(this.nameOf(row));
  }

  private push({ given, family, suffix }: RowName): void {
    const { out } = this;
    const givenText = given.join(' ');
    const familyText = family.join(' ');
    const suffixed = suffix === '' ? '' : ` ${suffix}`;
    const givenShown = givenText === '' || familyText !== '' ? givenText : givenText + suffixed;
    out.given.pushText(givenShown, this.matchOf(givenText, given));
    out.family.pushText(familyText === '' ? '' : familyText + suffixed, this.matchOf(familyText, family));
  }

  private matchOf(text: string, tokens: readonly string[]): string {
    let match = this.matches.get(text);
    if (match === undefined) {
      match = matchTokens(tokens).join(' ');
      this.matches.set(text, match);
    }
    return match;
  }

  private nameOf(row: number): RowName {
    const apart = this.apart(row);
    if (apart.given.length > 0 && apart.family.length > 0) return apart;
    const whole = this.whole(this.names.full, row) ?? this.whole(this.names.personOrCompany, row);
    const beside = whole === undefined ? undefined : givenBeside(whole, apart);
    if (beside !== undefined) return beside;
    if (whole !== undefined && whole.given.length + whole.family.length > apart.given.length + apart.family.length)
      return whole;
    if (apart.given.length > 0) return apart;
    const nickname = this.tokens(this.names.nickname, row);
    return nickname.length > 0 ? { ...apart, given: nickname } : apart;
  }

  /** Given and family name from columns of their own. */
  private apart(row: number): RowName {
    const { given, family } = this.names;
    if (given.length === 0 && family.length === 0) return NOBODY;
    const written = textsOf([...given, ...family], row);
    if (written.length === 0) return NOBODY;
    if (isPlaceholderName(written)) {
      this.disbelieve(written.join(' '), row);
      for (const column of [...given, ...family]) this.collect(column, column.cell(row), row, NO_ISSUES);
      this.view.reportAs('placeholder', 'given_name', headerOf(given, family), row);
      return NOBODY;
    }
    if (this.isCompany(given, family, row, written.join(' '))) return NOBODY;
    const name = {
      given: this.tokens(given, row),
      family: this.tokens(family, row),
      suffix: this.suffix(row),
    };
    return name.given.length > 0 && name.family.length > 0 ? name : this.turned(name, row);
  }

  /** `SURNAME, Given` typed into one of two columns, the other left empty. */
  private turned(name: RowName, row: number): RowName {
    for (const column of [...this.names.given, ...this.names.family]) {
      const cell = column.cell(row);
      if (cell.inverted) return { ...column.split(row, this.roles), suffix: name.suffix };
    }
    return name;
  }

  private isCompany(
    given: readonly NameColumn[],
    family: readonly NameColumn[],
    row: number,
    written: string,
  ): boolean {
    const columns = [...given, ...family];
    if (!columns.some((column) => column.cell(row).kind === 'company') || !isCompanyName(written)) return false;
    for (const column of columns) this.collect(column, column.cell(row), row);
    this.strays.company(row, written);
    return true;
  }

  /** The name in the first cell that holds a person's, given and family in one. */
  private whole(columns: readonly NameColumn[], row: number): RowName | undefined {
    for (const column of columns) {
      const cell = column.cell(row);
      const either = column.cells.mapped.role === 'person_or_company';
      if (cell.kind === 'empty' || (either && isIdShaped(column.cells.text(row)))) continue;
      this.collect(column, cell, row, either ? withoutCompany(cell.issues) : cell.issues);
      if (cell.kind === 'company') this.strays.company(row, column.cells.text(row));
      if (cell.kind === 'placeholder') this.disbelieve(column.cells.text(row), row);
      if (cell.kind !== 'person') continue;
      if (!cell.inverted && cell.tokens.length > 1) this.view.report(['name_split'], column.cells, row);
      return { ...column.split(row, this.roles), suffix: cell.suffix };
    }
    return undefined;
  }

  private tokens(columns: readonly NameColumn[], row: number): readonly string[] {
    const found: (readonly string[])[] = [];
    for (const column of columns) {
      const cell = column.cell(row);
      if (cell.kind === 'empty') continue;
      // A cell like `Garcia SA` beside a given name is a surname; companies went their own way before.
      this.collect(column, cell, row, cell.kind === 'company' ? withoutCompany(cell.issues) : cell.issues);
      if (cell.kind === 'placeholder') this.disbelieve(column.cells.text(row), row);
      if (cell.tokens.length > 0) found.push(cell.kind === 'company' ? cell.tokens.map(nameCase) : cell.tokens);
    }
    return found.length === 1 ? found[0] : found.flat();
  }

  private suffix(row: number): string {
    const own = this.view.text('name_suffix', row);
    if (own !== '') return own;
    for (const column of [...this.names.family, ...this.names.given]) {
      const { suffix } = column.cell(row);
      if (suffix !== '') return suffix;
    }
    return '';
  }

  /** Reports a cell and moves a phone or e-mail in it to where it belongs. */
  private collect(column: NameColumn, cell: NameCell, row: number, issues: Issues = cell.issues): void {
    this.view.report(issues, column.cells, row);
    if (cell.contact !== '') this.strays.contact(row, cell.contact);
  }

  private disbelieve(value: string, row: number): void {
    this.disbeliefs.add('name', value, 'placeholder', this.view.start + row);
  }
}

function withoutCompany(issues: Issues): Issues {
  return issues.filter((issue) => issue !== 'name_is_company');
}

function textsOf(columns: readonly NameColumn[], row: number): string[] {
  const texts: string[] = [];
  for (const column of columns) {
    const text = column.cells.text(row);
    if (text !== '') texts.push(text);
  }
  return texts;
}

function headerOf(given: readonly NameColumn[], family: readonly NameColumn[]): string {
  return [...given, ...family][0].cells.mapped.header;
}
