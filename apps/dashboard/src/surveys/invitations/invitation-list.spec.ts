import { describe, expect, it } from '@jest/globals';
import { invitationList } from './invitation-list.ts';

describe('invitationList', () => {
  it('has a line for the heads and one for each invitation', () => {
    const invitations = [
      { code: '0000000000000001', address: 'https://svar.example/s/abc#0000000000000001' },
      { code: '0000000000000002', address: 'https://svar.example/s/abc#0000000000000002' },
    ];
    expect(invitationList(invitations, ['Kode', 'Adresse'])).toBe(
      '\uFEFF"Kode";"Adresse"\r\n' +
        '"0000000000000001";"https://svar.example/s/abc#0000000000000001"\r\n' +
        '"0000000000000002";"https://svar.example/s/abc#0000000000000002"\r\n',
    );
  });
});
