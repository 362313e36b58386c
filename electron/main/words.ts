/** The few words that the operating system shows for this program, outside the page and its locale files. */

export const WORDS = {
  title: 'Unreel',
  file: 'File',
  open: 'Open…',
  save: 'Save copy…',
  close: 'Close and forget',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  find: 'Find',
  view: 'View',
  hideValues: 'Hide values',
  screens: {
    open: 'Open',
    overview: 'Overview',
    warnings: 'Warnings',
    timeline: 'Timeline and map',
    protect: 'Protect',
    save: 'Verify and save',
  },
  chooseFiles: 'Choose the export of a viewing history',
  histories: 'Viewing histories',
  everyFile: 'All files',
  chooseTarget: 'Save a copy; the original stays as it is',
  table: 'CSV table',
  entries: 'JSON file',
} as const;
