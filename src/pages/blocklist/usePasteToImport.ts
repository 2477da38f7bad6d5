import { useEffect, useEffectEvent } from 'react';
import { t } from '@lingui/core/macro';
import { useNavigate } from 'react-router';

import { isQuestionOpen } from '#src/components/confirm.ts';
import { isTextField } from '#src/components/isTextField.ts';
import { toast } from '#src/components/toast.ts';
import { paths } from '#src/paths.ts';
import { useSession } from '#src/queries/useSession.ts';

import { bringToImport, type Brought } from './handOver.ts';

/**
 * Ctrl+V outside a text field, or a file dropped anywhere, on a blocklist page starts an import with it.
 * @param onBrought takes it on the spot; without one, the import page is opened with it
 */
export function usePasteToImport(onBrought?: (thing: Brought) => void): void {
  const navigate = useNavigate();
  const session = useSession();
  const bring = useEffectEvent((thing: Brought) => {
    // The page waits unseen behind a locked session.
    if (session.status !== 'connected') return;
    if (onBrought) {
      onBrought(thing);
      return;
    }
    bringToImport(thing);
    void navigate(paths.blocklistImport);
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      // Under an open question the page hears nothing.
      if (isTextField(event.target) || isQuestionOpen()) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!file && text.trim() === '') {
        toast(t`The clipboard holds no words.`);
        return;
      }
      event.preventDefault();
      bring(file ? { file } : { text });
    };
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      if (!isQuestionOpen()) bring({ file });
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
}
