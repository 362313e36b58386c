/** The report of the copy: off until it is asked for, and never beside the copy without a second question. */

import { useState } from 'react';
import { say } from '#core/message.ts';
import { ok, type Result } from '#core/result.ts';
import type { Message } from '#core/message.ts';
import { client } from '#renderer/client.ts';
import { Check } from '#renderer/components/Check.tsx';
import { SaveAs } from '#renderer/components/SaveAs.tsx';
import { Segmented } from '#renderer/components/Segmented.tsx';
import { Say, useText } from '#renderer/say.tsx';

const FORMS = ['page', 'json'] as const;
type Form = (typeof FORMS)[number];
const NAMES: Readonly<Record<Form, string>> = { page: 'copy-report.html', json: 'copy-report.json' };

export function Report() {
  const text = useText();
  const [form, setForm] = useState<Form>('page');
  /** The person was told what a report beside the copy does. */
  const [asked, setAsked] = useState(false);
  const [beside, setBeside] = useState(false);

  async function save(path: string, overwrite: boolean): Promise<Result<Message>> {
    const saved = await client.saveReport.mutate({ path, as: form, overwrite, besideCopy: beside });
    if (!saved.ok && saved.failure.code === 'target-beside-copy') setAsked(true);
    return saved.ok ? ok(say('save.report.saved')) : saved;
  }

  return (
    <section className="save-report">
      <h2>
        <Say message={say('save.report')} />
      </h2>
      <p className="sub">
        <Say message={say('save.report.why')} />
      </p>
      <Segmented
        label={text(say('save.report.form'))}
        value={form}
        options={FORMS.map((value) => ({ value, label: <Say message={say(`save.report.${value}`)} /> }))}
        onChange={setForm}
      />
      {asked && (
        <div role="alert">
          <Check checked={beside} onChange={setBeside}>
            <Say message={say('save.report.beside')} />
            <small>
              <Say message={say('save.report.beside.why')} />
            </small>
          </Check>
        </div>
      )}
      <SaveAs
        key={form}
        name={NAMES[form]}
        begin={say('save.report.save')}
        label={say('save.report.path')}
        hint={say('save.report.hint')}
        save={save}
      />
    </section>
  );
}
