import { expect, test } from 'vitest';

import { parseServer } from './servers.ts';

test.each([
  ['sg', 'https://apix.sg.amity.co'],
  [' EU ', 'https://apix.eu.amity.co'],
  ['https://api.sg.amity.co/', 'https://api.sg.amity.co'],
  ['api.us.amity.co', 'https://api.us.amity.co'],
  ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
  ['http://localhost:4010/', 'http://localhost:4010'],
  ['https://proxy.example.com/amity/', 'https://proxy.example.com/amity'],
  ['/amity', '/amity'],
  ['//example.com/amity', 'https://example.com/amity'],
  ['https://amity', 'https://amity'],
  ['https://[2001:db8::1]/', 'https://[2001:db8::1]'],
])('%s is the server %s', (typed, server) => {
  expect(parseServer(typed)).toEqual({ ok: true, server });
});

test.each([
  ['', 'empty'],
  ['sgg', 'not-an-address'],
  ['http://api.sg.amity.co', 'insecure'],
  ['http://[::1]:4010', 'insecure'],
  ['ftp://api.sg.amity.co', 'not-an-address'],
  ['https://me:secret@example.com', 'not-an-address'],
  ['https://example.com/?token=1', 'not-an-address'],
  ['https://', 'not-an-address'],
  ['https://:secret@example.com', 'not-an-address'],
])('%j is refused as %s', (typed, reason) => {
  expect(parseServer(typed)).toEqual({ ok: false, reason });
});
