import { type IssueKind, type Issues, NO_ISSUES } from '../../domain/issue.ts';

/** What was found in values, by number: there are millions of values and few sets of issues. */
export class IssueSets {
  private readonly sets: Issues[] = [NO_ISSUES];
  private readonly placeOf = new Map<string, number>();

  /** The number of a set; 0 when nothing was found. */
  numberOf(issues: Issues): number {
    if (issues.length === 0) return 0;
    const key: IssueKind | string = issues.length === 1 ? issues[0] : issues.join();
    const known = this.placeOf.get(key);
    if (known !== undefined) return known;
    const place = this.sets.push(issues) - 1;
    this.placeOf.set(key, place);
    return place;
  }

  /** Whether a set says that the value stands for none. */
  isPlaceholder(place: number): boolean {
    return place !== 0 && this.sets[place].includes('placeholder');
  }

  of(place: number): Issues {
    return this.sets[place];
  }
}
