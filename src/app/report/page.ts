/** The report of a copy as a page to read: settings, counts and measures before and after, and no value of the person's. */

import { say, type Message } from '#core/message.ts';
import type { RiskReport } from '#core/risk/assess.ts';
import type { ClassSizes } from '#core/risk/models/singlingOut.ts';
import type { Speaker } from '#locales/speaker.ts';
import type { FullReport } from '../receiptContract.ts';
import { html, Html } from './html.ts';
import { STYLE } from './style.ts';

/** Known viewings that are told of. */
const KNOWN = [1, 2, 4, 8];
/** An estimate is never certain. */
const ESTIMATED = 0.999;
const SIZES: readonly (keyof ClassSizes)[] = ['one', 'twoToFour', 'fiveToNine', 'tenOrMore'];

/** A whole HTML document, UTF-8, that loads nothing and runs nothing. */
export function reportPage(report: FullReport, speaker: Speaker): string {
  const text = (message: Message): string => speaker.text(message, { hide: true });
  const number = (value: number): string => speaker.value(value);
  const percent = (value: number): string => speaker.value({ percent: value });
  const heading = (key: string): Html => html`<h2>${text(say(key))}</h2>`;
  const table = (head: readonly Message[], rows: readonly (readonly string[])[]): Html =>
    html` <table>
      <thead>
        <tr>
          ${head.map((cell, at) => html`<th scope="col" class="${at > 0 ? 'number' : ''}">${text(cell)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="number">${cell}</td>`))}
            </tr>`,
        )}
      </tbody>
    </table>`;

  const { before, risk, rows } = report;
  const guarded = report.columns.reduce((sum, { guardedCells }) => sum + guardedCells, 0);
  const beforeAndAfter = [say('report.measure'), say('report.original'), say('report.copy')];
  const page = html`<!doctype html>
    <html lang="${speaker.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${text(say('report.title'))}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <h1>${text(say('report.title'))}</h1>
        <p>${text(say('report.lede'))}</p>
        ${heading('report.copyOf')}
        <p>${text(say('report.rows', { count: rows.out, in: rows.in, suppressed: rows.suppressed }))}</p>
        <p>${text(say('report.hash'))} <code>${report.outputSha256}</code></p>
        <p>
          ${text(
            report.check.passed
              ? say('report.check.passed', { count: report.check.searched })
              : say('report.check.failed', { count: report.check.searched }),
          )}
        </p>
        ${heading('report.columns')}
        ${table(
          [say('report.column'), say('report.inCopy'), say('report.changed')],
          report.columns.map(({ name, label, changedCells }) => [name, text(label), number(changedCells)]),
        )}
        ${guarded > 0 ? html`<p class="dim">${text(say('report.guarded', { count: guarded }))}</p>` : ''}
        ${heading('report.risk')}
        <p class="dim">${text(say('report.risk.rows'))}</p>
        ${table(beforeAndAfter, [
          ...SIZES.map((size) => [
            text(say('report.classSize', { size: { term: say(`plan.classSizes.${size}`) } })),
            number(before.risk.singlingOut.rowsByClassSize[size]),
            number(risk.singlingOut.rowsByClassSize[size]),
          ]),
          [text(say('report.guesses')), number(before.guesses.length), number(report.guesses.length)],
        ])}
        ${linkability(before.risk, risk)} ${heading('report.works')}
        ${table(
          [say('report.use'), say('report.stillWorks')],
          Object.entries(report.utility.uses).map(([use, works]) => [
            text(say(`app.use.${use}`)),
            text(say(`plan.live.works.${works}`)),
          ]),
        )}
        ${heading('report.limits')}
        <p>${text(say('save.limits.text'))}</p>
        ${heading('report.settings')}
        <p class="dim">${text(say('report.settings.why'))}</p>
        <pre>${JSON.stringify(report.recipe, null, 2)}</pre>
      </body>
    </html>`;
  return `${page.markup.trimStart()}\n`;

  /** What someone who knows a few viewings would find, for each circle of people. */
  function linkability(original: RiskReport, copy: RiskReport): Html {
    if (!copy.linkability.measured) return html`<p>${text(copy.linkability.reason)}</p>`;
    const circlesBefore = original.linkability.measured ? original.linkability.anonymitySet.circles : [];
    const alone = (unique: number | undefined): string => (unique === undefined ? '—' : percent(Math.min(ESTIMATED, unique)));
    return html` <p class="dim">${text(say('report.risk.known'))}</p>
      ${table(
        beforeAndAfter,
        copy.linkability.anonymitySet.circles.flatMap(({ people, known }) =>
          KNOWN.flatMap((many) => {
            const after = known.find((each) => each.known === many);
            const at = circlesBefore.find((circle) => circle.people === people)?.known.find((each) => each.known === many);
            return after === undefined
              ? []
              : [[text(say('report.known', { count: many, people })), alone(at?.unique), alone(after.unique)]];
          }),
        ),
      )}`;
  }
}
