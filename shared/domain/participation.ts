/**
 * Tingkat pelibatan: the levels of the IAP2 spectrum as the ministry uses them, least involvement first. They are a
 * road and a mirror, not a scale: there is no sum or mean of them.
 */
export const PARTICIPATION_LEVELS = ['inform', 'consult', 'involve', 'collaborate', 'empower'] as const
export type ParticipationLevel = (typeof PARTICIPATION_LEVELS)[number]

/** Bukti yang terlihat: what this site can see by itself, under the level the official reading asks for it. */
export const VISIBLE_EVIDENCE = {
  inform: ['standards', 'servicePledge'],
  consult: ['recentReport', 'complaints'],
  involve: ['answeredForum', 'followUp'],
  collaborate: ['doneCommitment'],
  empower: ['citizensInDesign'],
} as const satisfies Readonly<Record<ParticipationLevel, readonly string[]>>

export type VisibleEvidence = (typeof VISIBLE_EVIDENCE)[ParticipationLevel][number]
