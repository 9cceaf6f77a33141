import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { announce } from './events.ts'
import { identityKinds } from './identity.ts'
import { ending, isFate, loading, unknownUnit, unreachable, wordsFor } from './notices.ts'
import { NOT_STARTED, Session, type SessionState, type Stage } from './session.ts'
import { styles } from './styles.ts'
import { pageSurroundings, type Surroundings } from './surroundings.ts'
import { surveyForm, type FormEvents } from './survey-form.ts'
import { gapsOf, type Gap, type Survey } from './survey.ts'
import { textFor } from './text/text-for.ts'
import type { Text } from './text/text.ts'
import { resultsAddress } from './unit-source.ts'

/**
 * Survei kepuasan masyarakat: `<skm-survey unit="…" service="…">`.
 *
 * @fires skm-answer - A question was answered; tells which and how many, never the score
 * @fires skm-saved - The rating is kept on the device
 * @fires skm-delivered - The collector has the rating
 * @fires skm-refused - The collector refused the rating for good
 *
 * @csspart card - The whole survey
 * @csspart header - Title and what the survey is about
 * @csspart title - The heading, of the survey and of the thanks
 * @csspart progress - How many questions are answered
 * @csspart form - Everything to fill in
 * @csspart summary - What is still missing
 * @csspart question - One question, or the choice of the service
 * @csspart option - One answer to choose
 * @csspart suggestion - The suggestion and its hint
 * @csspart hint - The hint that a suggestion names somebody
 * @csspart profile - The optional details about the respondent
 * @csspart button - Send, and try again
 * @csspart notice - Thanks, and what went wrong
 * @csspart link - Links of the thanks
 *
 * @cssproperty --skm-brand - Colour of the button and of chosen answers
 * @cssproperty --skm-on-brand - Text on that colour
 * @cssproperty --skm-tint - Background of chosen answers
 * @cssproperty --skm-paper - Background
 * @cssproperty --skm-ink - Text
 * @cssproperty --skm-radius - Corners of the card
 * @cssproperty --skm-font - Font family
 * @cssproperty --skm-sticky-top - Height of the page's own fixed header
 */
export class SurveyElement extends LitElement {
  static override styles = styles
  static override properties = { unit: {}, service: {}, endpoint: {}, language: {}, theme: { reflect: true } }

  /** Base address of the collector for elements without an `endpoint`: where the script came from. */
  static collector = ''

  /** Kode unit. */
  declare unit: string | undefined
  /** Kode jenis layanan; without it the citizen chooses. */
  declare service: string | undefined
  /** Base address of the collector, when it is not where the script came from. */
  declare endpoint: string | undefined
  /** Language tag; Indonesian where it is not to be had. */
  declare language: string | undefined
  /** `light` or `dark`; by default as the device is set. */
  declare theme: string | undefined
  /** Not an attribute. Tests pass a fake network and clock. */
  declare surroundings: Surroundings | undefined

  declare private session: Session | undefined
  /** The stage of the last update. */
  declare private shown: Stage
  declare private announcement: string
  /** The citizen pressed "try again", so the focus goes with what comes. */
  declare private isRetrying: boolean
  declare private stopListening: (() => void) | undefined

  constructor() {
    super()
    this.shown = 'loading'
    this.announcement = ''
    this.isRetrying = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    const surroundings = (this.surroundings ??= pageSurroundings())
    const session = (this.session ??= new Session({
      surroundings,
      changed: () => this.requestUpdate(),
      announce: (name, detail) => announce(this, name, detail),
    }))
    this.stopListening = surroundings.delivery.listen((news) => session.hear(news))
    window.addEventListener('online', this.whenOnline)
    void surroundings.delivery.attempt(false)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.stopListening?.()
    window.removeEventListener('online', this.whenOnline)
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || ['unit', 'service', 'endpoint'].some((name) => changed.has(name))) this.load()
    const { stage } = this.current
    if (stage !== this.shown) this.announcement = this.lineFor(stage)
  }

  protected override render(): TemplateResult {
    const { text } = this
    return html`<div class="card" part="card" lang=${text.tag}>
      ${this.view(text)}
      <p class="hidden" role="status">${this.hint(text) ?? this.announcement}</p>
    </div>`
  }

  protected override updated(): void {
    const before = this.shown
    this.shown = this.current.stage
    const isLoaded = before === 'loading' && this.shown !== 'loading' && this.isRetrying
    if (isLoaded || (before === 'sending' && before !== this.shown)) this.focusOn('h2')
    if (isLoaded) this.isRetrying = false
  }

  private get current(): SessionState {
    return this.session?.state ?? NOT_STARTED
  }

  private get text(): Text {
    return textFor(this.language)
  }

  private get collector(): string {
    return (this.endpoint || SurveyElement.collector).replace(/\/+$/, '')
  }

  private view(text: Text): TemplateResult {
    const { stage, survey, refusal } = this.current
    if (stage === 'unknown') return unknownUnit(text)
    if (stage === 'unreachable') return unreachable(text, () => this.retry())
    if (stage === 'loading' || !survey) return loading(text)
    if (stage === 'form' || stage === 'sending') return this.form(survey, text)
    const results = resultsAddress(survey.unit, this.collector)
    return ending({ fate: stage, refusal, results, onRetry: () => this.sendAgain() }, text)
  }

  private form(survey: Survey, text: Text): TemplateResult {
    const { stage, showsGaps } = this.current
    const isServiceGiven = survey.unit.services.some(({ id }) => id === this.service)
    return surveyForm({ survey, isServiceGiven, showsGaps, isSending: stage === 'sending', text, on: this.events })
  }

  private get events(): FormEvents {
    const session = this.session
    return {
      answer: (element, score) => session?.answer(element, score),
      chooseService: (service) => session?.chooseService(service),
      state: (field, value) => session?.stateProfile(field, value),
      write: (suggestion) => session?.write(suggestion),
      goTo: (gap) => this.goTo(gap),
      submit: (event) => this.submit(event),
    }
  }

  private submit(event: Event): void {
    event.preventDefault()
    if (!this.session || this.session.submit(this.text.tag)) return
    const gaps = this.current.survey ? gapsOf(this.current.survey) : []
    this.announcement = this.text.missing(gaps.length)
    if (gaps[0]) this.goTo(gaps[0])
  }

  /** After the update: the error text has to be there when the screen reader arrives. */
  private goTo(gap: Gap): void {
    this.focusOn(`[data-gap="${gap}"] input`)
  }

  private focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus())
  }

  private load(): void {
    const { collector, unit = '', service } = this
    void this.session?.load({ endpoint: collector, unit, service })
  }

  private retry(): void {
    this.isRetrying = true
    this.load()
  }

  private readonly whenOnline = (): void => {
    if (this.current.stage === 'unreachable') this.load()
  }

  private sendAgain(): void {
    void this.surroundings?.delivery.attempt(true)
  }

  /** Spoken when a stage begins. A thanks is focused instead; only its turn from "kept" to "sent" is spoken. */
  private lineFor(stage: Stage): string {
    if (stage === 'sending') return this.text.sending
    const isTurn = isFate(stage) && isFate(this.shown)
    return isTurn ? wordsFor(stage, this.current.refusal, this.text).heading : ''
  }

  private hint(text: Text): string | undefined {
    const { stage, survey } = this.current
    const kinds = stage === 'form' && survey ? identityKinds(survey.suggestion) : []
    return kinds.length > 0 ? text.identityHint(kinds) : undefined
  }
}
