/*
 * What an agent can put something into. All of it looks through open shadow roots; in a closed one the element around
 * it stands for what is within.
 */

/** Where an event really happened. */
export function originOf(event: Event): Element | undefined {
  const [first] = event.composedPath();
  if (first instanceof Document) return first.documentElement;
  return first instanceof Element ? first : undefined;
}

/** The field that an element is or belongs to: an input, a select, the whole of an editable text. */
export function fieldOf(element: Element): Element | undefined {
  const control = element.closest('input, textarea, select');
  if (control) return control;
  if (element.ownerDocument.designMode === 'on') return element.ownerDocument.documentElement;
  if (!(element instanceof HTMLElement) || !element.isContentEditable) return undefined;
  let text = element;
  while (text.parentElement?.isContentEditable) text = text.parentElement;
  return text;
}

/** What has the focus in the document; its body if nothing special has. */
export function focusedElement(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/**
 * Whether what is typed there looks for something rather than changes it. A combobox is a field like any other unless
 * its type or its place says so: forms have them to choose another record.
 */
export function isSearchBox(field: Element): boolean {
  if (field.matches('input[type="search" i], [role="searchbox" i]')) return true;
  for (let around: Element | undefined = field; around; around = hostOf(around)) {
    if (around.closest('search, [role="search" i]')) return true;
  }
  return false;
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** What a field holds, for comparing; undefined where that does not say it all. */
export function readValue(field: Element): string | undefined {
  if (field instanceof HTMLSelectElement) {
    const chosen = [...field.options].filter(({ selected }) => selected);
    return JSON.stringify(chosen.map(({ value }) => value));
  }
  if (field instanceof HTMLTextAreaElement) return field.value;
  if (field instanceof HTMLInputElement) {
    if (field.type === 'checkbox' || field.type === 'radio') return String(field.checked);
    // Another file may have the same name.
    return field.type === 'file' ? undefined : field.value;
  }
  return field instanceof HTMLElement && field.isContentEditable ? field.innerHTML : undefined;
}
