import { completed, type NumberingPlan, type Renewed, sameForm } from './numbering-plan.ts';

/** Lima is 1 and seven digits, every other department two digits and six. */
export const PERU: NumberingPlan = {
  callingCode: '51',
  fewestWithCallingCode: 10,
  localDigits: [6, 7],
  renew: (national, area) => withArea(national, area, 8),
  settled: { digits: 9, first: 0 },
  matchForm: sameForm,
};

/** A province's digit and seven more. */
export const ECUADOR: NumberingPlan = {
  callingCode: '593',
  fewestWithCallingCode: 11,
  localDigits: [7],
  renew: (national, area) => withArea(national, area, 8),
  settled: { digits: 9, first: 0 },
  matchForm: sameForm,
};

function withArea(national: string, area: string, digits: number): Renewed | undefined {
  return area !== '' && area.length + national.length === digits ? completed(area + national) : undefined;
}
