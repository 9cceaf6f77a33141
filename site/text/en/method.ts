import type { SiteText } from '../text-for.ts'

/** The method page, in English. */
export const METHOD_EN: SiteText['method'] = {
  title: 'How the figures are computed',
  description: 'Formula, grades, sample, and the rules that protect respondents, behind every figure of the survey.',
  lead: 'This page explains where the figures on this site come from, so that you can check them yourself.',
  contents: 'On this page',
  basis: [
    'The citizen satisfaction survey (survei kepuasan masyarakat, SKM) is governed by Regulation of the Minister of Administrative and Bureaucratic Reform (PermenPANRB) 14 of 2017. Every public service provider holds it at least once a year.',
    'The explanations below are in our own words and do not quote the regulation.',
  ],
  elements: {
    title: 'Nine service elements',
    lead: 'Each element has one question with four answers, from 1 (worst) to 4 (best). A unit may leave out an element that does not apply to it.',
    caption: 'Elements, their meaning and question',
    meaning: 'Meaning and question',
    codeNote: 'Codes U1 to U9 follow the order of the standard questionnaire. Some reports swap U8 and U9.',
  },
  formula: {
    title: 'Formula of the index',
    steps: [
      'Average of an element = sum of the scores of all its answers ÷ number of answers.',
      'Index of the unit = mean of the averages of all elements × 25. Every element weighs the same.',
      'The result lies between 25 and 100 and is rounded once only, at the end, to two decimals.',
    ],
    exampleTitle: 'A worked example',
    exampleLead: (count) => `Say ${count} people answer three questions. The figures are made up.`,
    exampleCaption: 'Worked example with three elements',
    gave: (score) => `Chose ${score}`,
    total: 'Sum of scores',
    average: 'Average',
    result: (averages, count, index, grade, word) =>
      `(${averages}) ÷ ${count} × 25 = ${index}, grade ${grade} (${word}).`,
    roundedNote: 'Averages in the table are rounded for reading; the computation uses exact fractions.',
  },
  grades: {
    title: 'Grades',
    lead: 'The index is rounded to two decimals first, then compared with these bounds.',
    caption: 'Grades by index',
    word: 'Performance',
    from: 'Lowest index',
    to: 'Highest index',
  },
  sample: {
    title: 'Required sample',
    lead: 'The number of respondents required follows the table of Krejcie and Morgan (1970), by the number of people served in the period. Between two rows of the table we take the larger.',
    caption: 'Some examples',
    population: 'People served',
    required: 'Respondents required',
    short:
      'Where there are fewer, the index is still shown, with a note that the sample is too small. A small difference between two periods may come only from other people having answered.',
  },
  withholding: {
    title: 'When figures are not shown',
    rules: (least) => [
      `A group of fewer than ${least} respondents is not shown, so that nobody can be recognised by their answers.`,
      'Sometimes one more service is not shown, so that the protected figure cannot be found by subtraction.',
      'A figure is published as it is or not at all. None is blurred or changed.',
    ],
    statesTitle: 'Three different states',
    states: {
      missing: 'No report has been published for that period.',
      withheld: 'There is a result, but it is not shown, to protect the respondents.',
      empty: 'The survey was open, but nobody has rated yet.',
    },
  },
  provisional: {
    title: 'Provisional figures',
    lead: (step) =>
      `Figures of a period that still runs are marked provisional. They are refreshed after at least ${step} new ratings, and become final once the period has ended.`,
  },
  privacy: {
    title: 'What is stored and what is not',
    storedTitle: 'Stored',
    stored: [
      'the answer to each question, the unit and its service',
      'the day of the rating, without the hour',
      'sex, age band, education, occupation and disability, only if you give them',
      'your suggestion, if you write one, apart from the answers',
    ],
    notStoredTitle: 'Not stored',
    notStored: ['name, identity number and phone number', 'IP address'],
    published: 'Only totals are published here, never what one person answered.',
  },
  recompute: {
    title: 'Recompute it yourself',
    lead: 'Every period page has a JSON file, and a CSV file where there is one. They hold how many people chose 1, 2, 3 and 4 for each element; all other figures follow from these. This site, too, recomputes every figure before it publishes, and publishes nothing where one differs.',
  },
}
