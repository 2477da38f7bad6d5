import { useLingui } from '@lingui/react/macro';

import { FilterChips } from '#src/components/FilterChips.tsx';
import type { ReviewCounts, RowFilter } from '#src/lib/wordList/reviewTypes.ts';

type Props = { counts: ReviewCounts; value: RowFilter; onChange: (filter: RowFilter) => void };

/** How many lines are in each class; pressing one shows those. */
export function ReviewFilter({ counts, value, onChange }: Props) {
  const { t } = useLingui();
  const { byClass } = counts;
  return (
    <FilterChips<RowFilter>
      label={t`Show lines`}
      value={value}
      onChange={onChange}
      chips={[
        { value: 'all', label: t`All lines`, count: counts.all, isAlwaysShown: true },
        { value: 'new', label: t`New`, count: byClass.new, isAlwaysShown: true },
        { value: 'already-there', label: t`Already there`, count: byClass['already-there'] },
        { value: 'other-mode', label: t`There with the other match`, count: byClass['other-mode'] },
        { value: 'repeated', label: t`Repeated`, count: byClass.repeated },
        { value: 'invalid', label: t`Invalid`, count: byClass.invalid },
        { value: 'left-out', label: t`Left out`, count: byClass['left-out'] },
        { value: 'warned', label: t`Look twice`, count: counts.warned },
      ]}
    />
  );
}
