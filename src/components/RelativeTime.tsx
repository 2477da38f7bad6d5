import { useLingui } from '@lingui/react';

import { exactTime, relativeTime } from '#src/lib/time.ts';

import { useMinute } from './useMinute.ts';

type Props = { at: string | number };

/** "2 days ago" with the exact moment on hover and for screen readers. Shows a dash for a date the vendor left out. */
export function RelativeTime({ at }: Props) {
  const { i18n } = useLingui();
  const now = useMinute();
  const moment = typeof at === 'number' ? at : Date.parse(at);
  if (Number.isNaN(moment)) return <>–</>;
  const exact = exactTime(moment, i18n.locale);
  return (
    <time dateTime={new Date(moment).toISOString()} title={exact}>
      {relativeTime(moment, Math.max(now, moment), i18n.locale)}
      <span className="visually-hidden">, {exact}</span>
    </time>
  );
}
