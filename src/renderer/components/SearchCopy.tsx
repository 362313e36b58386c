/** Looks for a word in a copy, saved or checked: the person's own check that something is gone. */

import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { say, type Message } from '#core/message.ts';
import { client } from '../client.ts';
import { Say, useText } from '../say.tsx';
import { Chip } from './Chip.tsx';
import { Field } from './Field.tsx';
import { SearchIcon } from './icons.tsx';
import './searchCopy.css';

const SEARCH_MS = 250;

/** What was found for a text. `hits` is undefined when the copy could not be searched. */
interface Found {
  readonly text: string;
  readonly hits: { readonly cells: number; readonly rows: number } | undefined;
  readonly problem?: Message;
}

/** Which copy: the last one that was saved, or the last that was checked. */
export type WhichCopy = 'saved' | 'checked';

async function look(text: string, of: WhichCopy): Promise<Found> {
  const answer = await client.searchCopy.query({ text, of });
  return answer.ok ? { text, hits: answer.value } : { text, hits: undefined, problem: answer.failure.message };
}

export function SearchCopy({ of, rows }: { of: WhichCopy; rows: number }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), SEARCH_MS);
  const [found, setFound] = useState<Found>();

  useEffect(() => {
    let late = false;
    if (wanted !== '') {
      look(wanted, of)
        .catch((): Found => ({ text: wanted, hits: undefined, problem: say('save.search.failed') }))
        .then((result) => late || setFound(result))
        .catch(() => {});
    }
    return () => {
      late = true;
    };
  }, [wanted, of]);

  const current = wanted !== '' && found?.text === wanted && typed.trim() === wanted ? found : undefined;
  return (
    <section>
      <h2>
        <Say message={say('save.search')} />
      </h2>
      <p className="sub">
        <Say message={say('save.search.lede')} />
      </p>
      <div className="search-copy">
        <span className="search-field">
          <SearchIcon />
          <Field
            finds
            type="search"
            value={typed}
            aria-label={text(say('save.search.field'))}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </span>
        <span role="status">{current && <Hits found={current} rows={rows} />}</span>
      </div>
    </section>
  );
}

function Hits({ found: { hits, problem }, rows }: { found: Found; rows: number }) {
  if (!hits) return problem ? <Say message={problem} /> : null;
  if (hits.cells === 0) {
    return (
      <Chip tone="checked">
        <Say message={say('save.search.none', { count: rows })} />
      </Chip>
    );
  }
  return (
    <Chip tone="line">
      <Say message={say('save.search.hits', { cells: hits.cells, count: hits.rows })} />
    </Chip>
  );
}
