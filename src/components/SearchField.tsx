import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigation } from 'react-router';

type Props = {
  label: string;
  placeholder: string;
  value: string;
  /** Called 250 ms after the last key: every call is a request to the network. */
  onSearch: (text: string) => void;
  className?: string | undefined;
};

/** A search field that shows every key at once and asks the network only when the typing pauses. */
export function SearchField({ label, placeholder, value, onSearch, className = '' }: Props) {
  const [text, setText] = useState(value);
  const [shownValue, setShownValue] = useState(value);
  // What we asked for comes back as `value` a moment later, perhaps when more has been typed: only a value from elsewhere
  // (back, a link) replaces the text.
  const [asked] = useState(() => new Set<string>());
  if (value !== shownValue) {
    setShownValue(value);
    if (!asked.has(value)) setText(value);
  }
  useEffect(() => {
    if (value === text) asked.clear();
  }, [asked, value, text]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Whoever leads on elsewhere is not called back by what was typed before.
  const { pathname } = useLocation();
  const to = useNavigation().location?.pathname ?? pathname;
  const isLeaving = to !== pathname;
  useEffect(() => {
    if (isLeaving) clearTimeout(timer.current);
    return () => clearTimeout(timer.current);
  }, [isLeaving]);
  const search = (next: string) => {
    asked.add(next);
    onSearch(next);
  };
  return (
    <TextInput
      className={className}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      size="xs"
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => search(next), 250);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        clearTimeout(timer.current);
        search(text);
      }}
    />
  );
}
