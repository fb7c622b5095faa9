import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // By itself the runner leaves one core idle, which on two cores doubles the wait.
    maxWorkers: '100%',
    // Tests that start the program or walk a labelled set take seconds on two slow cores.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: process.env.CI === undefined ? ['default'] : ['dot'],
  },
});
