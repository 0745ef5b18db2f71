/** One line of the grid; `id` only tells lines apart. */
export interface PairRow {
  readonly id: number;
  readonly key: string;
  readonly value: string;
}

export type Pair = readonly [key: string, value: string];

/** The call with which the tester starts: the sample request of Unified Service Desk's generic listener. */
export const FIRST_PAIRS: readonly Pair[] = [
  ['ani', '+12025550143'],
  ['dnis', '8005550100'],
  ['type', 'phonecall'],
  ['customerid', '49383433'],
];

export function toRows(pairs: readonly Pair[]): readonly PairRow[] {
  return pairs.map(([key, value], id) => ({ id, key, value }));
}

/** The pairs to send. Lines left empty are not there; a key may repeat or have an empty value. */
export function toPairs(rows: readonly PairRow[]): readonly Pair[] {
  return rows
    .filter(({ key, value }) => key.trim() !== '' || value !== '')
    .map(({ key, value }) => [key.trim(), value]);
}

/** Whether a line has a value and nothing to call it by. */
export const isKeyMissing = ({ key, value }: PairRow) => key.trim() === '' && value !== '';

export function withNewRow(rows: readonly PairRow[]): readonly PairRow[] {
  const id = 1 + Math.max(-1, ...rows.map((row) => row.id));
  return [...rows, { id, key: '', value: '' }];
}
