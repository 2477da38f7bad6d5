import './trustedTypes.ts';
import 'virtual:mantine-theme.css';
import './main.css';

import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';

import { theme } from '#src/components/theme.ts';
import { startI18n } from '#src/i18n.ts';
import { startIdleLock } from '#src/session/idleLock.ts';
import { restoreSession, setSandboxDoor } from '#src/session/session.ts';

import { createRouter } from './routes.tsx';

const sandboxDoor = () => import('#sandbox/browser.ts');
setSandboxDoor({
  start: async () => (await sandboxDoor()).startBrowserSandbox(),
  reset: async () => (await sandboxDoor()).resetBrowserSandbox(),
});

await startI18n();
restoreSession();
// For as long as the page lives, whichever page of ours it shows.
startIdleLock();

// A file that misses its place must not take the browser away from here.
for (const type of ['dragover', 'drop']) addEventListener(type, (event) => event.preventDefault());

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <DirectionProvider>
        <MantineProvider
          theme={theme}
          defaultColorScheme="auto"
          withCssVariables={false}
          withGlobalClasses={false}
          deduplicateInlineStyles
        >
          <RouterProvider router={createRouter()} />
        </MantineProvider>
      </DirectionProvider>
    </I18nProvider>
  </StrictMode>,
);
