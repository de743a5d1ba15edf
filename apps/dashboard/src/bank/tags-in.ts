/** Tags out of a line with commas between: no empty ones, none twice, as long and as many as the bank takes. */
export function tagsIn(line: string): string[] {
  const tags = line.split(',').map((tag) => tag.trim().slice(0, 40).trim());
  return [...new Set(tags.filter(Boolean))].slice(0, 20);
}
