// Runs in the browser: a link that orders a list changes the list alone, so that nobody loses their place on the page.
// Without it the link leads to a page of its own, which holds the same list.

const list = document.querySelector<HTMLElement>('[data-list]')
list?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.closest('nav') || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  void swap(list, link.href)
})

async function swap(list: HTMLElement, address: string): Promise<void> {
  try {
    const response = await fetch(address)
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const fresh = page.querySelector('[data-list]')
    if (!response.ok || !fresh) throw new Error(`${address} has no list`)
    list.replaceChildren(...fresh.childNodes)
    history.replaceState(null, '', address)
    document.dispatchEvent(new CustomEvent('skm-swapped'))
    list.querySelector<HTMLElement>('nav [aria-current]')?.focus()
  } catch {
    // Whatever went wrong, the browser can say it better.
    location.assign(address)
  }
}
