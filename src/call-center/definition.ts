import type { Place } from './finding';
import type { Range } from './xml/tree';

/** A call center as its definition file has it, after a lenient reading. Order: by `sortOrder`, then as written. */
export interface Definition {
  /** Which of the two forms the file had; a definition is written in the first. */
  readonly form: 'definition' | 'metadata';
  readonly sections: readonly DefinitionSection[];
}

interface DefinitionSection {
  readonly name: string;
  readonly label: string;
  readonly sortOrder: number;
  readonly items: readonly DefinitionItem[];
  readonly place: Place;
}

export interface DefinitionItem {
  readonly name: string;
  readonly label: string;
  readonly sortOrder: number;
  /** With no white space around it, unless it has several lines; never interpreted. */
  readonly value: string;
  readonly place: Place;
  /** Where its value stands in the decoded text, so that it can be edited and all else kept as it is. */
  readonly valueRange: Range;
}
