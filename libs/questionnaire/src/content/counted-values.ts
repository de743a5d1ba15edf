import type { Item } from './items.ts';
import { classesOf } from './value-classes.ts';

/**
 * The values that an item is counted by, in order: option codes, scale points, bands, how many of a repeating group, points
 * given, `option.rank` for a ranking, classes of numbers and moments. Undefined where only the state is counted (texts, files,
 * what is worked out, numbers in a unit to be chosen).
 */
export function countedValues(item: Item): string[] | undefined {
  switch (item.type) {
    case 'scale':
      return item.points.map(({ value }) => String(value));
    case 'single-choice':
    case 'multiple-choice':
      return item.options.map(({ code }) => code);
    case 'ranking':
      return item.options.flatMap(({ code }) => item.options.map((_, index) => `${code}.${index + 1}`));
    case 'number':
      if (item.of?.share) return sharesOf(item.of.share);
      return item.bands?.map(({ code }) => code) ?? classNames(item);
    case 'date':
    case 'date-time':
    case 'time':
      return classNames(item);
    case 'repeat':
      return Array.from({ length: item.maxInstances - item.minInstances + 1 }, (_, more) =>
        String(item.minInstances + more),
      );
    case 'hidden':
      return item.source.kind === 'parameter' ? item.source.values.map(({ code }) => code) : undefined;
    default:
      return undefined;
  }
}

const classNames = (item: Item): string[] | undefined => classesOf(item)?.classes.map(({ value }) => value);

/** What one option can be given: 0, one step, two steps ... all. */
function sharesOf({ total, step }: { total: number; step: number }): string[] {
  return Array.from({ length: Math.floor(total / step) + 1 }, (_, steps) => String(steps * step));
}
