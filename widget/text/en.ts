import { RESPONDENT_WORDS_EN } from '../../shared/wording/respondent-words.ts'
import { SKM_2017_EN } from '../../shared/wording/skm-2017.en.ts'
import { grouped } from './grouped.ts'
import type { IdentityKind, Text } from './text.ts'

const IDENTITY: Readonly<Record<IdentityKind, string>> = {
  nik: 'an identity number (NIK)',
  phone: 'a phone number',
  email: 'an e-mail address',
}

/** English. Not in the bundle: a file of its own, `skm-survey.en.js`, loaded where it is wanted. */
export const TEXT_EN: Text = {
  tag: 'en',
  questionnaires: { 'skm-2017': SKM_2017_EN },
  respondent: RESPONDENT_WORDS_EN,

  loadingUnit: 'Loading the survey',
  unknownUnit: ['The survey is not available yet', ''],
  unreachableUnit: ['The survey could not be loaded', 'It loads by itself when this device is connected.'],
  retryLabel: 'Try again',

  surveyTitle: (service) => (service ? `How was our ${service} service?` : 'How was our service?'),
  about: (unit, questions) => `${unit} · ${questions} questions, about a minute, no name asked`,
  progressOf: (answered, questions) => `${answered} of ${questions}`,
  chooseService: 'Which service did you receive?',
  searchService: 'Search services',
  missingCount: (count) =>
    count === 1 ? 'One question is still unanswered.' : `${count} questions are still unanswered.`,
  answerMissing: 'This question is still unanswered.',
  toQuestion: (position) => `Question ${position}`,
  toService: 'Service',
  nextStep: 'Next',
  stepBack: 'Back',
  openSurvey: 'Rate our service',
  closeSurvey: 'Close',

  suggestionLabel: 'Your suggestion (may be left empty)',
  suggestionNote: 'Do not write names, identity numbers or phone numbers.',
  characters: (used, most) => `${grouped(used, ',')} of ${grouped(most, ',')} characters`,
  identityHint: (kinds) =>
    `This looks like ${kinds.map((kind) => IDENTITY[kind]).join(' and ')}. The survey is anonymous, better remove it.`,
  profileTitle: 'About you (you may skip this)',
  notStated: 'Not stated',
  privacy: 'No name. Your IP address is not stored. Only totals are published.',
  sharedComputer: 'This is a shared computer: do not keep my draft',
  sendLabel: 'Send rating',
  sendingNow: 'Sending the rating',

  sent: ['Thank you, your rating was sent', ''],
  kept: ['Thank you, your rating is saved', 'It will be sent when this device is connected.'],
  mayClose: 'You may close this page.',
  memoryOnly: [
    'Your rating is not sent yet and cannot be saved on this device',
    'Keep this page open until you are connected.',
  ],
  refused: {
    invalid: ['The rating could not be accepted: it does not fit the survey in force', 'Reload this page.'],
    conflict: ['The rating could not be accepted: its number is already in use', 'Reload this page.'],
  },
  resultsLink: 'See the results of this service',
  complaintQuestion: 'A complaint that needs action?',
  complaintLink: 'Send it to SP4N-LAPOR!',

  idleWarning: (seconds) => `The screen will be cleared in ${seconds} seconds. Continue?`,
  nextCitizen: 'Done',
  staffCode: 'Staff code',
  unsentCount: (count) => (count === 1 ? '1 rating not sent yet' : `${count} ratings not sent yet`),
  saveFile: 'Save a file',
  leaveKiosk: 'Leave the kiosk',
}
