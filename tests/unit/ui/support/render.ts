import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';

/** What a test holds of a rendered component. */
export interface Rendered {
  root: HTMLElement;
  /** Renders again, with effects run. */
  update(vnode: VNode): Promise<void>;
  /** The only element of this role or tag whose words or label are these. */
  control(name: string): HTMLElement;
  /** Everything that is to be seen or heard, on one line. */
  text(): string;
}

let shown: HTMLElement | undefined;

/** Renders into a fresh page, with effects run. */
export async function renderPage(vnode: VNode): Promise<Rendered> {
  // The page before must let go of its listeners.
  if (shown) await act(() => render(null, shown as HTMLElement));
  document.body.replaceChildren();
  const root = document.createElement('div');
  shown = root;
  document.body.append(root);
  const update = (next: VNode): Promise<void> => act(() => render(next, root));
  await update(vnode);
  return {
    root,
    update,
    control: (name) => {
      const named = [
        ...root.querySelectorAll<HTMLElement>('button, a, input, select, [role="button"]'),
      ].filter((element) => nameOf(element) === name);
      const [only] = named;
      if (!only || named.length > 1) throw new Error(`${named.length} controls named '${name}'.`);
      return only;
    },
    text: () => (root.textContent ?? '').replaceAll(/\s+/g, ' '),
  };
}

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent;
  return (label ?? element.textContent ?? '').trim();
}

/** Clicks, and waits until what follows has been rendered. */
export async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
    await settled();
  });
}

/** Presses a key on an element. */
export async function press(element: Element, key: string): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled();
  });
}

/** Types into a field. */
export async function type(field: HTMLElement, text: string): Promise<void> {
  await act(async () => {
    (field as HTMLInputElement).value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
  });
}

/** Lets promises of a few steps come to an end. */
async function settled(): Promise<void> {
  for (let step = 0; step < 10; step++) await Promise.resolve();
}
