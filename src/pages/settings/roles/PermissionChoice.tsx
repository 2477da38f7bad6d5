import { useLingui } from '@lingui/react/macro';

import { Check } from '#src/components/Check.tsx';
import detail from '#src/components/Detail.module.css';

import { permissionGroups } from './permissionGroups.ts';
import { missing } from './roleText.ts';
import classes from './Roles.module.css';

type Props = {
  chosen: readonly string[];
  /** What roles of this network hold, known or not. */
  held: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

/** The permissions of a role, by what they are about. */
export function PermissionChoice({ chosen, held, onChange }: Props) {
  const { t } = useLingui();
  return permissionGroups([...held, ...chosen]).map(({ title, permissions }) => {
    const names = permissions.map(({ name }) => name);
    const left = missing(names, chosen);
    return (
      <fieldset key={title} className={classes.group}>
        <legend>{title}</legend>
        <Check
          checked={left.length === 0}
          aria-label={t`All of: ${title}`}
          onChange={({ currentTarget: { checked } }) =>
            onChange(checked ? [...chosen, ...left] : missing(chosen, names))
          }
        >
          {t`All of them`}
        </Check>
        {permissions.map(({ name, says }) => (
          <Check
            key={name}
            checked={chosen.includes(name)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, name] : missing(chosen, [name]))
            }
          >
            {says === undefined ? null : <>{says} </>}
            <span className={`mono ${detail.note ?? ''}`}>{name}</span>
          </Check>
        ))}
      </fieldset>
    );
  });
}
