import { withValue } from '../../call-center/with-value';

/** The definition file with these values, by `section/item`. What it has no place for (any more) is left out. */
export function applyValues(text: string, values: Readonly<Record<string, string>>): string {
  let edited = text;
  for (const [path, value] of Object.entries(values)) {
    try {
      edited = withValue(edited, path, value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // Kept from before the page was closed; the call center has been replaced by another since.
    }
  }
  return edited;
}
