/** What an element may hold; an empty text, `null`, `undefined` and `false` draw nothing. */
export type Child = Node | string | null | undefined | false | readonly Child[]

/** Attributes by name: `true` is an empty one, `null` and `false` are left out, a function listens to `on…`. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>
>

/**
 * Membuat elemen. Texts become text nodes and nothing is ever parsed as markup, so no page policy (Trusted Types, CSP)
 * has anything to object to, and nobody's words can become code.
 */
export function draw<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  setAttributes(element, attributes)
  fill(element, ...children)
  return element
}

/** Sets attributes, takes away those that are `null`, `false` or `undefined`, and adds listeners. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value === null || value === undefined || value === false) element.removeAttribute(name)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
}

/** Puts `children` in the place of whatever the element holds. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.textContent = ''
  element.append(...(children.flat(9) as (Node | string)[]).filter(Boolean))
}
