// Runs in the browser: rows of the lists of this page that lack what is typed are hidden.

const field = document.querySelector<HTMLInputElement>('[data-filter]')
if (field) {
  field.addEventListener('input', () => filter(field))
  // Another order or part of the list has come in its place.
  document.addEventListener('skm-swapped', () => filter(field))
  // A browser that goes back may have kept what was typed.
  filter(field)
}

function filter(field: HTMLInputElement): void {
  const wanted = plain(field.value)
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-list] tbody tr')]
  for (const row of rows) row.hidden = !plain(row.querySelector('th')?.textContent ?? '').includes(wanted)
  const status = document.querySelector<HTMLElement>('[data-filter-status]')
  if (!status) return
  const shown = rows.filter((row) => !row.hidden).length
  const sentence = status.dataset['filterStatus'] ?? ''
  status.textContent =
    wanted === '' ? '' : sentence.replace('{count}', String(shown)).replace('{all}', String(rows.length))
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
