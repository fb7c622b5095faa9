import type { MatchField } from '../domain/records.ts';
import type { Fit } from './expectation-maximisation.ts';
import type { PairLevels } from './pair-levels.ts';
import { DIFFERENT } from './restraints.ts';

const NAMES: readonly MatchField[] = ['given', 'family'];
const CONTACTS: readonly MatchField[] = ['email', 'phone'];

/**
 * Share of the pairs of a household whose surnames differ, at most. Measured: households of ten labelled and 140 invented
 * files 0 to .24, colleagues up to .72 (who keep their own e-mails), persons with damaged names .35 to .87.
 */
const MOST_SURNAMES_DIFFERENT = 0.3;
/** How much more often a contact differs than between rows of one person: persons with damaged names 0 to .09, colleagues .5 and more. */
const MOST_CONTACTS_DIFFERENT = 0.1;
/** Of the names of one person that are not equal, how many are alike: damaged ones .29 to .76; where sisters were taken for one person .08. */
const LEAST_ALIKE = 0.2;

/**
 * Pairs that share an e-mail or a phone but no name are a household, or one person whose name was damaged in one of the
 * rows. Whatever the data, a household shares surnames, and damage has degrees: beside names that have nothing in common it
 * leaves typing errors and initials. Measured: the invented shapes ruined_names_us and _ar F1 73 → 98 and 76 → 98,
 * others as before; of 110 sets of DupeHell 0.5.5 (22 schemas of people, three degrees of damage, two languages) the 28 that
 * were taken for households 26–82 → 51–98.
 *
 * Whether what the model with three classes took for households are such persons; `two` knows no households.
 */
export function areDamagedPersons(levels: PairLevels, two: Fit, three: Fit): boolean {
  const { comparisons } = levels;
  const { m, h } = three;
  return (
    comparisons.some(({ field }, f) => field === 'family' && h[f][DIFFERENT] > MOST_SURNAMES_DIFFERENT) &&
    comparisons.some(
      ({ field }, f) => CONTACTS.includes(field) && h[f][DIFFERENT] - m[f][DIFFERENT] < MOST_CONTACTS_DIFFERENT,
    ) &&
    namesAreAlike(levels, two)
  );
}

function namesAreAlike({ comparisons }: PairLevels, { m }: Fit): boolean {
  return comparisons.every(({ field, exact }, f) => {
    if (!NAMES.includes(field)) return true;
    const unequal = 1 - m[f][exact];
    return unequal > 0 && 1 - m[f][DIFFERENT] / unequal >= LEAST_ALIKE;
  });
}
