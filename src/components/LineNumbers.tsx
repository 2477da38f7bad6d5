import { useLingui } from '@lingui/react/macro';

/** Numbers shown before the rest is only counted. */
const shown = 3;

/**
 * Where an entry stands in its source: "3, 17, 40 + 37 more", with all of them on hover and for screen readers. Lines are
 * numbered as editors number them, without separators, which would read like the commas between.
 */
export function LineNumbers({ lines }: { lines: readonly number[] }) {
  const { t, i18n } = useLingui();
  const all = lines.join(', ');
  const rest = lines.length - shown;
  if (rest <= 0) return <span className="number">{all}</span>;
  return (
    <span className="number" title={all}>
      <span aria-hidden>
        {lines.slice(0, shown).join(', ')} {t`+ ${i18n.number(rest)} more`}
      </span>
      <span className="visually-hidden">{all}</span>
    </span>
  );
}
