/** Sidik berkas penyegel: the build puts the hash of `skm-survey.seal.js` here, so that who pins the survey pins both. */
export const SEAL_INTEGRITY = ''
