import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Fails when the message catalogues do not hold what the source says: `npm run messages` brings them up to date. */
const catalogues = ['en', 'ar-XB'].flatMap((locale) =>
  ['connect', 'app', 'later', 'help'].map((name) => `src/locales/${locale}/${name}.po`),
);
const read = () => catalogues.map((file) => readFileSync(file, 'utf8').replaceAll(/^"POT-Creation-Date.*$/gm, ''));

const before = read();
execFileSync('npx', ['lingui', 'extract', '--clean'], { stdio: 'ignore' });
const after = read();
if (before.some((text, index) => text !== after[index])) {
  console.error('The message catalogues were out of date. They are rewritten now: look at the change and commit it.');
  process.exit(1);
}
console.log('Message catalogues are up to date.');
