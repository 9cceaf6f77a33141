import type { QuestionnaireText } from './questionnaire-text.ts'

/** English translation of the questionnaire, for readers; `skm-2017.id.ts` is the wording that counts. */
export const SKM_2017_EN: QuestionnaireText = {
  requirements: {
    question: 'In your opinion, how well do the requirements fit this type of service?',
    labels: ['They do not fit', 'They fit poorly', 'They fit', 'They fit very well'],
  },
  procedures: {
    question: 'How easy do you find the procedures of this office?',
    labels: ['Not easy', 'Not so easy', 'Easy', 'Very easy'],
  },
  completionTime: {
    question: 'In your opinion, how fast is the service given?',
    labels: ['Not fast', 'Not so fast', 'Fast', 'Very fast'],
  },
  cost: {
    question: 'In your opinion, how reasonable is the cost of the service?',
    labels: ['Very expensive', 'Rather expensive', 'Inexpensive', 'Free'],
  },
  productSpecification: {
    question: 'In your opinion, how well does the result you received match what the service standard promises?',
    labels: ['It does not match', 'It matches poorly', 'It matches', 'It matches very well'],
  },
  staffCompetence: {
    question: 'In your opinion, how competent are the staff who serve you?',
    labels: ['Not competent', 'Not so competent', 'Competent', 'Very competent'],
  },
  staffConduct: {
    question: 'In your opinion, how polite and friendly are the staff?',
    labels: [
      'Not polite and friendly',
      'Not so polite and friendly',
      'Polite and friendly',
      'Very polite and friendly',
    ],
  },
  facilities: {
    question: 'In your opinion, how good are the facilities?',
    labels: ['Bad', 'Fair', 'Good', 'Very good'],
  },
  complaintHandling: {
    question: 'In your opinion, how are complaints from service users handled?',
    labels: ['Not at all', 'There is a channel but it does not work', 'It works, but not fully', 'Handled well'],
  },
}
