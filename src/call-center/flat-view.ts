import type { Definition } from './definition';
import { GENERAL_INFO } from './known-names';

/**
 * A definition as Open CTI's getCallCenterSettings gives it to a softphone page: one flat object of strings, numbers
 * of order with a decimal. The two names of the call center have their labels at the top instead of beside them.
 */
export function flatView({ sections }: Definition): Readonly<Record<string, string>> {
  const flat: Record<string, string> = {};
  for (const section of sections) {
    const path = `/${section.name}`;
    for (const item of section.items) {
      const itemPath = `${path}/${item.name}`;
      flat[itemPath] = item.value;
      const isName = section.name === GENERAL_INFO && setNameLabel(item.name, item.label);
      if (!isName) setOrder(itemPath, item);
      if (isName && item.name === 'reqDisplayName') flat['/label'] = item.value;
    }
    setOrder(path, section);
  }
  return flat;

  function setNameLabel(item: string, label: string): boolean {
    if (item === 'reqInternalName') flat['/internalNameLabel'] = label;
    else if (item === 'reqDisplayName') flat['/displayNameLabel'] = label;
    else return false;
    return true;
  }

  /** What has no label has none here. */
  function setOrder(path: string, entry: { readonly label: string; readonly sortOrder: number }) {
    if (entry.label !== '') flat[`${path}/label`] = entry.label;
    flat[`${path}/sortOrder`] = entry.sortOrder.toFixed(1);
  }
}
