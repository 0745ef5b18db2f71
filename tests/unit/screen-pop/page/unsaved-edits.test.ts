// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createUnsavedEdits,
  type UnsavedEdits,
} from '../../../../src/screen-pop/page/unsaved-edits';

// Keys that are really pressed are in tests/browser/crm-tab-drafts.test.ts.
let edits: UnsavedEdits;

beforeEach(() => {
  history.replaceState(null, '', '/contacts/1');
  document.body.innerHTML = `
    <form id="form"><input name="name" value="Ada"><textarea name="notes"></textarea>
      <select name="state"><option selected>new</option><option>done</option></select>
      <input type="checkbox" name="vip"></form>
    <input type="search" id="find">
    <form role="search"><input id="find-too"></form>
    <search><input role="combobox" id="find-three"></search>
    <input role="combobox" id="lookup">
    <div contenteditable="true" id="text"><p id="line">text</p></div>
    <div role="listbox"><div role="option" id="option">one</div></div>
    <button id="button">Save</button>`;
  edits = createUnsavedEdits(document);
});

const find = (selector: string): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** As the browser tells it: the event bubbles to the window, where the page's watch hears it. */
function happen(target: EventTarget, event: Event): void {
  const hear = (heard: Event) => edits.onEvent(heard);
  window.addEventListener(event.type, hear, { capture: true, once: true });
  target.dispatchEvent(event);
  window.removeEventListener(event.type, hear, { capture: true });
}
const bubbling = { bubbles: true, composed: true };

function type(selector: string, value: string): void {
  const field = find(selector);
  happen(field, new Event('focusin', bubbling));
  happen(field, new Event('beforeinput', bubbling));
  field.value = value;
  happen(field, new Event('input', bubbling));
}

describe('is unsaved', () => {
  test.each<[sentence: string, act: () => void]>([
    ['what is typed into an input', () => type('[name=name]', 'Ada L')],
    ['what is typed into a textarea', () => type('[name=notes]', 'x')],
    ['what is typed into a lookup field', () => type('#lookup', 'x')],
    [
      'a choice of a list',
      () => {
        happen(find('[name=state]'), new Event('focusin', bubbling));
        find('[name=state]').value = 'done';
        happen(find('[name=state]'), new Event('change', bubbling));
      },
    ],
    [
      'a tick',
      () => {
        happen(find('[name=vip]'), new Event('focusin', bubbling));
        find('[name=vip]').checked = true;
        happen(find('[name=vip]'), new Event('input', bubbling));
      },
    ],
    ['what is pasted into a text', () => happen(find('#line'), new Event('paste', bubbling))],
    ['what is dropped anywhere', () => happen(find('#button'), new Event('drop', bubbling))],
    [
      'a click on a choice that the page draws',
      () => happen(find('#option'), new MouseEvent('click', { ...bubbling, detail: 1 })),
    ],
    [
      'a click that leaves the focus in a field',
      () => {
        find('[name=name]').focus();
        happen(document.body, new MouseEvent('click', { ...bubbling, detail: 1 }));
      },
    ],
    [
      'a choice by the arrow keys',
      () =>
        happen(
          find('[name=name]'),
          new KeyboardEvent('keydown', { ...bubbling, key: 'ArrowDown' }),
        ),
    ],
    [
      'what is typed before the address changes, as long as the field is there',
      () => {
        type('[name=name]', 'x');
        history.pushState(null, '', '/contacts/1?tab=2');
      },
    ],
    [
      'what was typed into a field that vanished without a sign of saving',
      () => {
        type('[name=name]', 'x');
        find('[name=name]').remove();
      },
    ],
    [
      'what a refused form shows again',
      () => {
        type('[name=name]', 'x');
        happen(find('#form'), new Event('submit', bubbling));
        find('#form').outerHTML = '<form><input name="name" value="x"></form>';
      },
    ],
    [
      'what is typed on while it is being saved',
      () => {
        type('[name=name]', 'x');
        happen(find('#form'), new Event('submit', bubbling));
        type('[name=name]', 'xy');
        find('#form').remove();
      },
    ],
  ])('%s', (_, act) => {
    act();
    expect(edits.isUnsaved()).toBe(true);
  });
});

describe('is not unsaved', () => {
  test.each<[sentence: string, act: () => void]>([
    ['a document that nobody has touched', () => {}],
    ['what is typed into a search box', () => type('#find', 'x')],
    ['what is typed into a form for searching', () => type('#find-too', 'x')],
    ['what is typed into a combobox for searching', () => type('#find-three', 'x')],
    [
      'a click into a field',
      () => happen(find('[name=name]'), new MouseEvent('click', { ...bubbling, detail: 1 })),
    ],
    [
      'a click on a button',
      () => happen(find('#button'), new MouseEvent('click', { ...bubbling, detail: 1 })),
    ],
    [
      'a paste where nothing can be pasted',
      () => happen(find('#button'), new Event('paste', bubbling)),
    ],
    [
      'what was typed and taken back',
      () => {
        type('[name=name]', 'Ada L');
        type('[name=name]', 'Ada');
      },
    ],
    [
      'what was sent, after which the field is empty as before',
      () => {
        type('[name=notes]', 'x');
        find('[name=notes]').value = '';
      },
    ],
    [
      'what was typed on a page that the application has left',
      () => {
        type('[name=name]', 'x');
        document.body.innerHTML = '';
        history.pushState(null, '', '/contacts/2');
      },
    ],
    [
      'what was typed on a page that was left and come back to',
      () => {
        type('[name=name]', 'x');
        history.pushState(null, '', '/contacts/2');
        happen(document.body, new MouseEvent('click', { ...bubbling, detail: 1 }));
        document.body.innerHTML = '';
        history.pushState(null, '', '/contacts/1');
      },
    ],
    [
      'a form that was sent and is gone',
      () => {
        type('[name=name]', 'x');
        happen(find('#form'), new Event('submit', bubbling));
        find('#form').remove();
      },
    ],
  ])('%s', (_, act) => {
    act();
    expect(edits.isUnsaved()).toBe(false);
  });
});

test('what the browser has put back after a reload is unsaved', () => {
  find('[name=notes]').value = 'typed before';
  expect(edits.isUnsaved()).toBe(false);
  edits.takeRestored();
  expect(edits.isUnsaved()).toBe(true);
});

test('what is put back into a search box is not', () => {
  find('#find').value = 'x';
  edits.takeRestored();
  expect(edits.isUnsaved()).toBe(false);
});

test('open shadow roots are looked into', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<input id="inner" value="a">';
  const inner = root.querySelector('input');
  if (!inner) throw new Error('no input');
  happen(inner, new Event('beforeinput', bubbling));
  inner.value = 'ab';
  happen(inner, new Event('input', bubbling));
  expect(edits.isUnsaved()).toBe(true);
  inner.value = 'a';
  expect(edits.isUnsaved()).toBe(false);
});
