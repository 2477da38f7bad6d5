import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, useSyncExternalStore } from 'react';

import type { Attachment } from '#src/api/attachments.ts';
import detail from '#src/components/Detail.module.css';
import { imageUrl } from '#src/lib/imageUrl.ts';

import classes from './Flagged.module.css';
import { exposures, manyExposures, mediaMode, noteExposure } from './media.ts';

/** Reported pictures: text first, and each only when it is asked for, unless this person chose otherwise. */
export function CoveredPictures({ attachments }: { attachments: readonly Attachment[] }) {
  const pictures = attachments.filter(
    ({ dataType, fileUrl, thumbnailUrl }) =>
      (dataType === 'image' && fileUrl !== undefined) || (dataType === 'video' && thumbnailUrl !== undefined),
  );
  const seen = useSyncExternalStore(exposures.subscribe, exposures.get);
  if (pictures.length === 0) return null;
  return (
    <>
      <ul className={classes.media}>
        {pictures.map((attachment) => (
          <li key={attachment.postId}>
            <CoveredPicture attachment={attachment} />
          </li>
        ))}
      </ul>
      {seen.size >= manyExposures ? (
        <p className={detail.note} role="status">
          <Plural
            value={seen.size}
            one="# picture looked at in this shift. Time for a break?"
            other="# pictures looked at in this shift. Time for a break?"
          />
        </p>
      ) : null}
    </>
  );
}

function CoveredPicture({ attachment }: { attachment: Attachment }) {
  const { t } = useLingui();
  const mode = useSyncExternalStore(mediaMode.subscribe, mediaMode.get);
  const seen = useSyncExternalStore(exposures.subscribe, exposures.get);
  const [isOpen, setOpen] = useState(false);
  const { dataType, fileUrl = '', thumbnailUrl, fileName, postId } = attachment;
  const url = dataType === 'video' ? (thumbnailUrl ?? '') : fileUrl;
  const name = fileName ?? postId;
  const wasSeen = seen.has(url);
  // What was looked at once is not shown a second time by itself, whatever was chosen.
  const isShown = isOpen || (mode !== 'covered' && !wasSeen);
  const show = () => {
    setOpen(!isOpen);
    if (!isOpen) noteExposure(url);
  };
  return (
    <button
      type="button"
      className={classes.picture}
      data-media
      data-mode={isOpen ? 'shown' : mode}
      aria-pressed={isOpen}
      onClick={show}
    >
      {isShown ? (
        <>
          <img src={imageUrl(url, 'small')} alt={name} decoding="async" onLoad={() => noteExposure(url)} />
          <span className="visually-hidden">{isOpen ? t`Press to cover.` : t`Press to look.`}</span>
        </>
      ) : wasSeen ? (
        <Trans>{name}: seen in this shift. Press to look again.</Trans>
      ) : dataType === 'video' ? (
        <Trans>Video {name}, covered. Press to look at a still.</Trans>
      ) : (
        <Trans>Picture {name}, covered. Press to look.</Trans>
      )}
    </button>
  );
}
