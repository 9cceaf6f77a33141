/** Gaya tanpa ruang kosong: for sheets without `calc()` and without texts, whose spaces would count. */
export function tightCss(css: string): string {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,+/!]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/\b0\./g, '.')
    .replace(/='([a-z]+)'/g, '=$1')
    .trim()
}
