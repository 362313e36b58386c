/** Which rows the copy is made of, as rules a person adds and takes out again: by word, title, profile, device, place or dates. */

import { useState, type FormEvent } from 'react';
import type { RowRule } from '#core/anonymization/rowChoice.ts';
import { say } from '#core/message.ts';
import { Button } from '#renderer/components/Button.tsx';
import { Choice } from '#renderer/components/Choice.tsx';
import { CloseIcon } from '#renderer/components/icons.tsx';
import { usePlan } from '#renderer/plan.ts';
import { choose, dropRule, ruleWords, useRowsNamed } from '#renderer/rowRules.ts';
import { Say, useText } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';
import { RuleField } from './RuleField.tsx';
import { RULE_KINDS, whereOf, type RuleKind } from './ruleKinds.ts';
import './rowRules.css';

const DOES: readonly RowRule['does'][] = ['leaveOut', 'keepOnly'];

export function RowRules() {
  const choice = usePlan((state) => state.choice);
  const rows = useRowsNamed(choice);
  const text = useText();
  return (
    <section className="row-rules" aria-label={text(say('plan.choice'))}>
      <h2>
        <Say message={say('plan.choice')} />
      </h2>
      <p className="small dim">
        <Say message={say('plan.choice.lede')} />
      </p>
      {choice.length > 0 && (
        <ul className="row-rule-list">
          {choice.map((rule, at) => (
            <li key={JSON.stringify(rule)}>
              <span>
                <b>
                  <Say message={say(`plan.choice.${rule.does}`)} />
                </b>{' '}
                <Say message={ruleWords(rule)} row={at} />
              </span>
              <span className="small dim">{rows && <Say message={say('plan.choice.rows', { count: rows[at] ?? 0 })} />}</span>
              <Button
                look="quiet"
                size="small"
                aria-label={text(say('plan.choice.drop', { rule: { term: ruleWords(rule) } }))}
                onClick={() => dropRule(at)}
              >
                <CloseIcon />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewRule />
    </section>
  );
}

function NewRule() {
  const text = useText();
  const summary = useSession((state) => state.summary);
  const roles = new Set(summary?.columns.map(({ role }) => role));
  const several = (summary?.profiles.length ?? 0) > 1;
  const kinds = RULE_KINDS.filter(({ needs }) => needs === undefined || (roles.has(needs) && (needs !== 'profile' || several)));
  const purpose = usePlan((state) => state.recipe?.purpose);
  const [does, setDoes] = useState<RowRule['does']>(purpose === 'onlyTheseRows' ? 'keepOnly' : 'leaveOut');
  const [kind, setKind] = useState<RuleKind>('title');
  const [values, setValues] = useState<readonly [string, string]>(['', '']);
  const where = whereOf(kind, values);

  async function add(): Promise<void> {
    if (where && (await choose({ does, where }))) setValues(['', '']);
  }

  return (
    <form
      className="new-rule"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void add();
      }}
    >
      <Choice
        size="normal"
        label={text(say('plan.choice.what'))}
        value={does}
        options={DOES.map((value) => ({ value, label: text(say(`plan.choice.${value}`)) }))}
        onChange={(value) => setDoes(DOES.find((known) => known === value) ?? does)}
      />
      <Choice
        size="normal"
        label={text(say('plan.choice.how'))}
        value={kind}
        options={kinds.map(({ id }) => ({ value: id, label: text(say(`plan.choice.kind.${id}`)) }))}
        onChange={(value) => {
          setKind(kinds.find(({ id }) => id === value)?.id ?? kind);
          setValues(['', '']);
        }}
      />
      <RuleField key={kind} kind={kind} values={values} onChange={setValues} />
      <Button type="submit" disabled={where === undefined}>
        <Say message={say(`plan.choice.add.${does}`)} />
      </Button>
    </form>
  );
}
