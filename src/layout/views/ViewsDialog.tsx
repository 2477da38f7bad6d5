import '#src/laterMessages.ts';

import { Button, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'react-router';

import { Check } from '#src/components/Check.tsx';
import detail from '#src/components/Detail.module.css';
import { Dialog } from '#src/components/Dialog.tsx';
import { OpenFile } from '#src/components/OpenFile.tsx';
import { saveFile } from '#src/components/saveFile.ts';
import { toast } from '#src/components/toast.ts';

import { changeView, deleteView, savedViews, saveView, type SavedView } from './savedViews.ts';
import classes from './Views.module.css';
import { openViewsFile, viewsFile } from './viewsFile.ts';

/** Pages with their filters under names: saved, pinned, shared as links or a file. */
export default function ViewsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const views = useSyncExternalStore(savedViews.subscribe, savedViews.get);
  const open = (text: string, fileName: string) => {
    const count = openViewsFile(text);
    if (count === undefined) toast(t`${fileName} holds no views of Custos. Nothing was changed.`, { isFailure: true });
    else toast(t`Views taken over: ${count}.`);
  };
  return (
    <Dialog title={t`Views`} closeLabel={t`Close the views`} onClose={onClose}>
      <SaveThis views={views} />
      {views.length === 0 ? (
        <p className={detail.note}>
          <Trans>No view is saved yet. A view is a page with its filters and order.</Trans>
        </p>
      ) : (
        <ul className={classes.views} aria-label={t`Saved views`}>
          {views.map((view) => (
            <ViewRow key={view.id} view={view} onClose={onClose} />
          ))}
        </ul>
      )}
      <div className={detail.inline}>
        <Button
          variant="default"
          disabled={views.length === 0}
          onClick={() => saveFile(new Blob([viewsFile(views)], { type: 'application/json' }), 'custos-views.json')}
        >
          <Plural value={views.length} one="Save # view as a file" other="Save # views as a file" />
        </Button>
        <OpenFile label={t`File of views`} accept="application/json,.json" onText={open}>
          <Trans>Open a file of views</Trans>
        </OpenFile>
      </div>
    </Dialog>
  );
}

/** Names the page that is open, as it is filtered now. */
function SaveThis({ views }: { views: readonly SavedView[] }) {
  const { t } = useLingui();
  const { pathname, search } = useLocation();
  const to = `${pathname}${search}`;
  const [name, setName] = useState('');
  const [isPinned, setPinned] = useState(true);
  const same = views.find((view) => view.to === to);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        saveView({ name: name.trim(), to, isPinned });
        setName('');
      }}
    >
      <TextInput
        label={t`Name for this page as it is filtered now`}
        description={<span className="mono">{to}</span>}
        value={name}
        maxLength={60}
        autoFocus
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Check checked={isPinned} onChange={(event) => setPinned(event.currentTarget.checked)}>
        <Trans>Show it in the navigation</Trans>
      </Check>
      {same ? (
        <p className={detail.note}>
          <Trans>It is saved already, as “{same.name}”.</Trans>
        </p>
      ) : null}
      <Button type="submit" disabled={name.trim() === ''}>
        <Trans>Save the view</Trans>
      </Button>
    </form>
  );
}

function ViewRow({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const { t } = useLingui();
  const { id, name, to, isPinned } = view;
  const copy = () =>
    navigator.clipboard.writeText(new URL(to, location.href).href).then(
      () => toast(t`Copied: the address of “${name}”. Whoever opens it sees their own network.`),
      () => toast(t`The browser does not let this page copy. Open the view and copy its address.`, { isFailure: true }),
    );
  return (
    <li>
      <Link to={to} onClick={onClose} dir="auto">
        {name}
      </Link>
      <span className={classes.actions}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t`Copy the link of ${name}`}
          onClick={() => void copy()}
        >
          <Trans>Copy the link</Trans>
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-pressed={isPinned}
          aria-label={isPinned ? t`Unpin ${name}` : t`Pin ${name}`}
          onClick={() => changeView(id, { isPinned: !isPinned })}
        >
          {isPinned ? <Trans>Unpin</Trans> : <Trans>Pin</Trans>}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t`Delete the view ${name}`}
          onClick={() => deleteView(id)}
        >
          <Trans>Delete</Trans>
        </Button>
      </span>
    </li>
  );
}
