import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';

import { LabForm } from './LabForm.tsx';
import { bringToLab } from './labHandOver.ts';
import type { LabRequest } from './useLab.ts';

const onStart = vi.fn<(request: LabRequest) => void>();
const rule = (ruleId: string) => ({ ruleId, regex: ruleId, isMatchExactWord: false, isEnabled: true });

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  onStart.mockClear();
  bringToLab([]);
});

function open() {
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider>
        <LabForm onStart={onStart} />
      </MantineProvider>
    </I18nProvider>,
  );
}
const words = () => screen.getByRole('textbox', { name: 'Words or phrases, one per line' });
const start = () => fireEvent.click(screen.getByRole('button', { name: /^Rehearse/ }));

test('what was typed is tried, in the mode chosen', () => {
  open();
  fireEvent.change(words(), { target: { value: 'spam\nham' } });
  fireEvent.change(screen.getByLabelText('Match'), { target: { value: 'exact' } });
  expect(screen.getByRole('button', { name: 'Rehearse 2 rules' })).toBeInTheDocument();
  start();
  const request = onStart.mock.calls[0]?.[0];
  expect(request).toMatchObject({ kinds: new Set(['post', 'comment']), requests: 50 });
  expect(request?.rules).toMatchObject([
    { regex: 'spam', isMatchExactWord: true },
    { regex: 'ham', isMatchExactWord: true },
  ]);
});

test('rules brought from a review are offered first', () => {
  bringToLab([rule('a'), rule('b'), rule('c')]);
  open();
  expect(screen.getByLabelText('Rules to try')).toHaveValue('brought');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('button', { name: 'Rehearse 3 rules' })).toBeInTheDocument();
  start();
  expect(onStart.mock.calls[0]?.[0].rules).toHaveLength(3);
});

test('too many lines are not taken over, and said to be', () => {
  open();
  fireEvent.paste(words(), { clipboardData: { getData: () => 'x\n'.repeat(200) } });
  expect(screen.getByRole('alert')).toHaveTextContent('At most 200 lines can be tried here; nothing was taken over.');
  expect(words()).toHaveValue('');
});

test('lines that cannot be rules are said to be left out', () => {
  open();
  fireEvent.click(screen.getByRole('checkbox', { name: /The lines are patterns/ }));
  fireEvent.change(words(), { target: { value: 'ok\n(a' } });
  expect(screen.getByText('Line 2 cannot be a rule and is left out.')).toBeInTheDocument();
});
