import { editOf } from './edit-of';
import { fieldOf, isSearchBox, originOf, readValue } from './fields';

/** One element that the agent has edited. */
interface Edit {
  /** Weak, so that what an application has left behind is not kept alive by us. */
  readonly element: WeakRef<Element>;
  readonly name: string;
  /** Before the first edit; undefined where that cannot be compared. */
  readonly before: string | undefined;
  readonly value: string | undefined;
  /** How many addresses the document had had by then. */
  readonly address: number;
  readonly isSubmitted: boolean;
}

export interface UnsavedEdits {
  /** To be called with what the agent does, and with nothing that a page makes up. */
  onEvent(event: Event): void;
  /** After a reload or a step back: the browser may have put back what was typed into the page before. */
  takeRestored(): void;
  isUnsaved(): boolean;
}

/** The events that `onEvent` is made for. */
export const EDIT_EVENTS = [
  ...['beforeinput', 'input', 'change', 'paste', 'cut', 'drop', 'click', 'keydown'],
  ...['focusin', 'submit', 'popstate', 'hashchange'],
];

/**
 * Knows whether one document holds something that the agent has entered and not saved. That something was saved cannot
 * be seen in general, so an edit counts until one of these signs:
 * - the field holds again what it held before the edit: undone, reset, sent and emptied;
 * - the field is gone from the document, and its form has been submitted or the address has changed since the edit,
 *   and no field of its name holds the same (a form that was refused is often drawn anew).
 * A new document starts with none. All else counts as unsaved.
 */
export function createUnsavedEdits(document: Document): UnsavedEdits {
  let edits: Edit[] = [];
  const before = new WeakMap<Element, string>();
  let addresses = 0;
  let href = document.location.href;

  /** An application may change the address with no event that every browser has. */
  function noticeAddress(isMove: boolean): void {
    if (!isMove && document.location.href === href) return;
    href = document.location.href;
    addresses += 1;
  }

  const editIn = (element: Element) => edits.find((edit) => edit.element.deref() === element);

  function rememberBefore(event: Event): void {
    const origin = originOf(event);
    const field = origin && fieldOf(origin);
    const value = field && readValue(field);
    if (field && value !== undefined && !editIn(field)) before.set(field, value);
  }

  function record(element: Element, valueBefore: string | undefined): void {
    const name = element.getAttribute('name') ?? '';
    const edit: Edit = {
      element: new WeakRef(element),
      name,
      before: valueBefore,
      // Only told from its like by its name.
      value: name === '' ? undefined : readValue(element),
      address: addresses,
      isSubmitted: false,
    };
    edits = [...edits.filter((one) => one.element.deref() !== element), edit];
  }

  function onSubmit({ target }: Event): void {
    edits = edits.map((edit) =>
      edit.element.deref()?.closest('form') === target ? { ...edit, isSubmitted: true } : edit,
    );
  }

  function isPending(edit: Edit): boolean {
    const element = edit.element.deref();
    if (element?.isConnected)
      return edit.before === undefined || readValue(element) !== edit.before;
    if (!edit.isSubmitted && edit.address === addresses) return true;
    return edit.value ? isDrawnAnew(edit.name, edit.value) : false;
  }

  function isDrawnAnew(name: string, value: string): boolean {
    return [...document.getElementsByName(name)].some((field) => readValue(field) === value);
  }

  return {
    onEvent(event) {
      noticeAddress(event.type === 'popstate' || event.type === 'hashchange');
      if (event.type === 'submit') onSubmit(event);
      if (event.type === 'focusin' || event.type === 'beforeinput') rememberBefore(event);
      const seen = editOf(event);
      if (!seen) return;
      const known = editIn(seen.element);
      const valueBefore = known ? known.before : before.get(seen.element);
      record(seen.element, seen.isInValue ? valueBefore : undefined);
    },
    takeRestored() {
      const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        'input:not([type="checkbox" i], [type="radio" i]), textarea',
      );
      for (const field of fields) {
        if (field.value !== field.defaultValue && !isSearchBox(field)) {
          record(field, field.defaultValue);
        }
      }
    },
    isUnsaved() {
      noticeAddress(false);
      edits = edits.filter(isPending);
      return edits.length > 0;
    },
  };
}
