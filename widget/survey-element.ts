import { WIDGET_VERSION } from './deliver.ts'
import { setAttributes } from './draw.ts'
import { createSession, type Seal, type Session } from './session.ts'
import { pageSurroundings, type Surroundings } from './surroundings.ts'
import { addText } from './text/text-for.ts'

declare global {
  interface HTMLElementTagNameMap {
    'skm-survey': SurveyElement
  }
}

/** Marks, as the classes below, that tell session-replay tools of the page not to record answers. */
const NOT_TO_BE_RECORDED = { 'data-hj-suppress': true, 'data-sentry-block': true }

/**
 * Survei kepuasan masyarakat: `<skm-survey unit="…" service="…">`.
 *
 * @attr unit - Kode unit
 * @attr service - Kode jenis layanan; without it the citizen chooses
 * @attr endpoint - Base address of the collector, when it is not where the script came from
 * @attr language - Language tag; by default that of the closest `lang`, Indonesian where it is not to be had
 * @attr theme - `light` or `dark`; by default as the device is set
 * @attr layout - `list` (default), `steps`, `dialog` (a corner button) or `kiosk` (full screen)
 * @attr exit-code - On a kiosk: what staff type to see what is unsent, to carry it by hand, and to leave
 * @attr channel - `link` on the survey's own page, which a QR code leads to; `web` by default
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
 * @csspart dialog - The dialog
 * @csspart idle - The warning of a kiosk that nobody touches
 * @csspart suggestion - The suggestion and its hint
 * @csspart hint - The hint that a suggestion names somebody
 * @csspart profile - The optional details about the respondent
 * @csspart button - Every button, also the one in the corner
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
export class SurveyElement extends HTMLElement {
  /** A change of these means another survey, of `language` the same one in other words. */
  static observedAttributes: readonly string[] = ['unit', 'service', 'endpoint', 'layout', 'language']

  /** Base address of the collector for elements without an `endpoint`: where the script came from. */
  static collector = ''

  /** Version of the widget that the page's elements run. */
  static version = WIDGET_VERSION

  /** Folder of the script, where the other files are too. */
  static ownFolder = ''

  /** What the file of the seal sets. */
  declare static seal: Seal | undefined

  /** Takes in a language: what a language file calls. */
  static addText = addText

  /** Not an attribute. Tests pass a fake network and clock. */
  declare surroundings: Surroundings | undefined

  declare private session: Session | undefined

  connectedCallback(): void {
    setAttributes(this, NOT_TO_BE_RECORDED)
    // eslint-disable-next-line wc/no-self-class -- these tools look for no other mark
    this.classList.add('ph-no-capture', 'rr-block', 'fs-exclude')
    this.session ??= createSession(this, this.surroundings ?? pageSurroundings(), SurveyElement)
    this.session.enter()
  }

  disconnectedCallback(): void {
    this.session?.leave()
  }

  attributeChangedCallback(name: string): void {
    if (name === 'language') this.session?.inOtherWords()
    else this.session?.restart()
  }
}
