import { ICONS, type IconDrawing, type IconName } from './icon-paths';

/** Decoration beside words, never instead of them: hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  const { path, filled, turn, directed }: IconDrawing = ICONS[name];
  return (
    <svg
      class={directed ? 'icon icon-directed' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill={filled ? 'currentColor' : 'none'}
      stroke={filled ? 'none' : 'currentColor'}
    >
      <path d={path} {...(turn !== undefined && { transform: `rotate(${turn} 12 12)` })} />
    </svg>
  );
}
