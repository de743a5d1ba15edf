import type { Page } from 'playwright-core';

interface Node {
  nodeId: string;
  childIds?: string[];
  role?: { value: string };
  name?: { value?: string };
  description?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
  ignored: boolean;
}

/** What a person acts on, and what holds it together. */
const ROLES =
  /^(radio|checkbox|textbox|spinbutton|slider|combobox|listbox|option|group|radiogroup|button|link|heading|img|image|alert|status)$/;
/** A field whose parts the browser makes and names by itself, in words that change with its version: it is one thing here. */
const WHOLE = /^(InputTime|Date|DateTime)$/;
/** States that are spoken. Whether something can take focus is the browser's own business. */
const STATES = ['checked', 'required', 'invalid', 'disabled', 'expanded', 'multiline', 'level'];

const partsOf = (node: Node): string[] => (WHOLE.test(node.role?.value ?? '') ? [] : (node.childIds ?? []));

/** The tree that a screen reader gets, one line for each thing: role, name, state, description. */
export async function screenReaderTree(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: Node | undefined): Node[] =>
    node ? [node, ...partsOf(node).flatMap((id) => inOrder(byId.get(id)))] : [];
  return inOrder(nodes[0]).flatMap((node) => {
    const role = node.role?.value ?? '';
    if (node.ignored || !(ROLES.test(role) || WHOLE.test(role))) return [];
    const name = node.name?.value ?? '';
    if (role === 'group' && name === '') return [];
    const states = (node.properties ?? [])
      .filter((state) => STATES.includes(state.name) && !['false', ''].includes(String(state.value.value ?? '')))
      .map((state) => (state.value.value === true ? state.name : `${state.name}=${String(state.value.value)}`))
      .sort();
    const description = node.description?.value;
    return [
      `${role === 'image' ? 'img' : role} "${name}"${states.length > 0 ? ` [${states.join(' ')}]` : ''}${description ? ` – ${description}` : ''}`,
    ];
  });
}
