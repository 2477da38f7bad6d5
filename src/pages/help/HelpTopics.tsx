import { useLingui } from '@lingui/react';
import { Link } from 'react-router';

import { paths } from '#src/paths.ts';

import classes from './Help.module.css';
import { helpEntries, topicNames } from './helpEntries.ts';
import type { Topic } from './helpIndex.ts';

/** All questions, under their topics. */
export function HelpTopics() {
  const { i18n } = useLingui();
  return (
    <div className={classes.topics}>
      {(Object.keys(topicNames) as Topic[]).map((topic) => (
        <section key={topic} className={classes.topic} aria-labelledby={`topic-${topic}`}>
          <h2 id={`topic-${topic}`}>{i18n._(topicNames[topic])}</h2>
          <ul>
            {helpEntries
              .filter((entry) => entry.topic === topic)
              .map(({ id, title }) => (
                <li key={id}>
                  <Link to={paths.helpEntry(id)}>{i18n._(title)}</Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
