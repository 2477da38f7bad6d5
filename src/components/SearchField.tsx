import { TextInput } from '@mantine/core';
import { use, useEffect, useRef, useState } from 'react';
import { UNSAFE_DataRouterContext } from 'react-router';

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
  useEffect(() => () => clearTimeout(timer.current), []);
  // Asked of the router itself: what it tells the page comes too late while the page is busy.
  const router = use(UNSAFE_DataRouterContext)?.router;
  const isLeaving = () => {
    const { navigation, location } = router?.state ?? {};
    return navigation?.location !== undefined && navigation.location.pathname !== location?.pathname;
  };
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
        timer.current = setTimeout(() => {
          // Whoever leads on elsewhere is not called back by what was typed before.
          if (!isLeaving()) search(next);
        }, 250);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        clearTimeout(timer.current);
        search(text);
      }}
    />
  );
}
