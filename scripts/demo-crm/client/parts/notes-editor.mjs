import { ApiError, sendJson } from '../api.mjs';
import { dropDraft, findDraft, keepDraft } from '../drafts.mjs';
import { element } from '../element.mjs';
import { card } from './record.mjs';

const UNSAVED = 'Unsaved changes';

/**
 * The notes of a contact, saved by a button; what is not saved yet stays here as a draft.
 * @param {string} contactId
 * @param {string} notes as saved
 * @returns {HTMLElement}
 */
export function notesEditor(contactId, notes) {
  const draftKey = `notes of contact ${contactId}`;
  const draft = findDraft(draftKey);
  let saved = notes;

  const box = element('textarea', {
    id: 'notes',
    name: 'notes',
    rows: 6,
    maxlength: 4000,
    placeholder: 'Nothing noted yet',
    'aria-labelledby': 'card-notes',
  });
  const save = element('button', { type: 'submit', class: 'button primary' }, 'Save notes');
  const status = element('span', { class: 'muted', role: 'status' });
  const buttons = element('div', { class: 'form-buttons' }, save, status);
  const node = element('form', { class: 'notes' }, box, buttons);

  box.value = draft?.notes ?? notes;
  save.disabled = draft === null;
  status.textContent = draft === null ? '' : UNSAVED;

  box.addEventListener('input', () => {
    const isChanged = box.value !== saved;
    if (isChanged) keepDraft(draftKey, { notes: box.value });
    else dropDraft(draftKey);
    save.disabled = !isChanged;
    status.textContent = isChanged ? UNSAVED : '';
  });

  node.addEventListener('submit', async (event) => {
    event.preventDefault();
    const sent = box.value;
    status.textContent = 'Saving…';
    try {
      await sendJson('PATCH', `/api/contacts/${contactId}`, { notes: sent });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      status.textContent = error.message;
      return;
    }
    saved = sent;
    // Somebody who types on while it is being saved has a new draft.
    if (box.value !== sent) {
      status.textContent = UNSAVED;
      return;
    }
    dropDraft(draftKey);
    save.disabled = true;
    status.textContent = 'Saved';
  });
  return card('Notes', node);
}
