import type { MatchField } from '../domain/records.ts';
import type { Fit } from './expectation-maximisation.ts';
import type { PairLevels } from './pair-levels.ts';
import { DIFFERENT } from './restraints.ts';

const NAMES: readonly MatchField[] = ['given', 'family'];
/** What tells the persons of a household apart, however their names are written. */
const BEYOND_NAMES: readonly MatchField[] = ['birthDate', 'nationalId'];

/**
 * Share of the pairs of a household whose surnames differ, at most. Measured: households of ten labelled and 140 invented
 * files 0 to .24, colleagues up to .72 (who keep their own e-mails), persons with damaged names .35 to .87.
 */
const MOST_SURNAMES_DIFFERENT = 0.3;
/**
 * How much more often a contact differs than between rows of one person: both of persons with damaged names 0 to .03; of
 * households one of the two .19 and more, for they share the phone and keep their e-mails.
 */
const MOST_CONTACTS_DIFFERENT = 0.1;
/** Of the names of one person that are not equal, how many are alike: damaged ones .29 to .76; where sisters were taken for one person .08. */
const LEAST_ALIKE = 0.2;
/** Share of the entities in which what tells persons apart is filled, from which on the likelihood decides. */
const TOLD_APART = 0.2;

/**
 * Pairs that share e-mail and phone but no name are a household, or one person whose name was damaged in one of the rows.
 * Whatever the data, a household shares surnames, and damage has degrees: beside names that have nothing in common it
 * leaves typing errors and initials. Measured: the invented shapes ruined_names_us and _ar F1 73 → 98 and 76 → 98, others
 * as before; of 110 sets of DupeHell 0.5.5 (22 schemas of people, three degrees of damage, two languages) the 28 that were
 * taken for households 26–82 → 51–98. With one contact alone enough, couples of the generated damaged rows, who share
 * phones and have births of their own, became one (F1 97 → 59).
 *
 * Whether what the model with three classes took for households are such persons; `two` knows no households.
 */
export function areDamagedPersons(levels: PairLevels, entityCount: number, two: Fit, three: Fit): boolean {
  const of = (field: MatchField): number => levels.comparisons.findIndex((comparison) => comparison.field === field);
  const [family, email, phone] = [of('family'), of('email'), of('phone')];
  return (
    !BEYOND_NAMES.some((field) => filledShare(levels, of(field), entityCount) >= TOLD_APART) &&
    family >= 0 &&
    three.h[family][DIFFERENT] > MOST_SURNAMES_DIFFERENT &&
    filledShare(levels, email, entityCount) > 0 &&
    isSharedAsWithOneself(three, email) &&
    (filledShare(levels, phone, entityCount) === 0 || isSharedAsWithOneself(three, phone)) &&
    namesAreAlike(levels, two)
  );
}

/** Of a field by its place; 0 of one that is not compared. */
function filledShare({ filled }: PairLevels, field: number, entityCount: number): number {
  return field < 0 ? 0 : filled[field] / entityCount;
}

function isSharedAsWithOneself({ m, h }: Fit, field: number): boolean {
  return h[field][DIFFERENT] - m[field][DIFFERENT] < MOST_CONTACTS_DIFFERENT;
}

function namesAreAlike({ comparisons }: PairLevels, { m }: Fit): boolean {
  return comparisons.every(({ field, exact }, f) => {
    if (!NAMES.includes(field)) return true;
    const unequal = 1 - m[f][exact];
    return unequal > 0 && 1 - m[f][DIFFERENT] / unequal >= LEAST_ALIKE;
  });
}
