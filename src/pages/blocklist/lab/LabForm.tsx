import { Button, NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';

import { BigTextField } from '#src/components/BigTextField.tsx';
import { Check } from '#src/components/Check.tsx';
import type { RehearsalKind } from '#src/lib/rehearsal/types.ts';
import type { MatchMode } from '#src/lib/wordList/existingRules.ts';

import classes from './Lab.module.css';
import { broughtToLab } from './labHandOver.ts';
import { mostLines, tooManyLines, typedRules } from './typedRules.ts';
import type { LabRequest } from './useLab.ts';

const budgets = [20, 50, 100, 200] as const;
/** The vendor takes ten requests a second. */
const perSecond = 10;

type Props = {
  /** Words another page has led here with. */
  broughtText?: string;
  onStart: (request: LabRequest) => void;
};

/** Which rules are to be tried, on what, and how much reading that may cost. */
export function LabForm({ broughtText = '', onStart }: Props) {
  const { t, i18n } = useLingui();
  const [brought] = useState(broughtToLab);
  const [source, setSource] = useState<'brought' | 'typed' | 'in-force'>(
    brought.length > 0 && broughtText === '' ? 'brought' : 'typed',
  );
  const [text, setText] = useState(broughtText);
  const [mode, setMode] = useState<MatchMode>('anywhere');
  const [arePatterns, setPatterns] = useState(false);
  const [kinds, setKinds] = useState<ReadonlySet<RehearsalKind>>(() => new Set(['post', 'comment']));
  const [requests, setRequests] = useState<number>(50);
  const [problem, setProblem] = useState<'empty' | 'too-many' | 'no-kind'>();
  const field = useRef<HTMLTextAreaElement>(null);
  const { rules, refused } = typedRules(text, mode, arePatterns ? 'pattern' : 'plain');
  const firstRefused = i18n.number(refused[0]?.line ?? 0);
  const toTry = source === 'brought' ? brought : rules;

  const toggle = (kind: RehearsalKind) => {
    setProblem(undefined);
    setKinds(kinds.symmetricDifference(new Set([kind])));
  };
  const start = () => {
    if (source === 'typed' && (rules.length === 0 || tooManyLines(text))) {
      setProblem(rules.length === 0 ? 'empty' : 'too-many');
      field.current?.focus();
    } else if (kinds.size === 0) setProblem('no-kind');
    else {
      setProblem(undefined);
      onStart({ rules: source === 'in-force' ? source : toTry, kinds, requests });
    }
  };
  const names: [RehearsalKind, string][] = [
    ['post', t`Posts`],
    ['comment', t`Comments`],
    ['display-name', t`Display names`],
  ];

  return (
    <form
      className={classes.column}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <NativeSelect
        label={t`Rules to try`}
        value={source}
        onChange={(event) => {
          setProblem(undefined);
          setSource(event.currentTarget.value as typeof source);
        }}
        data={[
          ...(brought.length > 0 ? [{ value: 'brought', label: t`The rules under review` }] : []),
          { value: 'typed', label: t`Words typed here` },
          { value: 'in-force', label: t`All rules that are on` },
        ]}
      />
      {source === 'typed' ? (
        <>
          <BigTextField
            label={t`Words or phrases, one per line`}
            rows={8}
            ref={field}
            value={text}
            spellCheck={false}
            onChange={(event) => {
              setProblem(undefined);
              setText(event.currentTarget.value);
            }}
            onPaste={(event) => {
              if (!tooManyLines(event.clipboardData.getData('text/plain'))) return;
              event.preventDefault();
              setProblem('too-many');
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              start();
            }}
          />
          <NativeSelect
            label={t`Match`}
            value={mode}
            onChange={(event) => setMode(event.currentTarget.value as MatchMode)}
            data={[
              { value: 'anywhere', label: t`Anywhere in the text` },
              { value: 'exact', label: t`Exact word only` },
            ]}
          />
          <Check checked={arePatterns} onChange={() => setPatterns(!arePatterns)}>
            <Trans>The lines are patterns (regular expressions)</Trans>
          </Check>
          {refused.length > 0 ? (
            <p className={classes.quiet}>
              <Plural
                value={refused.length}
                one={`Line ${firstRefused} cannot be a rule and is left out.`}
                other={`# lines cannot be rules and are left out; the first is line ${firstRefused}.`}
              />
            </p>
          ) : null}
        </>
      ) : source === 'brought' ? null : (
        <p className={classes.quiet}>
          <Trans>Reading the rules costs one more request for every 100 of them.</Trans>
        </p>
      )}
      <fieldset className={classes.kinds}>
        <legend>
          <Trans>Try them on</Trans>
        </legend>
        {names.map(([kind, name]) => (
          <Check key={kind} checked={kinds.has(kind)} onChange={() => toggle(kind)}>
            {name}
          </Check>
        ))}
      </fieldset>
      {kinds.has('display-name') ? (
        <p className={classes.quiet}>
          <Trans>The network does not check display names; they are tried here only.</Trans>
        </p>
      ) : null}
      <NativeSelect
        label={t`Most requests for reading`}
        value={String(requests)}
        onChange={(event) => setRequests(Number(event.currentTarget.value))}
        data={budgets.map((count) => {
          const seconds = i18n.number(count / perSecond);
          return { value: String(count), label: t`Up to ${i18n.number(count)} requests, about ${seconds} s` };
        })}
      />
      <div role="alert">
        {problem === 'empty' ? (
          <Trans>There is no rule to try yet. Type a word.</Trans>
        ) : problem === 'too-many' ? (
          <Trans>
            At most {mostLines} lines can be tried here; nothing was taken over. Import longer lists, and try them as
            rules that are on.
          </Trans>
        ) : problem === 'no-kind' ? (
          <Trans>Choose at least one kind of text.</Trans>
        ) : null}
      </div>
      <div>
        <Button type="submit">
          {source === 'in-force' ? (
            <Trans>Rehearse the rules</Trans>
          ) : (
            <Plural value={toTry.length} one="Rehearse # rule" other="Rehearse # rules" />
          )}
        </Button>
      </div>
    </form>
  );
}
