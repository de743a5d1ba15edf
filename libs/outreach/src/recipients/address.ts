/** An address as it is compared and written to; undefined for what is none. Case is nothing that mail servers tell apart in practice. */
export function mailAddress(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  return address.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}$/.test(address) ? address : undefined;
}

/**
 * A telephone number as +country and digits (E.164); undefined for what is none. Eight digits are Norwegian ones.
 * @example phoneNumber('901 23 456') // '+4790123456'
 */
export function phoneNumber(text: string): string | undefined {
  const digits = text.trim().replace(/[\s().-]/g, '');
  if (/^[2-9]\d{7}$/.test(digits)) return `+47${digits}`;
  const abroad = digits.replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(abroad) ? abroad : undefined;
}
