import { collectorOf } from '../embed.ts'
import { ResultElement } from './result-element.ts'

declare global {
  interface HTMLElementTagNameMap {
    'skm-result': ResultElement
  }
}

/** The file's name as agencies paste it, with or without a version or hash inside. */
const FILE_NAME = /\/skm-result[\w.-]*\.js(?:[?#]|$)/

/** Titik masuk: registers the element. No globals; never throws into the page. */
function start(): void {
  const running = document.currentScript
  const scripts = [...document.querySelectorAll('script')].filter(({ src }) => src)
  // `currentScript` is null in modules, so there the name decides.
  const own = scripts.find((script) => script === running) ?? scripts.find(({ src }) => FILE_NAME.test(src))
  if (own) ResultElement.site = collectorOf(own.src)
  if (!customElements.get('skm-result')) customElements.define('skm-result', ResultElement)
}

try {
  start()
} catch (error) {
  // eslint-disable-next-line no-console -- where a webmaster looks
  console.warn('SKM: hasil survei tidak dapat dipasang.', error)
}
