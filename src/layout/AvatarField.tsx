import { Button, FileButton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import type { UploadedImage } from '#src/api/files.ts';
import { WithAvatar } from '#src/components/Avatar.tsx';
import { ErrorPanel } from './ErrorPanel.tsx';
import { useSaving } from './useSaving.ts';
import { imageProblem, type ImageProblem } from '#src/lib/imageFile.ts';
import { imageUrl } from '#src/lib/imageUrl.ts';
import { uploadImage } from '#src/queries/uploadImage.ts';

import classes from '#src/components/Detail.module.css';

type Props = {
  /** Of what has the picture. */
  name: string;
  /** Of the picture it has. */
  url?: string | undefined;
  /** The picture that is chosen by now. */
  fileId: string;
  onUploaded: (image: UploadedImage) => void;
};

/** The picture of something, and another one in its place: looked at here, then uploaded, and used once all is saved. */
export function AvatarField({ name, url, fileId, onUploaded }: Props) {
  const { t } = useLingui();
  const [uploaded, setUploaded] = useState<UploadedImage>();
  const [problem, setProblem] = useState<ImageProblem>();
  const { isSaving, failure, save } = useSaving();
  const uploading = useRef<AbortController>(undefined);
  useEffect(() => () => uploading.current?.abort(), []);
  // Put back, it is the former one again.
  const image = uploaded?.fileId === fileId ? uploaded : undefined;
  const shownUrl = image?.fileUrl ?? url;

  const choose = async (file: File | null) => {
    if (!file) return;
    const found = await imageProblem(file);
    setProblem(found);
    if (found !== undefined) return;
    const { signal } = (uploading.current = new AbortController());
    await save(async () => {
      const sent = await uploadImage(file, signal);
      setUploaded(sent);
      onUploaded(sent);
    });
  };

  return (
    <div className={classes.avatarField}>
      <WithAvatar name={name || '?'} url={shownUrl === undefined ? undefined : imageUrl(shownUrl, 'small')}>
        <FileButton accept="image/png,image/jpeg" onChange={(file) => void choose(file)}>
          {(button) => (
            <Button variant="default" size="xs" loading={isSaving} {...button}>
              <Trans>Choose a picture</Trans>
            </Button>
          )}
        </FileButton>
      </WithAvatar>
      <span className={classes.note}>
        {image ? (
          <Trans>Uploaded. It is used once this is saved.</Trans>
        ) : (
          <Trans>JPG or PNG, up to 1 GB. Lists show it small, and load no more than that.</Trans>
        )}
      </span>
      <div role="alert" className={classes.failure}>
        {problem === 'type'
          ? t`This file is no JPG or PNG.`
          : problem === 'size'
            ? t`This file is larger than the 1 GB the network takes.`
            : null}
      </div>
      {failure === undefined ? null : <ErrorPanel error={failure} />}
    </div>
  );
}
