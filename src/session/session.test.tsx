import { afterEach, beforeEach, expect, test } from 'vitest';

import { connect, connectSandbox, disconnect, lock, restoreSession, sessionState } from './session.ts';

const profile = {
  id: 'p1',
  name: 'Production',
  colour: 'red',
  server: 'https://api.example.com',
  ratePerSecond: 10,
  lastUsedAt: 0,
};
const secret = 'a-very-secret-admin-token';
const dump = (storage: Storage) => JSON.stringify(Object.entries(storage));

beforeEach(() => sessionStorage.clear());
afterEach(disconnect);

test('a first visit lands in the sandbox', () => {
  restoreSession();
  expect(sessionState.get()).toMatchObject({ status: 'connected', profile: { id: 'sandbox' } });
});

test('without "keep for this tab" the token is nowhere but in memory, and a reload asks for it', () => {
  connect(profile, secret, false);
  expect(dump(sessionStorage) + dump(localStorage)).not.toContain(secret);
  expect(JSON.stringify(sessionState.get())).not.toContain(secret);
  restoreSession();
  expect(sessionState.get()).toMatchObject({ status: 'locked', why: 'reload', profile: { id: 'p1' } });
});

test('with "keep for this tab" a reload goes on', () => {
  connect(profile, secret, true);
  expect(dump(localStorage)).not.toContain(secret);
  restoreSession();
  expect(sessionState.get()).toMatchObject({ status: 'connected', profile: { id: 'p1' } });
});

test('locking drops the kept token too', () => {
  connect(profile, secret, true);
  lock('person');
  expect(dump(sessionStorage)).not.toContain(secret);
  restoreSession();
  expect(sessionState.get()).toMatchObject({ status: 'locked' });
});

test('locking what is not connected changes nothing', () => {
  lock('idle');
  expect(sessionState.get()).toEqual({ status: 'disconnected' });
});

test('disconnecting forgets the network', () => {
  connect(profile, secret, true);
  disconnect();
  expect(sessionStorage.length).toBe(0);
});

test('the sandbox can be chosen at any time', () => {
  connect(profile, secret, false);
  connectSandbox();
  expect(sessionState.get()).toMatchObject({ status: 'connected', profile: { id: 'sandbox' } });
});
