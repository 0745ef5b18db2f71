import './changes.css';

/** Says that something takes its time; it shows only once it does. */
export function Waiting({ text }: { readonly text: string }) {
  return (
    <p class="waiting quiet">
      <span class="spinner" />
      {text}
    </p>
  );
}
