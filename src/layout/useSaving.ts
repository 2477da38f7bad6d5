import { useState } from 'react';

/** Saves one thing at a time, and keeps what went wrong with the last one, for the form to show. */
export function useSaving() {
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  /** True when it was saved. */
  const save = async (write: () => Promise<unknown>): Promise<boolean> => {
    if (isSaving) return false;
    setSaving(true);
    setFailure(undefined);
    try {
      await write();
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    } finally {
      setSaving(false);
    }
  };
  return { isSaving, failure, save };
}
