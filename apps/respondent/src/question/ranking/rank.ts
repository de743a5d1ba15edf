/** The order after something was done to it. Codes, the most important first. */
export function placed(order: readonly string[], code: string): string[] {
  return order.includes(code) ? [...order] : [...order, code];
}

export function without(order: readonly string[], code: string): string[] {
  return order.filter((other) => other !== code);
}

/** One place up (-1) or down (1); the first can't go up, nor the last down. */
export function moved(order: readonly string[], code: string, step: -1 | 1): string[] {
  const at = order.indexOf(code);
  const to = at + step;
  const other = order[to];
  if (at < 0 || other === undefined) return [...order];
  return order.map((each, place) => (place === at ? other : place === to ? code : each));
}
