import { expect, test } from 'vitest';

import { createSearch } from './textSearch.ts';

const search = createSearch([
  { id: 'ban', title: 'What does a ban do?', words: 'block suspend', text: 'The user cannot log in any more.' },
  { id: 'delete', title: 'Can a deleted user be restored?', words: 'undo', text: 'No. Ban the user instead.' },
  { id: 'café', title: 'Where is the café?', words: '', text: 'How do I get there? Do ask the user at the door.' },
  { id: 'thai', title: 'ห้ามใช้คำนี้', words: '', text: '' },
]);

test('the title counts more than the text', () => {
  expect(search('ban')).toEqual(['ban']);
  expect(search('user ban')[0]).toBe('ban');
});

test('a question can be typed as it would be asked', () => {
  expect(search('how do I undo deleting a user?')[0]).toBe('delete');
});

test('other words for it, beginnings and other forms are found', () => {
  expect(search('suspend')).toEqual(['ban']);
  expect(search('susp')).toEqual(['ban']);
  expect(search('restoring')).toEqual(['delete']);
});

test('accents and capitals do not matter, and languages without spaces are found', () => {
  expect(search('CAFE')).toEqual(['café']);
  expect(search('ห้าม')).toEqual(['thai']);
});

test('nothing is found for nothing, nor for what is nowhere', () => {
  expect(search('  ')).toEqual([]);
  expect(search('zebrafish')).toEqual([]);
});
