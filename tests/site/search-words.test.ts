import { describe, expect, it } from 'vitest'
import { editDistance, nearestWords } from '../../site/components/search/nearest-words.ts'
import { inkOn, pinnedLine, snippetOf } from '../../site/components/embed/snippet.ts'
import { qrPath } from '../../site/components/poster/qr-path.ts'

const NAMES = ['catatan', 'dinas', 'dukcapil', 'kependudukan', 'pencatatan', 'perizinan', 'puskesmas', 'sipil']

describe('a misspelt name', () => {
  it.each([
    ['puskemas', 'puskesmas'],
    ['Pusksemas', 'puskesmas'],
    ['kependudkan sipl', 'kependudukan sipil'],
    ['DUKCPIL', 'dukcapil'],
    ['puskes', 'puskes'],
    ['perijinan', 'perizinan'],
  ])('%s is taken for %s', (typed, meant) => expect(nearestWords(typed, NAMES)).toBe(meant))

  it('that is like no name stays as it is', () => {
    expect(nearestWords('xyzxyz', NAMES)).toBe('xyzxyz')
    expect(nearestWords('<b>', NAMES)).toBe('b')
  })
})

describe('the edit distance', () => {
  it.each([
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', 'abxc', 1],
    ['kitten', 'sitting', 3],
    ['', 'abcdefg', 5],
  ])('of %s and %s is %i, at most 5', (left, right, distance) => expect(editDistance(left, right, 5)).toBe(distance))
})

describe('the line to copy', () => {
  const WIDGET = 'https://skm.example.go.id/widget/skm-survey.js'

  it('says only what differs from the usual', () => {
    expect(snippetOf({ unit: 'dukcapil', layout: 'list', language: '', theme: '' }, WIDGET).line).toBe(
      '<script async src="https://skm.example.go.id/widget/v1/skm-survey.js" data-unit="dukcapil"></script>',
    )
    expect(snippetOf({ unit: 'dukcapil', layout: 'kiosk', exitCode: '12"3' }, WIDGET).line).toContain(
      ' data-layout="kiosk" data-exit-code="12&quot;3"',
    )
    expect(pinnedLine({ unit: 'dukcapil' }, WIDGET, '1.0.0', 'sha384-x')).toContain(
      'src="https://skm.example.go.id/widget/1.0.0/skm-survey.js" integrity="sha384-x" crossorigin="anonymous"',
    )
  })

  it.each([
    ['#0a4f5c', '#ffffff'],
    ['#ffdd00', '#000000'],
    ['#777777', '#000000'],
  ])('sets readable words on %s: %s', (colour, ink) => expect(inkOn(colour)).toBe(ink))
})

describe('a QR code', () => {
  it('keeps a quiet zone of four and three finders', () => {
    const { size, path } = qrPath('https://skm.example.go.id/nilai/dukcapil/')
    const rows = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [x, y, width].map(Number))
    expect(Math.min(...rows.map(([x = 0]) => x))).toBe(4)
    expect(Math.max(...rows.map(([x = 0, , width = 0]) => x + width))).toBe(size - 4)
    expect(rows.filter(([, , width]) => width === 7).length).toBeGreaterThanOrEqual(6)
  })
})
