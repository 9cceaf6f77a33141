import { RESPONDENT_WORDS_EN } from '../../shared/wording/respondent-words.ts'
import { SKM_2017_EN } from '../../shared/wording/skm-2017.en.ts'
import type { IdentityKind, RefusalReason, Text } from './text.ts'

const IDENTITY: Readonly<Record<IdentityKind, string>> = {
  nik: 'an identity number (NIK)',
  phone: 'a phone number',
  email: 'an e-mail address',
}

const REFUSAL: Readonly<Record<RefusalReason, string>> = {
  invalid: 'it does not fit the survey in force',
  conflict: 'its number is already in use',
}

const number = new Intl.NumberFormat('en')

/** English. Not in the bundle: a page that wants it will load it as a second file. */
export const TEXT_EN: Text = {
  tag: 'en',
  questionnaires: { 'skm-2017': SKM_2017_EN },
  respondent: RESPONDENT_WORDS_EN,

  loading: 'Loading the survey',
  unknownUnit: {
    heading: 'The survey is not available yet',
    body: 'The survey for this service cannot be shown on this page yet.',
  },
  unreachable: {
    heading: 'The survey could not be loaded',
    body: 'You may be offline. The survey loads by itself when this device is connected.',
  },
  retry: 'Try again',

  title: (service) => (service ? `How was our ${service} service?` : 'How was our service?'),
  about: (unit, questions) => `${unit} · ${questions} questions, about a minute, no name asked`,
  progress: (answered, questions) => `${answered} of ${questions}`,
  chooseService: 'Which service did you receive?',
  serviceMissing: 'Choose the service you received.',
  missing: (count) => `${count} questions are still unanswered.`,
  answerMissing: 'This question is still unanswered.',
  toQuestion: (position) => `Question ${position}`,
  toService: 'Service',

  suggestion: 'Your suggestion (may be left empty)',
  suggestionNote: 'Do not write names, identity numbers or phone numbers.',
  characters: (used, most) => `${number.format(used)} of ${number.format(most)} characters`,
  identityHint: (kinds) =>
    `This looks like ${kinds.map((kind) => IDENTITY[kind]).join(' and ')}. The survey is anonymous, better remove it.`,
  profile: 'About you (you may skip this)',
  profileNote: 'It shows whether everyone is served equally well.',
  notStated: 'Not stated',
  privacy: 'No name. Your IP address is not stored. Only totals are published.',
  send: 'Send rating',
  sending: 'Sending the rating',

  sent: { heading: 'Thank you, your rating was sent', body: 'Your rating helps to improve this service.' },
  kept: {
    heading: 'Thank you, your rating is saved',
    body: 'It will be sent when this device is connected. You may close this page.',
  },
  memoryOnly: {
    heading: 'Your rating is not sent yet and cannot be saved on this device',
    body: 'Keep this page open until you are connected.',
  },
  sendAgain: 'Try to send again',
  refused: (reason) => ({
    heading: `The rating could not be accepted: ${REFUSAL[reason]}`,
    body: 'Reload this page to fill in the survey in force.',
  }),
  results: 'See the results of this service',
  complaintQuestion: 'A complaint that needs action?',
  complaintLink: 'Send it to SP4N-LAPOR!',
  newTab: '(opens a new tab)',
}
