import type { SiteText } from '../text-for.ts'

/** The privacy page. */
export const PRIVACY_EN: SiteText['privacy'] = {
  title: 'Privacy',
  description: 'What is kept and what is not when you read this site or give a rating.',
  lead: 'The survey is anonymous. This site does not follow you.',
  sections: [
    {
      title: 'When you read',
      points: [
        'There are no cookies, no visit counters, and no files of others.',
        'The search runs on your device; the words you look for are not sent.',
        'The provider of the server may log IP addresses for security; ask the operator of this site for how long.',
      ],
    },
    {
      title: 'When you rate',
      points: [
        'Kept are the answers, the service, the period and the day. Time of day, IP address and device are not.',
        'Age, sex, education and occupation are kept only if you fill them in.',
        'Suggestions are kept apart from the scores, with nothing that links the two.',
        'A rating not yet sent waits on your device and is deleted there once it has arrived. On a shared computer tick “This is a shared computer”.',
      ],
    },
    {
      title: 'When results are published',
      points: [
        'Only totals are published. Groups of fewer than 11 respondents are not shown.',
        'Suggestions are not published on this site.',
      ],
    },
    {
      title: 'Your rights',
      points: [
        'Since it is anonymous, nobody, not even we, can find, change or delete your rating.',
        'Do not write names, telephone numbers or identity numbers into the suggestion.',
      ],
    },
  ],
}
