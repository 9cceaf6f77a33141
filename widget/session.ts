import type { UnitAnswer } from '../shared/schema/unit-answer.ts'
import { draftFor, type Draft } from './draft.ts'
import { draw, fill, setAttributes, type Child } from './draw.ts'
import { announce } from './events.ts'
import { cornerDialog, layoutOf, type Layout } from './frame.ts'
import { staffCorner, watchKiosk } from './kiosk.ts'
import { ending, isFate, loading, unknownUnit, unreachable, wordsFor, type Fate } from './notices.ts'
import { outboxEntry, type OutboxEntry } from './outbox.ts'
import { freezeRating } from './rating.ts'
import { SEAL_INTEGRITY } from './seal-integrity.ts'
import type { News } from './settle.ts'
import { adoptStyles } from './sheets.ts'
import type { Surroundings } from './surroundings.ts'
import { surveyForm, type FormState, type SurveyForm } from './survey-form.ts'
import { answeredCount, beginSurvey, type Survey } from './survey.ts'
import { languageSwitch } from './language-switch.ts'
import { askForPart, askForText, languageAround, listenForText, textFor } from './text/text-for.ts'
import type { RefusalReason } from './text/text.ts'
import { resultsAddress, type UnitLoad } from './unit-source.ts'

/** How long the thanks wait for the collector's word, so that they need not be corrected a blink later. */
const PATIENCE_KEPT_MS = 800
/** The same for a rating that could not be kept: until then there is nothing to say but "sending". */
const PATIENCE_MEMORY_MS = 3_000

/** How long a list shows only its first questions: a slow phone has these in half the time it takes for all of them. */
const EARLY_MS = 50

/** Tahap: what the citizen sees. */
type Stage = 'closed' | 'loading' | 'unknown' | 'unreachable' | 'form' | 'sending' | Fate

export interface Session {
  /** The element came onto the page. */
  readonly enter: () => void
  readonly leave: () => void
  /** What the element is to show has changed. */
  readonly restart: () => void
  /** The language has changed; answers stay. */
  readonly inOtherWords: () => void
}

/** The entry as it is to be kept; `undefined` where it cannot be sealed. Never rejects. */
export type Seal = (entry: OutboxEntry, unit: UnitAnswer) => Promise<OutboxEntry | undefined>

/** Asal skrip: what an element does not say itself. */
export interface Origin {
  /** Base address of the collector. */
  readonly collector: string
  /** Where the files of languages and of the seal are. */
  readonly ownFolder: string
  /** Menyegel: what the file of the seal brings, where it is loaded. */
  readonly seal: Seal | undefined
}

/** Satu pengisian: from loading the unit to knowing what became of the rating, drawn into the shadow of `host`. */
export function createSession(host: HTMLElement, surroundings: Surroundings, origin: Origin): Session {
  const { delivery, webmaster } = surroundings
  const content = draw('div', {})
  const status = draw('p', { class: 'hidden', role: 'status' })
  const idle = draw('div', { class: 'idle hint', part: 'idle', hidden: true })
  const card = draw('div', { part: 'card' }, content, idle, status)
  // The marks for session-replay tools once more inside: they look for them from the control upwards, and stop at the
  // shadow's edge.
  const frame = draw('div', { class: `frame ${host.className}` })
  let layout: Layout = 'list'
  let stage: Stage = 'closed'
  let view: () => Child = () => null
  let text = textFor('')
  let form: SurveyForm | undefined
  let unit: UnitAnswer | undefined
  /** What was submitted. */
  let rated: Survey | undefined
  let ratingId: string | undefined
  let chosenLanguage = ''
  let startedAt = 0
  /** Counts loads: a later one overtakes an earlier one. */
  let loads = 0
  let stops: readonly (() => void)[] = []

  const attribute = (name: string): string => host.getAttribute(name) ?? ''
  const collector = (): string => (attribute('endpoint') || origin.collector).replace(/\/+$/, '')
  const draft = (): Draft => draftFor([collector(), attribute('unit'), attribute('service')].join(' '))
  const folder = (): string => origin.ownFolder || `${collector()}/widget/`
  const say = (words: string): void => fill(status, words)
  const focusOn = (selector: string): void => content.querySelector<HTMLElement>(selector)?.focus()

  function show(next: Stage, draws: () => Child): void {
    stage = next
    view = draws
    say('')
    redraw()
  }

  function redraw(): void {
    const code = layout === 'kiosk' && attribute('exit-code')
    setAttributes(card, { class: `card ${layout}`, lang: text.tag })
    fill(content, view(), code && staffCorner(code, delivery.cargo, () => host.removeAttribute('layout'), text))
  }

  /** Draws everything anew in the language wanted, with what was chosen so far. */
  function inOtherWords(): void {
    if (stage === 'sending') return
    const language = chosenLanguage || attribute('language') || languageAround(host)
    askForText(language, folder())
    text = textFor(language)
    redraw()
  }

  /** @param isRetry the citizen pressed "try again", so the focus goes with what comes */
  async function load(isRetry: boolean): Promise<void> {
    const own = ++loads
    const [id, endpoint] = [attribute('unit'), collector()]
    ratingId = unit = undefined
    show('loading', () => loading(text))
    if (!id) webmaster.unitMissing()
    const answer: UnitLoad = id ? await surroundings.loadUnit(endpoint, id) : 'unknown'
    if (own !== loads) return
    if (answer === 'unreachable') {
      webmaster.collectorUnreachable(endpoint)
      show(answer, () => unreachable(text, () => void load(true)))
    } else if (answer === 'unknown') {
      if (id) webmaster.unitUnknown(id, endpoint)
      show(answer, () => unknownUnit(text))
    } else {
      unit = answer
      begin()
    }
    if (isRetry) focusOn('h2')
  }

  /** A form for the unit that is loaded: empty, or as the draft left it. */
  function begin(): void {
    if (!unit) return void load(false)
    const isKiosk = layout === 'kiosk'
    const kept = isKiosk ? {} : draft().read()
    const service = attribute('service')
    const survey = beginSurvey(unit, service || undefined, kept ?? {})
    const isServiceGiven = service !== '' && survey.service === service
    if (service && !isServiceGiven) webmaster.serviceUnknown(unit.unit, service)
    startedAt = surroundings.stopwatch()
    ratingId = undefined
    form = undefined
    const first = { survey, isShared: isKiosk ? undefined : kept === null, step: layout === 'list' ? undefined : 0 }
    show('form', () => {
      form = surveyForm({
        ...(form?.state() ?? first),
        ...{ isServiceGiven, text, languageSwitch: languageSwitch(text, chooseLanguage) },
        ...{ onSubmit: (filled) => void send(filled), onSay: say },
        onTouch: keepDraft,
        onAnswer: (element, filled) =>
          announce(host, 'skm-answer', {
            element,
            answered: answeredCount(filled),
            questions: filled.unit.elements.length,
          }),
      })
      return form.nodes
    })
    card.classList.add('early')
    setTimeout(() => card.classList.remove('early'), EARLY_MS)
    // After the first question is there; a rating that is sent before it comes is kept as it is.
    if (unit.sealing) askForPart('seal', folder(), SEAL_INTEGRITY)
  }

  function keepDraft({ survey, isShared }: FormState): void {
    const { unit: _unit, ...filling } = survey
    if (isShared !== undefined) draft().write(isShared ? null : filling)
  }

  function chooseLanguage(language: string): void {
    chosenLanguage = language
    inOtherWords()
    focusOn('.switch')
  }

  async function send(filled: Survey): Promise<void> {
    form?.lockForm()
    rated = filled
    stage = 'sending'
    say(text.sendingNow)
    const { now, stopwatch, randomBytes } = surroundings
    const secondsSpent = (stopwatch() - startedAt) / 1_000
    const channel = layout === 'kiosk' ? layout : attribute('channel') === 'link' ? 'link' : 'web'
    const rating = freezeRating(filled, { now: now(), secondsSpent, language: text.tag, channel, randomBytes })
    const { id } = rating
    ratingId = id
    const entry = outboxEntry(rating, collector())
    const isKept = (await delivery.submit((await origin.seal?.(entry, filled.unit)) ?? entry)) === 'kept'
    if (form?.state().isShared === false) draft().write()
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
    const survey = rated
    if (!survey) return
    const isTurn = isFate(stage)
    const results = resultsAddress(survey.unit, collector())
    const onRetry = (): void => void delivery.attempt(true)
    const onDone = layout === 'kiosk' ? begin : undefined
    show(fate, () => ending({ fate, refusal, survey, results, onRetry, onDone }, text))
    if (isTurn) say(wordsFor(fate, refusal, text)[0])
    else focusOn('h2')
  }

  function whenOnline(): void {
    if (stage === 'unreachable') void load(false)
  }

  function onIdle(seconds: number): void {
    idle.hidden = !seconds
    fill(idle, text.idleWarning(seconds))
  }

  /** Puts the card where its layout wants it. */
  function assemble(): void {
    stops.forEach((stop) => stop())
    layout = layoutOf(attribute('layout'))
    inOtherWords()
    const isDialog = layout === 'dialog'
    fill(frame, isDialog ? cornerDialog(card, text, () => stage === 'closed' && void load(false)) : card)
    stops = [delivery.listen(hear), listenForText(inOtherWords)]
    if (layout === 'kiosk') {
      stops = [...stops, watchKiosk(card, { isOver: () => isFate(stage), onIdle, onClear: begin })]
    }
    if (stage === 'closed' && !isDialog) void load(false)
  }

  const root = host.attachShadow({ mode: 'open' })
  adoptStyles(root)
  root.append(frame)

  return {
    enter() {
      addEventListener('online', whenOnline)
      assemble()
      void delivery.attempt(false)
    },
    leave() {
      stops.forEach((stop) => stop())
      removeEventListener('online', whenOnline)
    },
    /** Several attributes that change together mean one load. */
    restart() {
      const own = ++loads
      stage = 'closed'
      queueMicrotask(() => {
        if (own === loads && host.isConnected) assemble()
      })
    },
    inOtherWords,
  }
}
