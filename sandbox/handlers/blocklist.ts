import { empty, json, queryOf, success, wrapped } from '../call.ts';
import { blockedWordFound, resourceNotFound } from '../errors.ts';
import type { Rule } from '../models.ts';
import { findMatchingRule } from '../patterns.ts';
import type { Endpoint } from '../router.ts';
import { listRules, readNewRules, readRuleIds, readSwitch, readTexts, rulesWithTexts } from './rules.ts';

const show = (rule: Rule) => rule;

export const blocklistEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v3/blocklists',
    access: 'admin',
    handle: (call) => json(listRules(call, call.state.blocklist, show)),
  },
  {
    method: 'POST',
    path: '/api/v3/blocklists',
    access: 'admin',
    handle: (call) => {
      const { regexs, isMatchExactWord } = readNewRules(call);
      call.state.blocklist.add(regexs, isMatchExactWord);
      return success();
    },
  },
  {
    method: 'POST',
    path: '/api/v3/blocklists/verify',
    // The vendor's clients ask this before they post, so it is not for admins only.
    access: 'user',
    handle: (call) => {
      const texts = readTexts(call);
      const { blocklist } = call.state;
      if (texts.some((text) => findMatchingRule(blocklist.live(), text))) throw blockedWordFound();
      return success();
    },
  },
  {
    method: 'GET',
    path: '/api/v2/blacklist/records',
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      const regexs = input.texts('regexs');
      input.done();
      return wrapped(rulesWithTexts(call.state.blocklist, regexs, show));
    },
  },
  {
    method: 'POST',
    path: '/api/v2/blacklist/records',
    access: 'admin',
    handle: (call) => {
      const { regexs, isMatchExactWord } = readNewRules(call);
      call.state.blocklist.add(regexs, isMatchExactWord);
      return empty();
    },
  },
  {
    method: 'PUT',
    path: '/api/v2/blacklist/records',
    access: 'admin',
    handle: (call) => {
      call.state.blocklist.replaceAll(readNewRules(call).regexs);
      return empty();
    },
  },
  {
    method: 'DELETE',
    path: '/api/v2/blacklist/records',
    access: 'admin',
    handle: (call) => {
      call.state.blocklist.remove(readRuleIds(call));
      return empty();
    },
  },
  {
    method: 'PUT',
    path: '/api/v2/blacklist/records/{ruleId}',
    access: 'admin',
    handle: (call) => {
      const { ruleId, isEnabled } = readSwitch(call);
      const rule = call.state.blocklist.setEnabled(ruleId, isEnabled);
      if (!rule) throw resourceNotFound();
      return wrapped(show(rule));
    },
  },
];
