/**
 * A cell as it is compared: one form of each letter (NFC), outer spaces cut, inner spaces and line breaks as one space.
 * Exports differ in these between two columns of the same file.
 */
export function plainCell(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
