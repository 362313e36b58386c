/** French: translations of the English texts, file by file. `sources.json` says which English each was made from. */

import app from './app.json' with { type: 'json' };
import charts from './charts.json' with { type: 'json' };
import check from './check.json' with { type: 'json' };
import cli from './cli.json' with { type: 'json' };
import collection from './collection.json' with { type: 'json' };
import desktop from './desktop.json' with { type: 'json' };
import facts from './facts.json' with { type: 'json' };
import guesses from './guesses.json' with { type: 'json' };
import help from './help.json' with { type: 'json' };
import identifiers from './identifiers.json' with { type: 'json' };
import importing from './import.json' with { type: 'json' };
import mapper from './mapper.json' with { type: 'json' };
import open from './open.json' with { type: 'json' };
import overview from './overview.json' with { type: 'json' };
import plan from './plan.json' with { type: 'json' };
import protect from './protect.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import risk from './risk.json' with { type: 'json' };
import rows from './rows.json' with { type: 'json' };
import save from './save.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import timeline from './timeline.json' with { type: 'json' };
import values from './values.json' with { type: 'json' };
import verify from './verify.json' with { type: 'json' };
import warnings from './warnings.json' with { type: 'json' };

/** File name -> its texts. */
export const AREAS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  app,
  charts,
  check,
  cli,
  collection,
  desktop,
  facts,
  guesses,
  help,
  identifiers,
  import: importing,
  mapper,
  open,
  overview,
  plan,
  protect,
  report,
  risk,
  rows,
  save,
  settings,
  shell,
  timeline,
  values,
  verify,
  warnings,
};
