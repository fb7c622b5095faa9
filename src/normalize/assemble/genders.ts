import { mMeansWoman, normalizeGender } from '../category/gender.ts';
import type { GenderOutput } from './output.ts';
import { pushSingle } from './single-field.ts';
import type { SourceView } from './source-view.ts';

/** Fills gender; whether `M` is a man or a woman (mujer) is decided for the whole column. */
export function assembleGenders(view: SourceView, out: GenderOutput): void {
  const womanIsM = new Map(view.columns('gender').map((cells) => [cells, mMeansWoman(cells.distinct())]));
  pushSingle(
    view,
    'gender',
    { display: out.display.gender, match: out.match.gender },
    { read: (text, _context, cells) => normalizeGender(text, womanIsM.get(cells) === true) },
  );
}
