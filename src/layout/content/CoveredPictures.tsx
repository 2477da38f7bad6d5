import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';

import type { Attachment } from '#src/api/attachments.ts';
import detail from '#src/components/Detail.module.css';
import { exposures, eyes, manyExposures, noteExposure } from './eyes.ts';
import { imageUrl } from '#src/lib/imageUrl.ts';

import classes from './Item.module.css';

/** Held longer than this (milliseconds), a picture is covered again when it is let go; and so long a finger rests to look. */
const heldFor = 400;

/** Reported pictures and films: text first, and each only when it is asked for, unless this person chose otherwise. */
export function CoveredPictures({ attachments }: { attachments: readonly Attachment[] }) {
  const pictures = attachments.filter(
    ({ dataType, fileUrl, thumbnailUrl }) =>
      (dataType === 'image' && fileUrl !== undefined) ||
      (dataType === 'video' && (thumbnailUrl !== undefined || fileUrl !== undefined)),
  );
  const seen = useSyncExternalStore(exposures.subscribe, exposures.get);
  if (pictures.length === 0) return null;
  return (
    <>
      <ul className={classes.media}>
        {pictures.map((attachment) => (
          <li key={attachment.postId}>
            <CoveredPicture attachment={attachment} />
            {attachment.dataType === 'video' ? <Film attachment={attachment} /> : null}
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
  const { isCovered, isBlurred, isGrey } = useSyncExternalStore(eyes.subscribe, eyes.get);
  const seen = useSyncExternalStore(exposures.subscribe, exposures.get);
  const { isOpen, handlers } = usePeek();
  const { dataType, fileUrl = '', thumbnailUrl, fileName, postId } = attachment;
  const url = dataType === 'video' ? (thumbnailUrl ?? '') : fileUrl;
  const name = fileName ?? postId;
  const [wasSeen] = useState(seen.has(url));
  // What was looked at once is not shown a second time by itself, whatever was chosen.
  const isShown = url !== '' && (isOpen || (!isCovered && !wasSeen));
  useEffect(() => {
    if (isShown) noteExposure(url);
  }, [isShown, url]);
  if (url === '') return null;
  return (
    <button
      type="button"
      className={classes.picture}
      data-media
      data-blurred={!isOpen && isBlurred}
      data-grey={isGrey}
      aria-pressed={isOpen}
      {...handlers}
    >
      {isShown ? (
        <>
          <img src={imageUrl(url, 'small')} alt={name} decoding="async" />
          <span className="visually-hidden">{isOpen ? t`Press to cover.` : t`Press to look.`}</span>
        </>
      ) : wasSeen || seen.has(url) ? (
        <Trans>{name}: seen in this shift. Press to look again.</Trans>
      ) : dataType === 'video' ? (
        <Trans>Video {name}, covered. Press to look at a still.</Trans>
      ) : (
        <Trans>Picture {name}, covered. Press to look.</Trans>
      )}
    </button>
  );
}

/**
 * Pressed, it is shown until it is pressed again; held, by key, pointer or finger, only for as long as it is held. A finger
 * that scrolls over it shows nothing.
 */
function usePeek() {
  const [isOpen, setOpen] = useState(false);
  /** When the press that is still down showed it. */
  const since = useRef<number>(undefined);
  const finger = useRef<ReturnType<typeof setTimeout>>(undefined);
  const open = () => {
    since.current = performance.now();
    setOpen(true);
  };
  const end = useEffectEvent(() => {
    clearTimeout(finger.current);
    if (since.current !== undefined && performance.now() - since.current > heldFor) setOpen(false);
    since.current = undefined;
  });
  useEffect(() => {
    // The key that peeks is pressed on the page, not on the picture. Behind the click that belongs to it.
    const onUp = () => setTimeout(() => end());
    const ups = ['keyup', 'pointerup', 'pointercancel'] as const;
    for (const up of ups) document.addEventListener(up, onUp);
    return () => {
      for (const up of ups) document.removeEventListener(up, onUp);
    };
  }, []);
  const onPointerDown = ({ pointerType }: { pointerType: string }) => {
    if (isOpen) return;
    if (pointerType === 'mouse') open();
    else finger.current = setTimeout(open, heldFor);
  };
  const onClick = () => {
    if (since.current !== undefined) return;
    if (isOpen) setOpen(false);
    else open();
  };
  return { isOpen, handlers: { onPointerDown, onClick } };
}

/** The film itself, once it is asked for; nothing of it is read before. */
function Film({ attachment: { fileUrl, fileName, postId } }: { attachment: Attachment }) {
  const { t } = useLingui();
  const { isMuted, isGrey, isBlurred } = useSyncExternalStore(eyes.subscribe, eyes.get);
  const [isOpen, setOpen] = useState(false);
  if (fileUrl === undefined) return null;
  return (
    <div>
      <button type="button" className={classes.film} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <Trans>Put the film away</Trans> : <Trans>Show the film</Trans>}
      </button>
      {isOpen ? (
        // What somebody uploaded has no captions to offer.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video
          className={classes.video}
          data-blurred={isBlurred}
          data-grey={isGrey}
          src={fileUrl}
          aria-label={t`Film ${fileName ?? postId}`}
          controls
          muted={isMuted}
          preload="none"
        />
      ) : null}
    </div>
  );
}
