import { Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';

type Props = {
  /** Of the field behind the button. */
  label: string;
  /** Which files are offered, as the browser wants it: `.json`. */
  accept: string;
  onText: (text: string, fileName: string) => void;
  children: ReactNode;
};

/** A button that opens a small file and hands over what is in it. */
export function OpenFile({ label, accept, onText, children }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" onClick={() => picker.current?.click()}>
        {children}
      </Button>
      <input
        ref={picker}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (file) void file.text().then((text) => onText(text, file.name));
        }}
      />
    </>
  );
}
