import type { SiteText } from '../text-for.ts'

/** Pieces of the summary, in English. */
export const SUMMARY_EN: SiteText['summary'] = {
  rated: (gradeWord) => `Users rate this service as ${gradeWord}.`,
  ratedSoFar: (gradeWord) => `So far, users rate this service as ${gradeWord}.`,
  nobody: (period) => `Nobody has rated it yet in ${period}.`,
  up: (by, period, sure) => `The index rose by ${by} since ${period}${sure}.`,
  down: (by, period, sure) => `The index fell by ${by} since ${period}${sure}.`,
  same: (period) => `The index is the same as in ${period}.`,
  incomparable: (period) => `Other elements were asked than in ${period}, so the index is not compared.`,
  /** Follows `up` and `down` where the margin of the change is known. */
  beyond: ', more than its uncertainty',
  within: ', still within its uncertainty',
  lowest: (elements, index) => `Lowest: ${elements}, with an index of ${index}.`,
}
