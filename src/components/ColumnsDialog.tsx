import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';

import { Check } from './Check.tsx';
import classes from './ColumnsDialog.module.css';
import { Dialog } from './Dialog.tsx';

type Props = {
  /** Every column there is; the first names the row, and stays. */
  all: readonly { key: string; header: string }[];
  shown: readonly string[];
  /** Told the keys beside the first one, in order; undefined for as the list comes. */
  onChoose: (keys: readonly string[] | undefined) => void;
  onClose: () => void;
};

/** Which columns are shown, and in which order. */
export default function ColumnsDialog({ all, shown, onChoose, onClose }: Props) {
  const { t } = useLingui();
  const [first, ...others] = all;
  const there = shown.slice(1);
  const hidden = others.filter(({ key }) => !there.includes(key));
  const listed = [...there.flatMap((key) => others.find((column) => column.key === key) ?? []), ...hidden];
  const move = (key: string, by: number) => {
    const at = there.indexOf(key);
    const next = there.toSpliced(at, 1);
    onChoose(next.toSpliced(at + by, 0, key));
  };
  return (
    <Dialog title={t`Columns`} closeLabel={t`Close the columns`} onClose={onClose}>
      <ul className={classes.columns} aria-label={t`Columns`}>
        {first ? (
          <li>
            <span>{first.header}</span>
            <small>
              <Trans>always shown</Trans>
            </small>
          </li>
        ) : null}
        {listed.map(({ key, header }) => {
          const at = there.indexOf(key);
          return (
            <li key={key}>
              <Check
                checked={at >= 0}
                onChange={() => onChoose(at >= 0 ? there.filter((one) => one !== key) : [...there, key])}
              >
                {header}
              </Check>
              <span className={classes.moves}>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t`Move ${header} to the front`}
                  disabled={at <= 0}
                  onClick={() => move(key, -1)}
                >
                  ↑
                </Button>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t`Move ${header} to the back`}
                  disabled={at < 0 || at === there.length - 1}
                  onClick={() => move(key, 1)}
                >
                  ↓
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <Button variant="default" onClick={() => onChoose(undefined)}>
        <Trans>As the list comes</Trans>
      </Button>
    </Dialog>
  );
}
