import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** Shown before a network is connected. */
const connect = [
  'src/pages/connect',
  'src/layout/ConnectProblem.tsx',
  'src/layout/RootError.tsx',
  'src/layout/StaticFrame.tsx',
];

/** Behind the first list page, loaded with what they belong to. */
const later = [
  'src/pages/activity',
  'src/pages/channels',
  'src/pages/communities',
  'src/pages/settings',
  'src/pages/users',
  'src/pages/allowlist',
  'src/pages/flagged',
  'src/pages/find',
  'src/pages/overview',
  'src/palette',
  'src/pages/search',
  'src/components/MetadataNotes.tsx',
  'src/components/ColumnsDialog.tsx',
  'src/layout/AvatarField.tsx',
  'src/layout/content',
  'src/layout/keys',
  'src/layout/GraceSelect.tsx',
  'src/layout/resetSandbox.ts',
  'src/layout/views',
  'src/layout/posts',
  'src/layout/MetadataForm.tsx',
  'src/layout/PasteForm.tsx',
  'src/layout/ReadingBar.tsx',
  'src/layout/SaveCsv.tsx',
  'src/pages/blocklist/import',
  'src/pages/blocklist/imports',
  'src/pages/blocklist/notes',
  'src/pages/blocklist/snapshots',
  'src/pages/blocklist/lab',
  'src/pages/blocklist/test',
  'src/pages/blocklist/AddRule.tsx',
  'src/pages/blocklist/ListNotice.tsx',
  'src/pages/blocklist/NoRules.tsx',
  'src/pages/blocklist/RuleOrigins.tsx',
  'src/pages/blocklist/SelectionActions.tsx',
  'src/pages/blocklist/RuleNote.tsx',
  'src/pages/blocklist/WaitingRules.tsx',
  'src/layout/jobText.ts',
  'src/layout/kindText',
  'src/layout/JobProgress.tsx',
  'src/layout/JobTray.tsx',
  'src/layout/WaitingDecisions.tsx',
  'src/layout/useTakeBack.ts',
  'src/layout/undoDone.ts',
  'src/layout/useCommand.ts',
  'src/layout/UnlockPanel.tsx',
  'src/api/errorCodes.ts',
  'src/queries/useSnapshotErrorText.ts',
  'src/queries/useStorageErrorText.ts',
];

/** The help: as many words as half of all the rest, and nobody waits for them but who reads it. */
const help = ['src/pages/help', 'src/api/errorCauses.ts'];

export default defineConfig({
  sourceLocale: 'en',
  // `ar-XB` is the pseudo-locale: accented, longer, and laid out right to left, to prove the layout before a translation exists.
  locales: ['en', 'ar-XB'],
  pseudoLocale: { locale: 'ar-XB', extend: 0.3 },
  fallbackLocales: { default: 'en' },
  // Four catalogues, so that the first page does not wait for the words of all the others.
  catalogs: [
    { path: '<rootDir>/src/locales/{locale}/connect', include: connect },
    { path: '<rootDir>/src/locales/{locale}/later', include: later },
    { path: '<rootDir>/src/locales/{locale}/help', include: help },
    { path: '<rootDir>/src/locales/{locale}/app', include: ['src'], exclude: [...connect, ...later, ...help] },
  ],
  // Without origins: line numbers would change the catalogue with every edit.
  format: formatter({ origins: false }),
});
