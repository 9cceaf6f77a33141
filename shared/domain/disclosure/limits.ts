/**
 * Batas pengungkapan: the least group whose figures may be published. Ten or fewer people know too much of one
 * another (practice of CMS and the GP Patient Survey: no cell of 1 to 10).
 */
export const K = 11

/**
 * Batas rincian: the least group that is broken down by a respondent field, and the least category whose histograms are
 * shown: below it, a column of the histogram is often one person.
 */
export const K_DETAIL = 30

/** Langkah pembaruan: published figures change only when at least this many ratings came in. */
export const K_REVISION = 11
