import { plural, t } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

import type { KindText } from './kindText.ts';
import { periodOfJob, periodText } from './muteText.ts';

const object = () => t`Channel`;
const link: NonNullable<KindText['link']> = ({ id }) =>
  id === undefined ? undefined : { to: paths.channel(id), says: t`Channel` };

export const channelTexts: Readonly<Record<string, KindText>> = {
  muteChannels: {
    name: () => t`Mute or unmute channels`,
    decided(count, params) {
      const period = periodOfJob(params);
      if (period === undefined)
        return plural(count, { one: 'Put back the mute of # channel', other: 'Put back the mutes of # channels' });
      if (period === 0) return plural(count, { one: 'Unmute # channel', other: 'Unmute # channels' });
      const time = periodText(period);
      return plural(count, { one: `Mute # channel ${time}`, other: `Mute # channels ${time}` });
    },
    going(count, params) {
      const period = periodOfJob(params);
      if (period === undefined)
        return plural(count, {
          one: 'Putting back the mute of # channel',
          other: 'Putting back the mutes of # channels',
        });
      if (period === 0) return plural(count, { one: 'Unmuting # channel', other: 'Unmuting # channels' });
      const time = periodText(period);
      return plural(count, { one: `Muting # channel ${time}`, other: `Muting # channels ${time}` });
    },
    done(count, params) {
      const period = periodOfJob(params);
      if (period === undefined)
        return plural(count, { one: 'Put back the mute of # channel', other: 'Put back the mutes of # channels' });
      if (period === 0) return plural(count, { one: 'Unmuted # channel', other: 'Unmuted # channels' });
      const time = periodText(period);
      return plural(count, { one: `Muted # channel ${time}`, other: `Muted # channels ${time}` });
    },
    object,
    link,
    undoLabel: (count) =>
      plural(count, { one: 'Put back the mute of # channel', other: 'Put back the mutes of # channels' }),
    undoTerms: () =>
      t`Each channel is muted again for what was left of its time, or not muted, as it was before, whatever somebody else set since.`,
  },
  closeChannels: {
    name: () => t`Close channels`,
    decided: (count) => plural(count, { one: 'Close # channel', other: 'Close # channels' }),
    going: (count) => plural(count, { one: 'Closing # channel', other: 'Closing # channels' }),
    done: (count) => plural(count, { one: 'Closed # channel', other: 'Closed # channels' }),
    object,
    link,
  },
};
