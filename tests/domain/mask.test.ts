import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../../src/domain/fields.ts';
import { type MaskKind, mask, maskField, safeText } from '../../src/domain/mask.ts';

const KINDS: readonly MaskKind[] = ['name', 'email', 'phone', 'digits', 'text', 'none'];

describe('a masked value', () => {
  it.each<[MaskKind, string, string]>([
    ['email', 'jaime.ruiz@gmail.com', 'j***@g***.com'],
    ['email', 'ana@correo.com.co', 'a***@c***.co'],
    ['email', 'ana@localhost', 'a***@l***'],
    ['email', 'sin arroba 12', 's*** a*** **'],
    ['phone', '+573001234567', '+57 300 *** **67'],
    ['phone', '+57 (300) 123-4567', '+57 300 *** **67'],
    ['phone', '+34612345678', '+34 612 *** *78'],
    ['phone', '+13055550142', '+1 305 *** **42'],
    ['phone', '+50688776655', '+506 887 ***55'],
    ['phone', '+576012281260;ext=12', '+57 601 *** **60'],
    ['phone', '300 123 45 67', '*** *** ** 67'],
    ['name', 'María Gómez', 'M*** G***'],
    ['name', '  José   Luis ', 'J*** L***'],
    ['digits', '1020304050', '********50'],
    ['digits', '12.345.678-Z', '**.***.**8-Z'],
    ['digits', '1984-05-13', '****-**-13'],
    ['digits', '1984', '****'],
    ['text', 'Calle 12 # 3-45', 'C*** ** # *-**'],
    ['none', 'Bogotá', 'Bogotá'],
  ])('of kind %s hides %s as %s', (kind, value, expected) => {
    expect(mask(kind, value)).toBe(expected);
  });

  it('shows a value of one character over and over, which identifies nobody', () => {
    expect(mask('digits', '222222222222')).toBe('222…222');
    expect(mask('phone', '0000000')).toBe('000…000');
  });

  it('is chosen by the field', () => {
    expect(maskField('phone', '+573001234567')).toBe('+57 300 *** **67');
    expect(maskField('national_id', '1020304050')).toBe('********50');
    expect(maskField('city', 'Lima')).toBe('Lima');
  });

  it('of any field shows at most two letters or digits a word beyond a phone prefix', () => {
    const secret = fc.stringMatching(/^[a-z0-9]{8,20}$/).filter((text) => new Set(text).size > 1);
    const masked = FIELD_NAMES.filter((field) => maskField(field, 'secret99') !== 'secret99');
    fc.assert(
      fc.property(secret, fc.constantFrom(...masked), (text, field) => {
        expect((maskField(field, text).match(/[a-z0-9]/g) ?? []).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('never carries a control character, whatever the value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...KINDS), (text, kind) => {
        expect(mask(kind, text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
    );
  });
});

describe('text for the terminal', () => {
  it('cannot move the cursor, ring or turn the direction of reading', () => {
    expect(safeText('Ana\u001b[31m\u0007 Ruiz\u202egnp.exe')).toBe('Ana[31m Ruizgnp.exe');
  });

  it('has line breaks and tabs turned into one blank', () => {
    expect(safeText('Calle 1\r\n\tApto 2\u2028x')).toBe('Calle 1 Apto 2 x');
  });

  it('stays as it is when it was safe already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeText(safeText(text))).toBe(safeText(text));
      }),
    );
  });
});
