import { useText } from '../../ui/text';
import { PRESETS, type Preset } from './presets';

interface PresetListProps {
  onPreset(preset: Preset): void;
}

/** Callers to fill the grid with. */
export function PresetList({ onPreset }: PresetListProps) {
  const t = useText();
  return (
    <ul class="choices">
      {PRESETS.map((preset) => (
        <li key={preset.name}>
          <button type="button" class="choice" onClick={() => onPreset(preset)}>
            <span class="choice-name">{t(preset.labelKey)}</span>
            <span class="choice-text">{t(preset.effectKey)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
