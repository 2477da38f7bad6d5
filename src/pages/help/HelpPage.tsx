import '#src/helpMessages.ts';

import { useParams } from 'react-router';

import { EntryPage } from './EntryPage.tsx';
import { ErrorCodesPage } from './ErrorCodesPage.tsx';
import { HelpSearch } from './HelpSearch.tsx';

/** The help: all of it to be searched, one entry of it, or all codes. */
function HelpPage() {
  const { entry } = useParams();
  if (entry === undefined) return <HelpSearch />;
  return entry === 'errors' ? <ErrorCodesPage /> : <EntryPage id={entry} />;
}

export { HelpPage as Component };
