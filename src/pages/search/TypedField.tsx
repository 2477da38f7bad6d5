import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** How long typing has to pause before the network is asked, in milliseconds. */
const searchAfter = 400;

type Props = { label: string; value: string; onChange: (value: string) => void };

/** A text of the form. The network is asked once typing pauses. */
export function TypedField({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  // Changed from elsewhere: a link, or the way back.
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  const tell = useDebouncedCallback((text: string) => {
    setTold(text);
    onChange(text);
  }, searchAfter);
  return (
    <TextInput
      size="xs"
      label={label}
      value={typed}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
