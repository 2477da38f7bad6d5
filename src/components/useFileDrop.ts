import { useEffect, useEffectEvent } from 'react';

import { isQuestionOpen } from './confirm.ts';

/** Hears of a file dropped anywhere on the page, unless a question is open: under it the page hears nothing. */
export function useFileDrop(onFile: (file: File) => void): void {
  const hear = useEffectEvent(onFile);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      if (!isQuestionOpen()) hear(file);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
}
