import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { manyBytes, metadataBytes, type parseMetadata } from '#src/lib/metadata.ts';

import classes from './Detail.module.css';

type Props = { id: string; read: ReturnType<typeof parseMetadata> };

/** What is to be said of metadata as it stands in a field: why it is none, or how many bytes it takes. */
export function MetadataNotes({ id, read }: Props) {
  const { i18n } = useLingui();
  const bytes = 'metadata' in read ? metadataBytes(read.metadata) : 0;
  return (
    <div id={id} className={classes.note} role="status">
      {'problem' in read ? (
        read.problem === 'not-json' ? (
          <Trans>This is not JSON yet: look for a missing quote, comma or bracket.</Trans>
        ) : (
          <Trans>Metadata is an object: names and values between braces.</Trans>
        )
      ) : (
        <>
          <Plural value={bytes} one="# byte" other="# bytes" />
          {bytes > manyBytes ? (
            <strong>
              {' · '}
              <Trans>More than {i18n.number(manyBytes)} bytes, which the vendor advises against.</Trans>
            </strong>
          ) : null}
        </>
      )}
    </div>
  );
}
