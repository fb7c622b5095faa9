import { foldedWords } from '../../domain/fold.ts';
import type { Issues } from '../../domain/issue.ts';
import { companyWords, legalFormLength } from '../name/company.ts';
import { tidyCase } from '../text-case.ts';
import { eachIdAmongCompanies, isIdShaped } from './id-shape.ts';
import type { OrganisationOutput } from './output.ts';
import { pushSingle, type Reading } from './single-field.ts';
import type { SourceView } from './source-view.ts';
import type { StrayValues } from './strays.ts';

const ID_IN_COMPANY: Issues = ['id_in_company'];

/** Fills company and job title. An id in a company cell is no company (it goes to the ids); one in a name cell is. */
export function assembleOrganisations(view: SourceView, strays: StrayValues, out: OrganisationOutput): void {
  eachIdAmongCompanies(view, (cells, row) => view.report(ID_IN_COMPANY, cells, row));
  pushCompanies(view, strays, out);
  pushSingle(view, 'job_title', { display: out.display.job_title, match: out.match.jobTitle }, { read: readJobTitle });
}

function pushCompanies(view: SourceView, strays: StrayValues, out: OrganisationOutput): void {
  const { display, match } = out;
  const isNowhere = view.columns('company').length === 0 && strays.companies.size === 0;
  if (isNowhere) {
    display.company.pushEmpty(view.rows);
    match.company.pushEmpty(view.rows);
    return;
  }
  const known = new Map<string, Reading>();
  for (let row = 0; row < view.rows; row++) {
    const own = view.text('company', row);
    const text = own === '' || isIdShaped(own) ? (strays.companies.get(row) ?? '') : own;
    let reading = known.get(text);
    if (reading === undefined) {
      reading = readCompany(text);
      known.set(text, reading);
    }
    out.display.company.push(reading.display);
    out.match.company.push(reading.match);
  }
}

function readCompany(text: string): Reading {
  return text === '' ? { display: '', match: '' } : { display: companyCase(text), match: companyWords(text).join(' ') };
}

/** Longer words of a legal form are abbreviations and take name case (`Ltda`). */
const LONGEST_IN_CAPITALS = 3;

/** A name in capitals is tidied, the initials of its legal form are not (`Ferretera del Norte SA de CV`). */
function companyCase(text: string): string {
  const words = text.trim().split(/\s+/);
  const tidied = tidyCase(text).split(' ');
  const form = words.length - legalFormLength(text);
  const isInitials = (word: string, at: number) =>
    at >= form && word.length <= LONGEST_IN_CAPITALS && word === word.toUpperCase() && word !== 'DE';
  return tidied.map((word, at) => (isInitials(words[at], at) ? words[at] : word)).join(' ');
}

function readJobTitle(text: string): Reading {
  return { display: tidyCase(text), match: foldedWords(text).join(' ') };
}
