import { readFileSync } from 'node:fs';

/** Adds up what the two test runners counted and says it in one plain line, the last of `npm test`. */
type UnitResults = { numPassedTests: number; numFailedTests: number; numPendingTests: number };
type BrowserResults = { stats: { expected: number; unexpected: number; skipped: number; flaky: number } };

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const unit = read('.vitest/results.json') as UnitResults;
const browser = (read('test-results/results.json') as BrowserResults).stats;

const passed = unit.numPassedTests + browser.expected;
const failed = unit.numFailedTests + browser.unexpected + browser.flaky;
const skipped = unit.numPendingTests + browser.skipped;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
if (failed > 0 || passed === 0) process.exit(1);
