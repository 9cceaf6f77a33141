import type { CDPSession, Page } from 'playwright-core'

/** Simpul aksesibilitas: what a screen reader is told of one node. */
export interface Spoken {
  readonly role: string
  readonly name: string
  readonly description: string
  readonly checked: string
}

/** Pohon aksesibilitas: what Chromium hands to assistive technology, not what our markup says. */
export interface AccessibilityTree {
  readonly all: () => Promise<readonly Spoken[]>
  /** The node that has the focus. */
  readonly focused: () => Promise<Spoken | undefined>
}

interface Value {
  readonly value?: unknown
}
interface Node {
  readonly ignored: boolean
  readonly role?: Value
  readonly name?: Value
  readonly description?: Value
  readonly properties?: readonly { readonly name: string; readonly value: Value }[]
}

export async function accessibilityTree(page: Page): Promise<AccessibilityTree> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const all = async (): Promise<readonly Node[]> => nodesOf(session)
  return {
    all: async () => (await all()).map(spoken),
    focused: async () => {
      const nodes = (await all()).filter(
        (node) => property(node, 'focused') === 'true' && node.role?.value !== 'RootWebArea',
      )
      return nodes.map(spoken).at(-1)
    },
  }
}

async function nodesOf(session: CDPSession): Promise<readonly Node[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly Node[] }
  return nodes.filter(({ ignored }) => !ignored)
}

function spoken(node: Node): Spoken {
  const { role, name, description } = node
  return {
    role: text(role),
    name: text(name),
    description: text(description),
    checked: property(node, 'checked'),
  }
}

function property({ properties = [] }: Node, wanted: string): string {
  return text(properties.find(({ name }) => name === wanted)?.value)
}

function text(value: Value | undefined): string {
  const given = value?.value
  return typeof given === 'string' || typeof given === 'boolean' ? String(given).trim() : ''
}
