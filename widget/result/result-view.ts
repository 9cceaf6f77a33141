import { draw, type Child } from '../draw.ts'
import type { Latest } from './latest.ts'
import { RESULT_TEXT as text } from './result-text.ts'

/** Belum ada: nothing to show yet, or nothing to be had. Never a zero, and never a word about why. */
export function missing(): readonly Child[] {
  return [title(), draw('p', { part: 'note' }, text.missing)]
}

/** Sedang dimuat; the card already has its height. */
export function loading(): readonly Child[] {
  return [title(), draw('p', { class: 'hidden' }, text.loading)]
}

/** Hasil: grade letter, word, number, in that order of size; then how many and when. @param file its address */
export function result(latest: Latest, file: string): readonly Child[] {
  const { name, period } = latest
  const link = pageAddress(latest.url, file)
  return [
    title(),
    draw('p', { part: 'unit' }, name),
    ...(latest.state === 'withheld'
      ? [draw('p', { part: 'note' }, text.withheld), draw('p', { class: 'note', part: 'facts' }, text.period(period))]
      : figures(latest)),
    link && draw('a', { part: 'link', href: link }, text.link, draw('span', { class: 'hidden' }, ` · ${name}`)),
  ]
}

function title(): Child {
  return draw('p', { class: 'note', part: 'title' }, text.heading)
}

function figures(latest: Exclude<Latest, { state: 'withheld' }>): readonly Child[] {
  const { grade, index, respondents, requiredSample, period } = latest
  const isShort = requiredSample !== null && respondents < requiredSample
  const notes = [
    ...(latest.state === 'provisional' ? [text.provisional(period)] : []),
    ...(isShort ? [text.shortSample(respondents, requiredSample)] : []),
  ]
  return [
    draw(
      'div',
      { class: 'figures' },
      draw('span', { class: `grade ${grade}`, part: 'grade' }, hidden(`${text.grade} `), grade),
      draw(
        'div',
        {},
        draw('div', { class: 'word', part: 'word' }, text.words[grade]),
        draw('div', { class: 'index', part: 'index' }, text.index(index), ` ${text.scale}`),
      ),
    ),
    draw('p', { class: 'note', part: 'facts' }, text.facts(respondents, period)),
    notes.length > 0 && draw('p', { class: 'note', part: 'note' }, notes.join(' ')),
  ]
}

/** Said, not seen: what the layout tells the eye. */
function hidden(words: string): Child {
  return draw('span', { class: 'hidden' }, words)
}

/** Only pages of the web: a file of strange making must not put a script into the agency's page. */
function pageAddress(url: string, file: string): string | null {
  try {
    const { href, protocol } = new URL(url, file)
    return /^https?:$/.test(protocol) ? href : null
  } catch {
    return null
  }
}
