import { describe, expect, it } from 'vitest';
import { channelName } from '../../src/config/channel.ts';
import { countryCode } from '../../src/config/country.ts';
import { nearest } from '../../src/config/nearest.ts';

describe('the nearest word', () => {
  it.each([
    ['emial', ['phone', 'email'], 'email'],
    ['CRM.csv', ['crm.csv', 'pos.csv'], 'crm.csv'],
    ['inspct', ['inspect', 'init'], 'inspect'],
    ['zzz', ['crm', 'pos'], undefined],
    ['crm', [], undefined],
  ])('of %s among %j is %s', (word, words, expected) => {
    expect(nearest(word, words)).toBe(expected);
  });
});

describe('a country', () => {
  it.each([
    ['co', 'CO'],
    [' ESP ', 'ES'],
    ['XX', undefined],
    ['Colombia', undefined],
    ['', undefined],
  ])('%j is %s', (text, expected) => {
    expect(countryCode(text)).toBe(expected);
  });
});

describe('a channel', () => {
  it.each([
    ['Call Center', 'call_center'],
    ['  E-commerce ', 'e_commerce'],
    ['Teléfono', 'teléfono'],
    ['!!', undefined],
    ['x'.repeat(41), undefined],
  ])('%j is %s', (text, expected) => {
    expect(channelName(text)).toBe(expected);
  });

  it('stays as it is when it is already a name', () => {
    expect(channelName('call_center')).toBe('call_center');
  });
});
