import { useEffect, useEffectEvent } from 'react';
import { t } from '@lingui/core/macro';
import { useNavigate } from 'react-router';

import { isQuestionOpen } from '#src/components/confirm.ts';
import { isTextField } from '#src/components/isTextField.ts';
import { toast } from '#src/components/toast.ts';
import { useFileDrop } from '#src/components/useFileDrop.ts';
import { paths } from '#src/paths.ts';
import { useSession } from '#src/queries/useSession.ts';

import { bringToImport, type Brought } from '#src/layout/handOver.ts';

/**
 * Ctrl+V outside a text field, or a file dropped anywhere, on a blocklist page starts an import with it.
 * @param onBrought takes it on the spot; without one, the import page is opened with it
 */
export function usePasteToImport(onBrought?: (thing: Brought) => void): void {
  const navigate = useNavigate();
  const session = useSession();
  const bring = (thing: Brought) => {
    // The page waits unseen behind a locked session.
    if (session.status !== 'connected') return;
    if (onBrought) {
      onBrought(thing);
      return;
    }
    bringToImport(thing);
    void navigate(paths.blocklistImport);
  };
  const paste = useEffectEvent(bring);
  useFileDrop((file) => bring({ file }));
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
      paste(file ? { file } : { text });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
