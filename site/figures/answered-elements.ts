import type { PublishedReport } from '../../shared/schema/report.ts'

/** Unsur yang dijawab, as one text: indexes compare only where it is the same. */
export function answeredElements({ elements }: PublishedReport): string {
  return elements
    .filter(({ answered }) => answered > 0)
    .map(({ id }) => id)
    .sort()
    .join()
}
