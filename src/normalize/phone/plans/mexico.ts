import { completed, type NumberingPlan, none, type Renewed, renewed, sameForm } from './numbering-plan.ts';

const ONE = 0x31;
/** 044 and 045 before mobiles, 01 before long distance, in any order they were piled up. */
const OLD_PREFIX = /^(?:044|045|01)(\d{10})$/;
const OLD_MOBILE = /^1(\d{10})$/;

/**
 * Since 3 August 2019 every number has ten digits and no prefix (IFT); WhatsApp still writes the
 * mobile's 1 after the calling code.
 */
export const MEXICO: NumberingPlan = {
  callingCode: '52',
  fewestWithCallingCode: 12,
  localDigits: [7, 8],
  renew: renewMexican,
  isSettled: (_, from, to) => to - from === 9 || to - from === 10,
  dropped: mobileMark,
  matchForm: sameForm,
  skipped: none,
};

/** As renewMexican says of 1 and ten digits. */
function mobileMark(digits: Uint8Array, from: number, to: number): number {
  return to - from === 11 && digits[from] === ONE ? 1 : 0;
}

function renewMexican(national: string, area: string): Renewed | undefined {
  // An area of two digits has subscriber numbers of eight, one of three has seven.
  if (national.length < 9 && area !== '' && area.length + national.length === 10) return completed(area + national);
  if (national.length <= 10) return undefined;
  const bare = OLD_PREFIX.exec(national) ?? OLD_MOBILE.exec(national);
  return bare === null ? undefined : renewed(bare[1]);
}
