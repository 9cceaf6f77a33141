import type { ShownFigures } from './shown-figures.ts'

/** Unsur yang dijawab, as one text: indexes compare only where it is the same. */
export function answeredElements({ elements }: Pick<ShownFigures, 'elements'>): string {
  return elements
    .filter(({ answered }) => answered > 0)
    .map(({ id }) => id)
    .sort()
    .join()
}
