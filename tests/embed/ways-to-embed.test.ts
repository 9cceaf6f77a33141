import { describe, expect, it } from 'vitest'
import { THE_ANSWERS, giveRating } from './support/citizen.ts'
import { anEmbedding, expectRating, expectUntouched, type Embed } from './support/embedding.ts'

const embedding = anEmbedding()

const tag = ({ script, unit }: Embed): string => `<script src="${script}" data-unit="${unit}"></script>`
const element = ({ unit }: Embed): string => `<skm-survey unit="${unit}"></skm-survey>`
const code = ({ script }: Embed): string => `<script src="${script}"></script>`

const WAYS: readonly (readonly [string, (embed: Embed) => string])[] = [
  ['a script tag alone', (embed) => `<body><h1>Layanan</h1>${tag(embed)}<p>Kaki</p></body>`],
  [
    'a script tag in the head, deferred',
    ({ script, unit }) =>
      `<head><script defer src="${script}" data-unit="${unit}"></script></head><body><h1>A</h1></body>`,
  ],
  [
    'a script tag in the head, async',
    ({ script, unit }) =>
      `<head><script async src="${script}" data-unit="${unit}"></script></head><body><h1>A</h1></body>`,
  ],
  [
    'a module script',
    ({ script, unit }) => `<body><script type="module" src="${script}" data-unit="${unit}"></script></body>`,
  ],
  ['an element before the script', (embed) => `<body>${element(embed)}${code(embed)}</body>`],
  ['an element after the script', (embed) => `<body>${code(embed)}${element(embed)}</body>`],
  [
    'an element that a script creates later',
    (embed) => `<body>${code(embed)}<script>
      setTimeout(() => {
        const survey = document.createElement('skm-survey')
        survey.setAttribute('unit', '${embed.unit}')
        document.body.append(survey)
      }, 300)
    </script></body>`,
  ],
  [
    'a script tag that a tag manager inserts after the page has loaded',
    ({ script, unit }) => `<body><div id="slot"></div><script>
      addEventListener('load', () => setTimeout(() => {
        const tag = document.createElement('script')
        tag.src = '${script}'
        tag.dataset.unit = '${unit}'
        document.getElementById('slot').append(tag)
      }))
    </script></body>`,
  ],
  [
    'inside another shadow root',
    (embed) => `<body><div id="outer"></div>${code(embed)}<script>
      document.getElementById('outer').attachShadow({ mode: 'open' }).innerHTML = '${element(embed)}'
    </script></body>`,
  ],
  [
    'the address of a pinned version',
    ({ collector, unit }) =>
      `<body><script src="${collector}/widget/1.0.0/skm-survey.js" data-unit="${unit}"></script></body>`,
  ],
  [
    'a place that is no element of ours, for pages that strip those',
    ({ script, unit }) =>
      `<body><div data-skm-survey data-unit="${unit}"></div><script src="${script}"></script></body>`,
  ],
  ['a wrapping paragraph, as WordPress puts around it', (embed) => `<body><p>${tag(embed)}</p></body>`],
]

describe('a rating is given and kept through', () => {
  it.each(WAYS)('%s', async (_way, html) => {
    embedding.serve('1.0.0/skm-survey.js', { body: embedding.builtWidget() })
    const visit = await embedding.visit(html)
    await expectRating(visit)
    expect(await visit.page.locator('skm-survey').count()).toBe(1)
  })

  it('an iframe of a page on another site', async () => {
    const frame = ({ otherSite }: Embed): string =>
      `<body><iframe src="${otherSite}bingkai.html" title="Survei" width="800" height="600"></iframe></body>`
    const visit = await embedding.visit(frame, {
      files: { 'bingkai.html': (embed) => `<!doctype html><meta charset="utf-8">${tag(embed)}` },
    })
    await expectRating(visit, visit.page.frameLocator('iframe'))
  })

  it('each of several surveys on one page, however often the script stands there', async () => {
    const visit = await embedding.visit((embed) => `<body>${tag(embed)}${tag(embed)}${element(embed)}</body>`)
    const surveys = visit.page.locator('skm-survey')
    expect(await surveys.count()).toBe(3)
    for (const survey of await surveys.all()) await giveRating(survey)
    expect(await visit.kept(visit.unit)).toBe(3)
    await expectUntouched(visit)
  })
})

describe('a page with two copies of the survey', () => {
  const TWO_VERSIONS = 'SKM: dua versi di halaman ini. Hapus satu tag script.'
  const both = (embed: Embed): string => `<body>${tag(embed)}<script src="skm-survey.js"></script></body>`
  const other = (version: string): string => embedding.builtWidget().toString().replaceAll('0.1.0', version)

  it('of different versions works with the first, and tells the webmaster once', async () => {
    const visit = await embedding.visit(both, { files: { 'skm-survey.js': () => other('0.0.9') } })
    await expectRating(visit)
    expect(visit.lines.filter((line) => line.includes(TWO_VERSIONS))).toHaveLength(1)
  })

  it('of the same version has nothing to tell', async () => {
    const visit = await embedding.visit(both, { files: { 'skm-survey.js': () => other('0.1.0') } })
    await expectRating(visit)
    expect(visit.lines.join()).not.toContain('SKM:')
  })
})

describe('a page of a content system', () => {
  it('adds theme styles and old plugins as WordPress does, and a rating is given all the same', async () => {
    const visit = await embedding.visit(wordPressPage)
    await giveRating(visit.page)
    expect(await visit.kept(visit.unit)).toEqual(THE_ANSWERS)
    await expectUntouched(visit, ['jQuery', '$', 'wp'])
  })
})

/** What themes and plugins are known to do: reset everything, float labels, hide inputs, catch clicks and submits. */
function wordPressPage(embed: Embed): string {
  return `<style>
    .entry-content *, .entry-content input { all: unset !important; float: left; font-size: 40px !important }
    .entry-content label { position: absolute; left: -9999px; text-transform: uppercase }
    input[type=radio], fieldset { display: none !important }
  </style>
  <body class="post-template-default single wp-embed-responsive"><div class="site"><div class="entry-content">
    <script>
      var jQuery = function (what) { typeof what === 'function' && document.addEventListener('DOMContentLoaded', what) }
      var $ = jQuery
      var wp = { hooks: {} }
      jQuery(function () {
        document.addEventListener('submit', function (event) { event.preventDefault() }, true)
        document.querySelectorAll('form').forEach(function (form) { form.remove() })
      })
    </script>
    <p>${tag(embed)}</p>
  </div></div></body>`
}
