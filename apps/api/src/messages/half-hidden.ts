/** Enough of an address to know one's own by, and too little to write to. @example halfHidden('kari@hjemme.no') // 'k•••@h•••.no' */
export function halfHidden(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const first = (text: string): string => [...text][0] ?? '';
  return `${first(email.slice(0, at))}•••@${first(domain)}•••${dot < 0 ? '' : domain.slice(dot)}`;
}
