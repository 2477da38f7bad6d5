import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';

import type { Offer } from './offer.ts';
import { offersFor } from './offers.ts';
import classes from './Palette.module.css';
import { usePaletteKnown } from './usePaletteKnown.ts';

/** A text of several lines, or longer than this (characters), is not shown in a field of one line. */
const longestShown = 200;

/** Type or paste anything: the first offer is what it is for. A combobox over a list, by keyboard throughout. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const known = usePaletteKnown();
  const [text, setText] = useState('');
  /** What was pasted, where a field of one line cannot hold it. */
  const [pasted, setPasted] = useState<string>();
  const whole = useDeferredValue(pasted ?? text);
  const offers = useMemo(() => offersFor(whole, known), [whole, known]);
  const [at, setAt] = useState({ of: '', index: 0 });
  const index = at.of === whole ? Math.min(at.index, offers.length - 1) : 0;
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();

  // In the layout phase, because the dialog can give the focus back only while it is still in the page.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const take = (offer: Offer | undefined) => {
    if (!offer) return;
    onClose();
    offer.run?.();
    if (offer.to !== undefined) void navigate(offer.to, { state: offer.state });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && offers.length > 0) {
      event.preventDefault();
      setAt({ of: whole, index: (index + step + offers.length) % offers.length });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // What is deferred is not what was typed last.
      take(whole === (pasted ?? text) ? offers[index] : offersFor(pasted ?? text, known)[0]);
    } else if (event.key === 'Backspace' && pasted !== undefined) {
      event.preventDefault();
      setPasted(undefined);
    }
  };

  const lines = pasted?.split(/\r\n?|\n/).filter((line) => line.trim() !== '').length ?? 0;
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label={t`Find or do something`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // A press beside it is a cancel, too.
      {...{ closedby: 'any' }}
    >
      <div className={classes.field}>
        <input
          className={classes.input}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={offers.length > 0 ? `${listId}-${index}` : undefined}
          aria-label={t`Type or paste anything`}
          placeholder={t`Type or paste anything: an ID, a link, a list, a code, a question…`}
          value={text}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setPasted(undefined);
            setText(event.currentTarget.value);
          }}
          onPaste={(event) => {
            const brought = event.clipboardData.getData('text/plain');
            if (brought.length <= longestShown && !/[\r\n]/.test(brought.trim())) return;
            event.preventDefault();
            setText('');
            setPasted(brought);
          }}
          onKeyDown={onKeyDown}
        />
        {pasted === undefined ? null : (
          <p className={classes.pasted}>
            <Plural value={lines} one="Pasted: # line" other="Pasted: # lines" />,{' '}
            <Plural value={pasted.length} one="# character" other="# characters" />.{' '}
            <Trans>Backspace takes it away.</Trans>
          </p>
        )}
      </div>
      <div role="status" className="visually-hidden">
        {offers.length === 0 ? t`Nothing fits` : t`${offers.length} offers, the first: ${offers[0]?.title ?? ''}`}
      </div>
      <div id={listId} role="listbox" aria-label={t`Offers`} className={classes.offers} data-for={whole.slice(0, 40)}>
        {offers.map((offer, place) => (
          // The keys are the field's.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={offer.id}
            id={`${listId}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === index}
            className={classes.offer}
            data-offer={offer.id}
            ref={place === index ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onPointerMove={() => {
              if (place !== index) setAt({ of: whole, index: place });
            }}
            onClick={() => take(offer)}
          >
            <span dir="auto">{offer.title}</span>
            <small>{offer.about}</small>
          </div>
        ))}
      </div>
      {offers.length === 0 ? (
        <p className={classes.pasted}>
          <Trans>Nothing fits. Try fewer words.</Trans>
        </p>
      ) : null}
    </dialog>
  );
}
