// Reaches the browser.

/** Kata terdekat: for each word that no name has, the name's word nearest to it; the others stay. */
export function nearestWords(query: string, vocabulary: readonly string[]): string {
  return wordsOf(query)
    .map((word) => nearest(word, vocabulary))
    .join(' ')
}

/** Small letters and digits, as the vocabulary has them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function nearest(word: string, vocabulary: readonly string[]): string {
  if (vocabulary.some((known) => known.startsWith(word))) return word
  let [best, least] = [word, word.length < 5 ? 2 : 3]
  for (const known of vocabulary) {
    const distance = editDistance(word, known, least)
    if (distance < least) [best, least] = [known, distance]
  }
  return best
}

/**
 * Jarak sunting: letters put in, left out, changed, or two neighbours swapped (optimal string alignment).
 *
 * @param limit a distance of this or more is only said to be at least this
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit
  let before: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, place) => place)
  for (let row = 1; row <= left.length; row++) {
    const next = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      next[column] = Math.min(
        ...[at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + Number(!same)],
        swapped ? at(before, column - 2) + 1 : Infinity,
      )
    }
    if (Math.min(...next) >= limit) return limit
    ;[before, last] = [last, next]
  }
  return Math.min(limit, at(last, right.length))
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Infinity
}
