import { styles } from './styles.ts'

let sheet: CSSStyleSheet | undefined

/**
 * Gaya: one constructed sheet for all surveys of the page, which even a page's `style-src 'none'` lets through.
 * Safari before 16.4 and Firefox before 101 have none: there a style element does, unless such a policy forbids it.
 */
export function adoptStyles(root: ShadowRoot): void {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(styles)
    }
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElement('style')
    style.textContent = styles
    root.append(style)
  }
}
