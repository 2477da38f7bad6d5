import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';

import type { Channel } from '#src/api/channels.ts';
import { confirm } from '#src/components/confirm.ts';
import detail from '#src/components/Detail.module.css';
import { decide } from '#src/layout/decide.ts';
import { mutedUntil } from '#src/lib/muted.ts';

import { channelName, mutedText, typeText } from './channelText.ts';

/**
 * Mutes channels, or lets their members write again: reversible, so without a question.
 * @param mutePeriod in milliseconds, `-1` for good, `0` not any more
 */
export function muteChannels(channels: readonly Channel[], mutePeriod: number): Promise<boolean> {
  const inputs = channels.map((channel) => ({
    channelId: channel.channelId,
    displayName: channelName(channel),
    mutedUntil: mutedUntil(channel),
  }));
  return decide('muteChannels', { mutePeriod }, inputs);
}

/** Most channels that a question names one by one. */
const mostNamed = 50;

/** Closes channels, after a grave question: final. False when somebody thought better of it. */
export async function closeChannels(channels: readonly Channel[]): Promise<boolean> {
  const [first] = channels;
  if (!first) return false;
  const count = channels.length;
  const isOne = count === 1;
  const title = isOne
    ? t`Close “${channelName(first)}”`
    : plural(count, { one: 'Close # channel', other: 'Close # channels' });
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body: (
      <>
        <p>{t`All its members are taken out and nobody can come in again. Nothing brings a closed channel back: neither here nor in the vendor’s console. Its messages stay stored.`}</p>
        <p>{t`Often less is enough: muted, it can be read and nobody writes in it, and that can be taken back.`}</p>
        <ul className={detail.closing}>
          {channels.slice(0, mostNamed).map((channel) => (
            <li key={channel.channelId}>
              <bdi>{channelName(channel)}</bdi>: {lineOf(channel)}
            </li>
          ))}
        </ul>
        {count > mostNamed ? <p>{t`and ${i18n.number(count - mostNamed)} more`}</p> : null}
      </>
    ),
    action: isOne ? t`Close the channel` : title,
    isDanger: true,
    onReason: (text) => (reason = text),
    typed: isOne ? channelName(first) : String(count),
  });
  if (!isConfirmed) return false;
  const inputs = channels.map(({ channelId, displayName }) => ({ channelId, displayName: displayName ?? '' }));
  return decide('closeChannels', {}, inputs, { reason });
}

function lineOf(channel: Channel): string {
  const { type, memberCount, messageCount } = channel;
  return [
    typeText(type),
    memberCount === undefined ? '' : plural(memberCount, { one: '# member', other: '# members' }),
    messageCount === undefined ? '' : plural(messageCount, { one: '# message', other: '# messages' }),
    mutedText(channel),
  ]
    .filter(Boolean)
    .join(', ');
}
