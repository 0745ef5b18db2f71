import fc from 'fast-check';

/** The same each time, so that a red run is red again; another one is tried with MODEL_SEED. */
export const SEED = Number(process.env.MODEL_SEED ?? 20_261_121);

/**
 * Holds a property against so many random sequences and says how many they were.
 * @throws Error with the shortest sequence found that breaks it
 */
export function forAll<T>(
  what: string,
  sequences: number,
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => void,
): void {
  const startedAt = performance.now();
  fc.assert(fc.property(arbitrary, holds), { numRuns: sequences, seed: SEED });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`model: ${sequences} sequences, ${what}; seed ${SEED}, ${seconds} s`);
}
