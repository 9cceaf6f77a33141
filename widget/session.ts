import type { Score } from '../shared/domain/score.ts'
import type { ServiceElement } from '../shared/domain/service-element.ts'
import type { RespondentField } from '../shared/domain/respondent.ts'
import type { News } from './settle.ts'
import type { SurveyEvents } from './events.ts'
import type { Fate } from './notices.ts'
import { outboxEntry, type Keeping } from './outbox.ts'
import { freezeRating } from './rating.ts'
import type { Surroundings } from './surroundings.ts'
import { answeredCount, beginSurvey, gapsOf, type Survey } from './survey.ts'
import type { RefusalReason } from './text/text.ts'

/** How long the thanks wait for the collector's word, so that they need not be corrected a blink later. */
const PATIENCE_KEPT_MS = 800
/** The same for a rating that could not be kept: until then there is nothing to say but "sending". */
const PATIENCE_MEMORY_MS = 3_000

/** Tahap: what the citizen sees. */
export type Stage = 'loading' | 'unknown' | 'unreachable' | 'form' | 'sending' | Fate

/** Tempat survei: which unit, at which collector. */
export interface Place {
  readonly endpoint: string
  readonly unit: string
  readonly service: string | undefined
}

/** Keadaan: replaced as a whole, never changed in place. */
export interface SessionState {
  readonly stage: Stage
  readonly survey: Survey | undefined
  /** The citizen has tried to send an incomplete survey. */
  readonly showsGaps: boolean
  readonly refusal: RefusalReason
}

/** Before the unit is known. */
export const NOT_STARTED: SessionState = { stage: 'loading', survey: undefined, showsGaps: false, refusal: 'invalid' }

/** Who shows the session. */
export interface SessionHost {
  readonly surroundings: Surroundings
  readonly changed: () => void
  readonly announce: <N extends keyof SurveyEvents>(name: N, detail: SurveyEvents[N]) => void
}

/** Satu pengisian: from loading the unit to knowing what became of the rating. Knows no HTML and no words. */
export class Session {
  declare state: SessionState
  declare private host: SessionHost
  declare private place: Place | undefined
  declare private ratingId: string | undefined
  declare private startedAt: number

  constructor(host: SessionHost) {
    this.host = host
    this.state = NOT_STARTED
  }

  /** Loads the unit and starts with an empty survey; a later call overtakes an earlier one. */
  async load(place: Place): Promise<void> {
    const { surroundings } = this.host
    this.place = place
    this.ratingId = undefined
    this.set(NOT_STARTED)
    if (!place.unit) {
      surroundings.webmaster.unitMissing()
      this.set({ stage: 'unknown' })
      return
    }
    const load = await surroundings.loadUnit(place.endpoint, place.unit)
    if (this.place !== place) return
    if (load.kind === 'unknown') surroundings.webmaster.unitUnknown(place.unit, place.endpoint)
    if (load.kind === 'loaded') this.begin(beginSurvey(load.unit, place.service), place)
    else this.set({ stage: load.kind })
  }

  answer(element: ServiceElement, score: Score): void {
    const survey = this.change((now) => ({ ...now, answers: { ...now.answers, [element]: score } }))
    if (!survey) return
    const detail = { element, answered: answeredCount(survey), questions: survey.unit.elements.length }
    this.host.announce('skm-answer', detail)
  }

  chooseService(service: string): void {
    this.change((now) => ({ ...now, service }))
  }

  /** An empty value takes the statement back. */
  stateProfile(field: RespondentField, value: string): void {
    this.change((now) => ({ ...now, respondent: { ...now.respondent, [field]: value || undefined } }))
  }

  write(suggestion: string): void {
    this.change((now) => ({ ...now, suggestion }))
  }

  /**
   * Sends the survey if it is complete; nothing happens twice.
   *
   * @returns whether it was; if not, the gaps show from now on.
   */
  submit(language: string): boolean {
    const { stage, survey } = this.state
    if (stage !== 'form' || !survey || !this.place) return true
    const isComplete = gapsOf(survey).length === 0
    this.set(isComplete ? { stage: 'sending' } : { showsGaps: true })
    if (isComplete) void this.send(survey, this.place.endpoint, language)
    return isComplete
  }

  /** What delivery says about this session's rating. */
  hear(news: News): void {
    const { id } = news
    if (id !== this.ratingId) return
    if (news.kind === 'kept') {
      this.host.announce('skm-saved', { id })
      this.set({ stage: 'kept' })
    } else if (news.kind === 'delivered') {
      this.host.announce('skm-delivered', { id, status: news.status })
      this.set({ stage: 'sent' })
    } else {
      this.host.announce('skm-refused', { id, reason: news.reason })
      this.set({ stage: 'refused', refusal: news.reason })
    }
  }

  private begin(survey: Survey, { unit, service }: Place): void {
    if (service && survey.service !== service) this.host.surroundings.webmaster.serviceUnknown(unit, service)
    this.startedAt = this.host.surroundings.stopwatch()
    this.set({ stage: 'form', survey })
  }

  private async send(survey: Survey, endpoint: string, language: string): Promise<void> {
    const { now, stopwatch, randomBytes, delivery } = this.host.surroundings
    const secondsSpent = (stopwatch() - this.startedAt) / 1_000
    const rating = freezeRating(survey, { now: now(), secondsSpent, language, channel: 'web', randomBytes })
    this.ratingId = rating.id
    this.settleLater(rating.id, await delivery.submit(outboxEntry(rating, endpoint)))
  }

  private settleLater(id: string, keeping: Keeping): void {
    const isKept = keeping === 'kept'
    if (isKept) this.host.announce('skm-saved', { id })
    const settle = (): void => {
      if (this.state.stage === 'sending') this.set({ stage: isKept ? 'kept' : 'memoryOnly' })
    }
    setTimeout(settle, isKept ? PATIENCE_KEPT_MS : PATIENCE_MEMORY_MS)
  }

  private change(next: (survey: Survey) => Survey): Survey | undefined {
    if (this.state.stage !== 'form' || !this.state.survey) return undefined
    const survey = next(this.state.survey)
    this.set({ survey })
    return survey
  }

  private set(part: Partial<SessionState>): void {
    this.state = { ...this.state, ...part }
    this.host.changed()
  }
}
