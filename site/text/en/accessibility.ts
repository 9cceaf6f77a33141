import type { SiteText } from '../text-for.ts'

/** The accessibility statement. */
export const ACCESSIBILITY_EN: SiteText['accessibility'] = {
  title: 'Accessibility',
  description: 'How far everybody can use this site, how that is checked, and what is missing.',
  lead: 'This site is made so that everybody can use it, after WCAG 2.2 level AA.',
  styleLink: 'See the colours and components of this site, light and dark',
  sections: [
    {
      title: 'What you can expect',
      points: [
        'All results can be read without JavaScript, by keyboard, on a screen 320 pixels wide, and with large type.',
        'A grade is always a letter and a word, never colour alone.',
        'Every chart has a table with the same figures.',
        'The look follows dark mode, high contrast, and the wish for less motion.',
      ],
    },
    {
      title: 'How it is checked',
      points: [
        'With every change the tool axe looks at every kind of page, light and dark, on small and wide screens.',
        'Journeys by keyboard and without JavaScript are tested in a real browser.',
      ],
    },
    {
      title: 'What is missing',
      points: [
        'No users of screen readers and no outside auditors have examined it yet.',
        'Search and comparison need JavaScript; without it there are lists of links.',
        'Data files (CSV, Parquet) are not pages; what they hold also stands as tables on the report pages.',
      ],
    },
    {
      title: 'Is something in your way?',
      points: ['Tell the agency you rate, or SP4N-LAPOR!. Name the address of the page and the tools you use.'],
    },
  ],
}
