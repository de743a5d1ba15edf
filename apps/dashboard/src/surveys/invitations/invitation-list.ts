import type { NewInvitation } from '@medvirk/api-contract';

/** Invitations as a file for letters or a portal: one line each, code and address. Neither holds anything that a spreadsheet would run. */
export function invitationList(invitations: readonly NewInvitation[], heads: readonly [string, string]): string {
  const lines = [heads, ...invitations.map(({ code, address }) => [code, address] as const)];
  // The mark at the start tells spreadsheets that it is UTF-8.
  return `\uFEFF${lines.map(([code, address]) => `"${code}";"${address}"\r\n`).join('')}`;
}

/** Hands a text to the browser to be saved as a file. */
export function saveAsFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
