import classes from './Detail.module.css';

/** Pasted entries that the same becomes of. */
export type PlacedGroup = { label: string; names: readonly string[] };

/** How many of a group are named before it is cut. */
const mostNamed = 20;

/** Who the pasted entries are, sorted by what becomes of them. */
export function PlacedGroups({ groups }: { groups: readonly PlacedGroup[] }) {
  return (
    <ul className={classes.placed}>
      {groups
        .filter(({ names }) => names.length > 0)
        .map(({ label, names }) => (
          <li key={label}>
            <strong>
              {label} {names.length}
            </strong>
            : {names.slice(0, mostNamed).join(', ')}
            {names.length > mostNamed ? ' …' : ''}
          </li>
        ))}
    </ul>
  );
}
