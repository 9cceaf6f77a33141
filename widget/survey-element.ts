import { createSession, type Session } from './session.ts'
import { pageSurroundings, type Surroundings } from './surroundings.ts'

/**
 * Survei kepuasan masyarakat: `<skm-survey unit="…" service="…">`.
 *
 * @attr unit - Kode unit
 * @attr service - Kode jenis layanan; without it the citizen chooses
 * @attr endpoint - Base address of the collector, when it is not where the script came from
 * @attr language - Language tag; Indonesian where it is not to be had
 * @attr theme - `light` or `dark`; by default as the device is set
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
export class SurveyElement extends HTMLElement {
  /** A change of these means another survey. */
  static observedAttributes: readonly string[] = ['unit', 'service', 'endpoint']

  /** Base address of the collector for elements without an `endpoint`: where the script came from. */
  static collector = ''

  /** Not an attribute. Tests pass a fake network and clock. */
  declare surroundings: Surroundings | undefined

  declare private session: Session | undefined

  connectedCallback(): void {
    this.session ??= createSession(this, this.surroundings ?? pageSurroundings(), SurveyElement.collector)
    this.session.enter()
  }

  disconnectedCallback(): void {
    this.session?.leave()
  }

  attributeChangedCallback(): void {
    this.session?.restart()
  }
}
