// Runs in the browser: fetches the code that verifies only when somebody asks for it.
const root = document.querySelector<HTMLElement>('[data-verify]')
const button = root?.querySelector<HTMLButtonElement>('[data-verify-site]')
const input = root?.querySelector<HTMLInputElement>('[data-verify-file]')
const drop = root?.querySelector<HTMLElement>('[data-drop]')

button?.addEventListener('click', () => {
  button.disabled = true
  void import('./run-verifying.ts')
    .then(({ verifySite }) => verifySite(outcome('site')))
    .finally(() => (button.disabled = false))
})

input?.addEventListener('change', () => check(input.files))

drop?.addEventListener('dragover', (event) => event.preventDefault())
drop?.addEventListener('drop', (event) => {
  // Without this the browser would leave the page and open the file.
  event.preventDefault()
  check(event.dataTransfer?.files ?? null)
})

function check(files: FileList | null): void {
  const chosen = [...(files ?? [])]
  if (chosen.length > 0)
    void import('./run-verifying.ts').then(({ verifyFiles }) => verifyFiles(chosen, outcome('file')))
}

function outcome(of: 'site' | 'file'): HTMLElement {
  const element = root?.querySelector<HTMLElement>(`[data-outcome="${of}"]`)
  if (!element) throw new Error(`the page has no place for the outcome of ${of}`)
  return element
}
