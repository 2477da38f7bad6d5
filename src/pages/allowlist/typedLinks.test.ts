import { expect, test } from 'vitest';

import { allowing, typedLinks } from './typedLinks.ts';

test('plain links are escaped, without what says nothing, each once; what is there already is told', () => {
  const known = [{ ruleId: 'r1', regex: String.raw`example\.com` }];
  expect(typedLinks('https://shop.example/\nshop.example, example.com', false, known)).toEqual([
    { text: 'shop.example', is: 'new', regex: String.raw`shop\.example` },
    { text: 'example.com', is: 'there', regex: String.raw`example\.com`, ruleId: 'r1' },
  ]);
});

test('patterns stay as they are, and one that is none is refused', () => {
  expect(typedLinks(String.raw`(www\.)?news\.[a-z]+` + '\n(', true, [])).toEqual([
    { text: String.raw`(www\.)?news\.[a-z]+`, is: 'new', regex: String.raw`(www\.)?news\.[a-z]+` },
    { text: '(', is: 'refused', why: 'bad-pattern' },
  ]);
});

test('a link passes by entries that are on and match it', () => {
  const rules = [
    { ruleId: 'a', regex: String.raw`example\.com`, isEnabled: true },
    { ruleId: 'b', regex: String.raw`example\.com`, isEnabled: false },
    { ruleId: 'c', regex: '(', isEnabled: true },
  ];
  expect(allowing(rules, 'https://www.EXAMPLE.com/x').map(({ ruleId }) => ruleId)).toEqual(['a']);
  expect(allowing(rules, 'https://elsewhere.test')).toEqual([]);
});
