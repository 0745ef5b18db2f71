import { fieldOf, focusedElement, isSearchBox, originOf } from './fields';

/** What an event says that the agent has edited. */
export interface EditSeen {
  readonly element: Element;
  /** Whether the element's value shows the edit: a choice that a page draws itself may leave it as it was. */
  readonly isInValue: boolean;
}

/** Controls that a page draws itself: the browser raises no input event for them. */
const DRAWN =
  ':is([role="option" i], [role="checkbox" i], [role="radio" i], [role="switch" i], [role="slider" i], [role="spinbutton" i])';
const DRAWN_WITH_KEYS = `${DRAWN}, [role="combobox" i], [role="listbox" i]`;
const ONE_LINE = 'input:not([type="search" i])';

/** Undefined: it edits nothing, or only looks for something. */
export function editOf(event: Event): EditSeen | undefined {
  const origin = originOf(event);
  const seen = origin && lookAt(event, origin);
  return seen && !isSearchBox(seen.element) ? seen : undefined;
}

function lookAt(event: Event, origin: Element): EditSeen | undefined {
  switch (event.type) {
    case 'beforeinput':
    case 'input':
    case 'change':
    case 'drop':
      return { element: fieldOf(origin) ?? origin, isInValue: true };
    case 'paste':
    case 'cut': {
      const element = fieldOf(origin);
      return element && { element, isInValue: true };
    }
    case 'click':
      return chosenByClick(event, origin);
    case 'keydown':
      return chosenByKey(event, origin);
    default:
      return undefined;
  }
}

/** A click on a choice; or one that leaves the focus in a field, as only that field's own list or tools do. */
function chosenByClick(event: Event, origin: Element): EditSeen | undefined {
  // The browser makes a click of its own, without a pointer, when the Enter key sends a form.
  if (!(event instanceof MouseEvent) || event.detail === 0) return undefined;
  const focused = focusedElement(origin.ownerDocument);
  const field = focused ? fieldOf(focused) : undefined;
  const choice = origin.closest(DRAWN);
  if (field && !isSearchBox(field) && !field.contains(origin)) {
    return { element: field, isInValue: false };
  }
  if (!choice) return undefined;
  const opener = focused?.closest(DRAWN_WITH_KEYS);
  return { element: opener && !isSearchBox(opener) ? opener : choice, isInValue: false };
}

/** The keys that move to another choice. */
function chosenByKey(event: Event, origin: Element): EditSeen | undefined {
  if (!(event instanceof KeyboardEvent)) return undefined;
  const isVertical = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  const isOther = [' ', 'Enter', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key);
  const isChoice =
    origin.matches(DRAWN_WITH_KEYS) && !origin.matches(ONE_LINE)
      ? isVertical || isOther
      : origin.matches(ONE_LINE) && isVertical;
  return isChoice ? { element: origin, isInValue: false } : undefined;
}
