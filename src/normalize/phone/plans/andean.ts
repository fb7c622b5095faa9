import { completed, type NumberingPlan, none, type Renewed, sameForm } from './numbering-plan.ts';

/** Lima is 1 and seven digits, every other department two digits and six. */
export const PERU: NumberingPlan = {
  callingCode: '51',
  fewestWithCallingCode: 10,
  localDigits: [6, 7],
  renew: (national, area) => withArea(national, area, 8),
  isSettled: (_, from, to) => to - from >= 8,
  dropped: none,
  matchForm: sameForm,
  skipped: none,
};

/** A province's digit and seven more. */
export const ECUADOR: NumberingPlan = {
  callingCode: '593',
  fewestWithCallingCode: 11,
  localDigits: [7],
  renew: (national, area) => withArea(national, area, 8),
  isSettled: (_, from, to) => to - from >= 8,
  dropped: none,
  matchForm: sameForm,
  skipped: none,
};

function withArea(national: string, area: string, digits: number): Renewed | undefined {
  return area !== '' && area.length + national.length === digits ? completed(area + national) : undefined;
}
