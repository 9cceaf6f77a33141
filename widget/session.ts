import { draw, fill, type Child } from './draw.ts'
import { announce } from './events.ts'
import { ending, isFate, loading, unknownUnit, unreachable, wordsFor, type Fate } from './notices.ts'
import { outboxEntry } from './outbox.ts'
import { freezeRating } from './rating.ts'
import type { News } from './settle.ts'
import { adoptStyles } from './sheets.ts'
import type { Surroundings } from './surroundings.ts'
import { surveyForm, type SurveyForm } from './survey-form.ts'
import { answeredCount, beginSurvey, type Survey } from './survey.ts'
import { textFor } from './text/text-for.ts'
import type { RefusalReason, Text } from './text/text.ts'
import { resultsAddress, type UnitLoad } from './unit-source.ts'

/** How long the thanks wait for the collector's word, so that they need not be corrected a blink later. */
const PATIENCE_KEPT_MS = 800
/** The same for a rating that could not be kept: until then there is nothing to say but "sending". */
const PATIENCE_MEMORY_MS = 3_000

/** Tahap: what the citizen sees. */
type Stage = 'loading' | 'unknown' | 'unreachable' | 'form' | 'sending' | Fate

export interface Session {
  /** The element came onto the page. */
  readonly enter: () => void
  readonly leave: () => void
  /** What the element is to show has changed. */
  readonly restart: () => void
}

/**
 * Satu pengisian: from loading the unit to knowing what became of the rating, drawn into the shadow of `host`.
 *
 * @param ownCollector where the script came from
 */
export function createSession(host: HTMLElement, surroundings: Surroundings, ownCollector: string): Session {
  const { delivery, webmaster } = surroundings
  const content = draw('div', {})
  const status = draw('p', { class: 'hidden', role: 'status' })
  let stage: Stage = 'loading'
  let form: SurveyForm | undefined
  let survey: Survey | undefined
  let ratingId: string | undefined
  let startedAt = 0
  /** Counts loads: a later one overtakes an earlier one. */
  let loads = 0
  let isRestarting = false
  let stopListening = (): void => undefined

  const attribute = (name: string): string => host.getAttribute(name) ?? ''
  const text = (): Text => textFor(attribute('language'))
  const collector = (): string => (attribute('endpoint') || ownCollector).replace(/\/+$/, '')
  const say = (words: string): void => fill(status, words)
  const focusTitle = (): void => content.querySelector('h2')?.focus()

  function show(next: Stage, view: Child): void {
    stage = next
    say('')
    fill(content, view)
  }

  /** @param isRetry the citizen pressed "try again", so the focus goes with what comes */
  async function load(isRetry: boolean): Promise<void> {
    const own = ++loads
    const [unit, endpoint] = [attribute('unit'), collector()]
    ratingId = undefined
    show('loading', loading(text()))
    if (!unit) webmaster.unitMissing()
    const answer: UnitLoad = unit ? await surroundings.loadUnit(endpoint, unit) : { kind: 'unknown' }
    if (own !== loads) return
    if (answer.kind === 'loaded') begin(beginSurvey(answer.unit, attribute('service')))
    else if (answer.kind === 'unreachable')
      show(
        'unreachable',
        unreachable(text(), () => void load(true)),
      )
    else {
      if (unit) webmaster.unitUnknown(unit, endpoint)
      show('unknown', unknownUnit(text()))
    }
    if (isRetry) focusTitle()
  }

  function begin(empty: Survey): void {
    const service = attribute('service')
    const isServiceGiven = empty.service !== null && empty.service === service
    if (service && !isServiceGiven) webmaster.serviceUnknown(empty.unit.unit, service)
    survey = empty
    startedAt = surroundings.stopwatch()
    form = surveyForm({
      ...{ survey, isServiceGiven, text: text(), onSubmit: (filled) => void send(filled), onSay: say },
      onAnswer: (element, filled) =>
        announce(host, 'skm-answer', {
          element,
          answered: answeredCount(filled),
          questions: filled.unit.elements.length,
        }),
    })
    show('form', form.nodes)
  }

  async function send(filled: Survey): Promise<void> {
    form?.lock()
    stage = 'sending'
    say(text().sending)
    const { now, stopwatch, randomBytes } = surroundings
    const secondsSpent = (stopwatch() - startedAt) / 1_000
    const rating = freezeRating(filled, { now: now(), secondsSpent, language: text().tag, channel: 'web', randomBytes })
    const { id } = rating
    ratingId = id
    const isKept = (await delivery.submit(outboxEntry(rating, collector()))) === 'kept'
    if (isKept) announce(host, 'skm-saved', { id })
    const settle = (): void => {
      if (stage === 'sending' && ratingId === id) end(isKept ? 'kept' : 'memoryOnly')
    }
    setTimeout(settle, isKept ? PATIENCE_KEPT_MS : PATIENCE_MEMORY_MS)
  }

  /** What delivery says about this survey's rating. */
  function hear(news: News): void {
    const { id, kind } = news
    if (id !== ratingId) return
    if (kind === 'kept') {
      announce(host, 'skm-saved', { id })
      end('kept')
    } else if (kind === 'delivered') {
      announce(host, 'skm-delivered', { id, status: news.status })
      end('sent')
    } else {
      announce(host, 'skm-refused', { id, reason: news.reason })
      end('refused', news.reason)
    }
  }

  /** A thanks is focused, and so read; a later turn from "kept" to "sent" is only spoken. */
  function end(fate: Fate, refusal: RefusalReason = 'invalid'): void {
    const isTurn = isFate(stage)
    const results = survey && resultsAddress(survey.unit, collector())
    show(fate, ending({ fate, refusal, results, onRetry: () => void delivery.attempt(true) }, text()))
    if (isTurn) say(wordsFor(fate, refusal, text()).heading)
    else focusTitle()
  }

  function whenOnline(): void {
    if (stage === 'unreachable') void load(false)
  }

  const root = host.attachShadow({ mode: 'open' })
  adoptStyles(root)
  root.append(draw('div', { class: 'card', part: 'card', lang: text().tag }, content, status))

  return {
    enter() {
      stopListening = delivery.listen(hear)
      addEventListener('online', whenOnline)
      if (!loads) void load(false)
      void delivery.attempt(false)
    },
    leave() {
      stopListening()
      removeEventListener('online', whenOnline)
    },
    /** Several attributes that change together mean one load. */
    restart() {
      if (isRestarting) return
      isRestarting = true
      queueMicrotask(() => {
        isRestarting = false
        void load(false)
      })
    },
  }
}
