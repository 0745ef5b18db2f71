import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** Real browsers on a busy machine: generous, since every wait ends as soon as its condition holds. */
const BROWSER_TIMEOUT_MS = 120_000;
/** What is asked again and again until it is so: a second, which is usual, is too little there. */
const PATIENT = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Properties with a thousand runs, on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'contracts',
          include: ['tests/contracts/**/*.test.ts'],
          testTimeout: 30_000,
          // Prints what each connector can do, at the end.
          globalSetup: 'tests/contracts/table.mjs',
        },
      },
      {
        test: {
          name: 'model',
          include: ['tests/model/**/*.test.ts'],
          // A hundred thousand sequences, on a busy machine.
          testTimeout: 600_000,
        },
      },
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        test: {
          name: 'browser',
          // After the quick ones, and not beside the systems tests: both want the whole machine.
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: BROWSER_TIMEOUT_MS,
          expect: PATIENT,
          hookTimeout: BROWSER_TIMEOUT_MS,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'systems',
          sequence: { groupOrder: 2 },
          include: ['tests/systems/**/*.test.ts'],
          testTimeout: BROWSER_TIMEOUT_MS,
          expect: PATIENT,
          hookTimeout: BROWSER_TIMEOUT_MS,
          fileParallelism: false,
        },
      },
    ],
  },
});
