import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

/**
 * `quick` is `npm test`; `slow` holds what only `npm run test:all` adds (files named *.slow.test.ts); `interop` needs other
 * people's programs, and is `npm run test:interop`.
 */
export default defineConfig({
  root,
  test: {
    setupFiles: ['tests/laws.ts'],
    // How long a poll waits says nothing but how loaded the machine is.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Modules are read once a worker, not once a file: half of the time went into that. No file changes a module of ours.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.slow.test.ts', 'tests/**/*.interop.test.ts'],
        },
      },
      { extends: true, test: { name: 'slow', include: ['tests/**/*.slow.test.ts'] } },
      { extends: true, test: { name: 'interop', include: ['tests/**/*.interop.test.ts'] } },
    ],
  },
})
