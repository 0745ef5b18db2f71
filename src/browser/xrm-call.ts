/** What `Xrm.Navigation` is to open (Client API reference of Power Apps: openForm, navigateTo). */
export type XrmCall =
  | {
      readonly open: 'form';
      readonly entityName: string;
      readonly entityId?: string;
      /** Defaults of a new record. */
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly open: 'list'; readonly entityName: string; readonly viewId?: string };

/** The same as an address of a model-driven app says; undefined where only the address can say it. */
export function toXrmCall(address: string): XrmCall | undefined {
  const query = toQuery(new URL(address).search);
  const pageType = query.get('pagetype');
  const entityName = query.get('etn');
  if (!entityName) return undefined;
  if (pageType === 'entityrecord') {
    const entityId = toId(query.get('id'));
    const values = Object.fromEntries(toQuery(query.get('extraqs') ?? ''));
    return { open: 'form', entityName, ...(entityId && { entityId }), values };
  }
  if (pageType !== 'entitylist') return undefined;
  const viewId = toId(query.get('viewid'));
  return { open: 'list', entityName, ...(viewId && { viewId }) };
}

const toId = (text: string | undefined) => text?.replace(/[{}]/g, '');

/** Names in lower case, in which the app does not tell them apart. */
function toQuery(text: string): Map<string, string> {
  return new Map(
    [...new URLSearchParams(text)].map(([name, value]) => [name.toLowerCase(), value]),
  );
}
