import { plural, t } from '@lingui/core/macro';

import type { AllowlistRule } from '#src/api/allowlist.ts';
import { confirm } from '#src/components/confirm.ts';
import { ruleLabel } from '#src/components/RuleText.tsx';
import { decide } from '#src/layout/decide.ts';

import type { TypedLink } from './typedLinks.ts';

/** From this many on, deleting asks to type the number. */
const typedFrom = 100;

/** As the kinds of rules have them: the allowlist knows no match mode. */
const asInput = ({ ruleId, regex, isEnabled }: AllowlistRule) => ({
  ruleId,
  regex,
  isEnabled,
  isMatchExactWord: false,
});

/** Adds what is new of what was typed. False when it could not be saved, which was told. */
export const allowLinks = (links: readonly TypedLink[]): Promise<boolean> =>
  decide(
    'addAllowlistRules',
    {},
    links.flatMap((link, at) =>
      link.is === 'refused'
        ? []
        : [
            {
              regex: link.regex,
              isMatchExactWord: false,
              lines: [at + 1],
              ...(link.is === 'there' && { alreadyThere: { ruleId: link.ruleId } }),
            },
          ],
    ),
  );

export function setEnabled(rules: readonly AllowlistRule[], isEnabled: boolean): Promise<boolean> {
  const changed = rules.filter((rule) => rule.isEnabled !== isEnabled);
  return changed.length === 0
    ? Promise.resolve(true)
    : decide('setAllowlistRulesEnabled', { isEnabled }, changed.map(asInput));
}

/** Asks, then deletes. */
export async function deleteLinks(rules: readonly AllowlistRule[]): Promise<boolean> {
  const count = rules.length;
  const [first] = rules;
  if (!first) return false;
  const name = ruleLabel(first);
  const title =
    count === 1
      ? t`Delete “${name}”`
      : plural(count, { one: 'Delete # allowed link', other: 'Delete # allowed links' });
  let reason = '';
  const isMeant = await confirm({
    title,
    body: t`While link moderation is on, such links are refused with error 400309 from then on. Undo allows the same links again, as new entries.`,
    action: count === 1 ? t`Delete the allowed link` : title,
    isDanger: true,
    onReason: (text) => (reason = text),
    ...(count >= typedFrom && { typed: String(count) }),
  });
  return isMeant && decide('removeAllowlistRules', {}, rules.map(asInput), { reason });
}
