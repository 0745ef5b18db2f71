import { ApiError } from '../api.mjs';
import { dropDraft, findDraft, keepDraft } from '../drafts.mjs';
import { element } from '../element.mjs';

/**
 * @typedef {{ value: string, label: string }} Option
 * @typedef {{
 *   name: string, label: string, type: 'text' | 'tel' | 'email' | 'textarea' | 'select',
 *   maxLength?: number, isRequired?: boolean, options?: Option[],
 * }} Field
 */

/**
 * A form that keeps what was typed until it is saved, and shows the server's objections at their fields.
 * @param {{
 *   fields: Field[], values: Record<string, string>, draftKey: string, submitLabel: string, cancelPath: string,
 *   onSubmit(values: Record<string, string>): Promise<void>,
 * }} options values: what the fields start with
 * @returns {HTMLFormElement}
 */
export function form({ fields, values, draftKey, submitLabel, cancelPath, onSubmit }) {
  const initial = findDraft(draftKey) ?? values;
  const alert = element('p', { class: 'form-error', role: 'alert' });
  const submit = element('button', { type: 'submit', class: 'button primary' }, submitLabel);
  const cancel = element('a', { class: 'button', href: cancelPath }, 'Cancel');
  const rows = fields.map((field) => toRow(field, initial[field.name] ?? ''));
  const buttons = element('div', { class: 'form-buttons' }, submit, cancel);
  const node = element('form', { class: 'card form', novalidate: true }, alert, ...rows, buttons);

  node.addEventListener('input', () => keepDraft(draftKey, readValues(node)));
  cancel.addEventListener('click', () => dropDraft(draftKey));
  node.addEventListener('submit', async (event) => {
    event.preventDefault();
    submit.disabled = true;
    showProblems(node, {});
    alert.textContent = '';
    try {
      const typed = readValues(node);
      dropDraft(draftKey);
      await onSubmit(typed);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      keepDraft(draftKey, readValues(node));
      alert.textContent = error.message;
      showProblems(node, error.fields);
    } finally {
      submit.disabled = false;
    }
  });
  return node;
}

/**
 * @param {Field} field
 * @param {string} value
 */
function toRow(field, value) {
  const id = `field-${field.name}`;
  const control = toControl(field, id);
  control.value = value;
  const label = element('label', { for: id }, field.label);
  if (field.isRequired) label.append(element('span', { class: 'muted' }, ' (required)'));
  const problem = element('p', { class: 'field-error', id: `${id}-problem`, hidden: true });
  return element('div', { class: 'form-row' }, label, control, problem);
}

/**
 * @param {Field} field
 * @param {string} id
 */
function toControl({ name, type, maxLength = 120, isRequired = false, options = [] }, id) {
  const shared = { id, name, required: isRequired };
  if (type === 'textarea') return element('textarea', { ...shared, maxlength: maxLength, rows: 4 });
  if (type === 'select') {
    const choices = options.map(({ value, label }) => element('option', { value }, label));
    return element('select', shared, ...choices);
  }
  return element('input', { ...shared, type, maxlength: maxLength, autocomplete: 'off' });
}

/**
 * @param {HTMLFormElement} node
 * @returns {Record<string, string>}
 */
function readValues(node) {
  return Object.fromEntries([...new FormData(node)].map(([name, value]) => [name, String(value)]));
}

/**
 * @param {HTMLFormElement} node
 * @param {Record<string, string>} problems field name → text; the first one gets the focus
 */
function showProblems(node, problems) {
  for (const text of node.querySelectorAll('.field-error')) {
    const control = text.previousElementSibling;
    const problem = problems[control?.getAttribute('name') ?? ''] ?? '';
    text.textContent = problem;
    text.toggleAttribute('hidden', problem === '');
    control?.removeAttribute('aria-invalid');
    control?.removeAttribute('aria-describedby');
    if (problem === '') continue;
    control?.setAttribute('aria-invalid', 'true');
    control?.setAttribute('aria-describedby', text.id);
  }
  const first = node.querySelector('[aria-invalid="true"]');
  if (first instanceof HTMLElement) first.focus();
}
