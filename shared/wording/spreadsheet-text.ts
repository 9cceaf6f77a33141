/** What a spreadsheet runs as a formula; full-width forms count too, since some programs fold them. */
const FORMULA = '[=+\\-@\\t\\r\\0＝＋－＠]'
const AT_START = new RegExp(`^(?=${FORMULA})`)
/** Where a program that takes one of these for the separator, as Excel in Indonesian does `;`, would begin a cell. */
const AFTER_SEPARATOR = new RegExp(`[;|\\t](?=["\\s]*${FORMULA})`, 'g')

/**
 * Menjinakkan rumus: a text for a CSV file, with an apostrophe wherever a spreadsheet would begin a formula (ASVS 1.2.10).
 * Numbers are not given to it and stay numbers.
 */
export function spreadsheetText(text: string): string {
  return text.replace(AFTER_SEPARATOR, "$&'").replace(AT_START, "'")
}
