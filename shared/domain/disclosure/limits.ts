/**
 * Batas pengungkapan: the least group whose figures may be published. Ten or fewer people know too much of one
 * another (practice of CMS and the GP Patient Survey: no cell of 1 to 10).
 */
export const K = 11

/** Langkah pembaruan: an open period's figures change only when at least this many ratings came in. */
export const K_REVISION = 11
