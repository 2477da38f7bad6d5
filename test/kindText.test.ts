import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';

import { jobKinds } from '#src/jobs/kinds.ts';
import { kindTexts } from '#src/layout/kindText/kindText.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

test('every kind of job has its words, and none has words without a job', () => {
  expect(Object.keys(kindTexts).toSorted()).toEqual([...jobKinds.keys()].toSorted());
});

test('what can be undone says what comes back, and nothing else does', () => {
  for (const [name, kind] of jobKinds) {
    const canUndo = kind.undo !== undefined;
    const { undoTerms, undoLabel } = kindTexts[name] ?? {};
    expect([name, undoTerms !== undefined, undoLabel !== undefined]).toEqual([name, canUndo, canUndo]);
  }
});
