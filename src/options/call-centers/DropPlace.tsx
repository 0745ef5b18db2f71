import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import './call-centers.css';

interface DropPlaceProps {
  /** Of the field into which a text may be pasted and is taken all the same. */
  readonly pasteField: string;
  readonly children: ComponentChildren;
  onFiles(files: readonly File[]): void;
  onText(text: string): void;
}

/** Takes files and texts that are dropped or pasted anywhere on what it holds; no other field is disturbed. */
export function DropPlace({ pasteField, children, onFiles, onText }: DropPlaceProps) {
  const [isOver, setOver] = useState(false);

  const take = (data: DataTransfer | null, event: Event) => {
    const files = [...(data?.files ?? [])];
    const text = data?.getData('text/plain') ?? '';
    if (files.length === 0 && text.trim() === '') return;
    event.preventDefault();
    if (files.length > 0) onFiles(files);
    else onText(text);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is an extra; a button and a field do the same
    <div
      class="drop-place"
      data-over={isOver}
      tabIndex={-1}
      onDragOver={(event) => {
        if (isEntered(event.target, pasteField) && !event.dataTransfer?.types.includes('Files'))
          return;
        // Without this the browser would open the file in place of the page.
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
        setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (isEntered(event.target, pasteField) && !event.dataTransfer?.types.includes('Files'))
          return;
        take(event.dataTransfer, event);
      }}
      onPaste={(event) => {
        if (!isEntered(event.target, pasteField)) take(event.clipboardData, event);
      }}
    >
      {children}
    </div>
  );
}

/** Whether the text belongs into a field; one that is meant for texts like this gives it away while it is empty. */
function isEntered(target: EventTarget | null, pasteField: string): boolean {
  if (target instanceof HTMLInputElement) return true;
  if (!(target instanceof HTMLTextAreaElement)) return false;
  return target.name !== pasteField || target.value !== '';
}
