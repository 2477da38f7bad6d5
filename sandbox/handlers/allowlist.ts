import { empty, json, queryOf, success, wrapped } from '../call.ts';
import { badRequest, linkNotAllowed, resourceNotFound } from '../errors.ts';
import type { Rule } from '../models.ts';
import { findMatchingRule } from '../patterns.ts';
import type { Endpoint } from '../router.ts';
import { listRules, readNewRules, readRuleIds, readSwitch, readTexts, rulesWithTexts } from './rules.ts';

/** Entries of the allowlist have no match mode. */
const show = ({ ruleId, regex, isEnabled, isDeleted, createdAt, updatedAt }: Rule) => ({
  ruleId,
  regex,
  isEnabled,
  isDeleted,
  createdAt,
  updatedAt,
});

export const allowlistEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v3/allowlists',
    access: 'admin',
    handle: (call) => json(listRules(call, call.state.allowlist, show)),
  },
  {
    method: 'POST',
    path: '/api/v3/allowlists',
    access: 'admin',
    handle: (call) => {
      call.state.allowlist.add(readNewRules(call).regexs, false);
      return success();
    },
  },
  {
    method: 'POST',
    path: '/api/v3/allowlists/verify',
    access: 'user',
    handle: (call) => {
      const urls = readTexts(call);
      if (!urls.every(isUrl)) throw badRequest('Some URLs are not valid');
      const { allowlist } = call.state;
      if (!urls.every((url) => findMatchingRule(allowlist.live(), url))) throw linkNotAllowed();
      return success();
    },
  },
  {
    method: 'GET',
    path: '/api/v2/whitelist/records',
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      const regexs = input.texts('regexs', { required: true });
      input.done();
      return wrapped(rulesWithTexts(call.state.allowlist, regexs, show));
    },
  },
  {
    method: 'POST',
    path: '/api/v2/whitelist/records',
    access: 'admin',
    handle: (call) => {
      call.state.allowlist.add(readNewRules(call).regexs, false);
      return empty();
    },
  },
  {
    method: 'PUT',
    path: '/api/v2/whitelist/records',
    access: 'admin',
    handle: (call) => {
      call.state.allowlist.replaceAll(readNewRules(call).regexs);
      return empty();
    },
  },
  {
    method: 'DELETE',
    path: '/api/v2/whitelist/records',
    access: 'admin',
    handle: (call) => {
      call.state.allowlist.remove(readRuleIds(call));
      return empty();
    },
  },
  {
    method: 'PUT',
    path: '/api/v2/whitelist/records/{ruleId}',
    access: 'admin',
    handle: (call) => {
      const { ruleId, isEnabled } = readSwitch(call);
      const rule = call.state.allowlist.setEnabled(ruleId, isEnabled);
      if (!rule) throw resourceNotFound();
      return wrapped(show(rule));
    },
  },
];

/** With or without a scheme, but with a host that has a dot in it. */
function isUrl(text: string): boolean {
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.');
}
