/** What of a keyboard event tells which key was meant. */
type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * A key as the keymap writes it: `d`, `Shift+z`, `Mod+k` (Control, on a Mac Command), `?`, `Escape`. A letter is meant by its
 * place where the keyboard is of another script. Undefined for a modifier alone, and with Alt, which types letters.
 */
export function keyName(event: Pressed): string | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (altKey || ['Shift', 'Control', 'Meta', 'Alt', 'Dead', 'Process', 'Unidentified'].includes(key)) return undefined;
  const isLatin = /^[a-z]$/i.test(key);
  const isOtherScript = key.length === 1 && /\p{L}/u.test(key) && code.startsWith('Key');
  const letter = isLatin ? key.toLowerCase() : isOtherScript ? code.slice(3).toLowerCase() : undefined;
  const name = letter ?? (key === ' ' ? 'Space' : key);
  // Of a sign, Shift is part of how it is typed.
  const shift = shiftKey && (letter !== undefined || name.length > 1) ? 'Shift+' : '';
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${shift}${name}`;
}

const signs: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** A key, or keys pressed one after the other, as people read it: `G F`, `Ctrl+K`, `↓`. */
export function keyText(keys: string): string {
  return keys
    .split(' ')
    .map((key) =>
      key
        .split('+')
        .map((part) =>
          part === 'Mod' ? modifier() : (signs[part] ?? (/^[a-z]$/.test(part) ? part.toUpperCase() : part)),
        )
        .join('+'),
    )
    .join(' ');
}

const modifier = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl');
