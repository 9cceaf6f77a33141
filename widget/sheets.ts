import { draw } from './draw.ts'
import { styles } from './styles.ts'

/**
 * Gaya: a constructed sheet, which even a page's `style-src 'none'` lets through.
 * Safari before 16.4 and Firefox before 101 have none: there a style element does, unless such a policy forbids it.
 */
export function adoptStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    root.adoptedStyleSheets = [sheet]
  } catch {
    root.append(draw('style', {}, styles))
  }
}
