import { Trans, useLingui } from '@lingui/react/macro';

import type { Attachment } from '#src/api/attachments.ts';
import { imageUrl } from '#src/lib/imageUrl.ts';

import classes from './Post.module.css';
import { PollView } from './PollView.tsx';

/** What a post carries: pictures small, each a link to its full size; files and videos as links; polls with their votes. */
export function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  const { t } = useLingui();
  const pictures = attachments.filter(({ dataType, fileUrl }) => dataType === 'image' && fileUrl !== undefined);
  const others = attachments.filter((one) => !pictures.includes(one));
  return (
    <>
      {pictures.length > 0 ? (
        <ul className={classes.pictures}>
          {pictures.map(({ postId, fileUrl = '', fileName, flagCount }, index) => (
            <li key={postId}>
              <a href={imageUrl(fileUrl, 'full')} target="_blank" rel="noreferrer" title={t`Open the full size`}>
                <img
                  src={imageUrl(fileUrl, 'small')}
                  alt={t`Picture ${index + 1} of ${pictures.length}: ${fileName ?? postId}`}
                  width={88}
                  height={88}
                  loading="lazy"
                  decoding="async"
                />
              </a>
              <Reports count={flagCount} />
            </li>
          ))}
        </ul>
      ) : null}
      {others.map((attachment) => (
        <OtherAttachment key={attachment.postId} attachment={attachment} />
      ))}
    </>
  );
}

function OtherAttachment({ attachment }: { attachment: Attachment }) {
  const { dataType, fileUrl, fileName, thumbnailUrl, pollId, postId, flagCount } = attachment;
  if (pollId !== undefined) return <PollView pollId={pollId} />;
  const name = fileName ?? postId;
  return (
    <p className={classes.file}>
      {thumbnailUrl === undefined ? null : (
        <img src={imageUrl(thumbnailUrl, 'small')} alt="" width={88} height={66} loading="lazy" decoding="async" />
      )}
      {fileUrl === undefined ? (
        <Trans>
          Not shown here: {dataType} <span className="mono">{name}</span>
        </Trans>
      ) : (
        <a href={fileUrl} target="_blank" rel="noreferrer">
          {dataType === 'video' ? <Trans>Open the video {name}</Trans> : <Trans>Open the file {name}</Trans>}
        </a>
      )}
      <Reports count={flagCount} />
    </p>
  );
}

function Reports({ count }: { count: number }) {
  const { i18n } = useLingui();
  return count === 0 ? null : (
    <span className={classes.flag}>
      ⚑ <Trans>Reports: {i18n.number(count)}</Trans>
    </span>
  );
}
