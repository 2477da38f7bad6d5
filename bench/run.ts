import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { chromium } from '@playwright/test';

import { browserArgs, findBrowser } from '../tools/browser.ts';
import { serveApp } from './appServer.ts';
import { communities } from './communities.ts';
import { decide } from './decide.ts';
import { inactive } from './inactive.ts';
import { heap } from './heap.ts';
import { load } from './load.ts';
import { navigation } from './navigation.ts';
import { palette } from './palette.ts';
import { parse } from './parse.ts';
import { proven } from './proven.ts';
import { scroll, scrollUsers } from './scroll.ts';
import { typing } from './typing.ts';
import { measureUpload } from './upload.ts';
import { waves } from './waves.ts';
import type { Bench, Measure } from './measure.ts';
import { machine, printSection, writeReport, type Section } from './report.ts';
import { startSandbox } from './sandbox.ts';

/** `npm run bench [-- name …] [--runs N] [--no-build]`: docs/bench.md. */
const measures: Record<string, Measure> = {
  load,
  communities,
  navigation,
  typing,
  scroll,
  users: scrollUsers,
  inactive,
  waves,
  decide,
  palette,
  parse,
  upload: measureUpload,
  proven,
  heap,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { runs: { type: 'string', default: '5' }, build: { type: 'boolean', default: true } },
});
const runs = Number(values.runs);
const unknown = positionals.filter((name) => !(name in measures));
if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  console.error(`npm run bench [-- ${Object.keys(measures).join(' | ')}] [--runs N] [--no-build]`);
  process.exit(2);
}

const root = join(import.meta.dirname, '..');
const folder = join(root, '.bench');
const build = join(folder, 'dist');
if (values.build || !existsSync(build)) {
  // A folder of its own, so that nobody else's build changes under the measurement.
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--outDir', build, '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

/** Whatever hangs, the bench ends by itself and takes its processes with it. */
const mostMinutes = 15;
async function tooLong(name: string): Promise<never> {
  await setTimeout(mostMinutes * 60_000, undefined, { ref: false });
  throw new Error(`${name} took more than ${mostMinutes} minutes`);
}

const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
const app = await serveApp(build);
const sandbox = await startSandbox();
try {
  const bench: Bench = { browser, app, sandbox, runs };
  const about = machine(browser.version(), runs);
  const sections: Section[] = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(measures)) {
    console.error(`measuring ${name} …`);
    const section = { name, lines: await Promise.race([measures[name]!(bench), tooLong(name)]) };
    printSection(section);
    sections.push(section);
    // After each, so that a long run cut short leaves what it has.
    writeReport(folder, about, sections);
  }
} finally {
  await browser.close();
  await app.close();
  await sandbox.close();
}
