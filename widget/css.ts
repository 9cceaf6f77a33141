/** CSS text; a tag of its own so that editors colour it, Prettier formats it and the build tightens it. */
export function css(texts: TemplateStringsArray, ...values: readonly string[]): string {
  return texts.reduce((sheet, text, place) => sheet + (values[place - 1] ?? '') + text)
}
