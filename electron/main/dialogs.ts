/** What only the operating system can ask the person. No dialog here leaves a trace in a list of recent files. */

import { dialog, shell, type BrowserWindow } from 'electron';
import type { Question } from '#electron/wire/workerMessages.ts';
import { word } from './words.ts';

type Asking<Name extends Question['name']> = Extract<Question, { name: Name }>;

/** How each question is answered: with paths; with none when the person cancelled or there is nothing to answer. */
const ANSWERS: { readonly [Name in Question['name']]: (window: BrowserWindow, question: Asking<Name>) => Promise<string[]> } = {
  chooseFiles,
  chooseTarget,
  showInFolder,
};

/** Answers a question of the worker. */
export function askPerson<Name extends Question['name']>(
  window: BrowserWindow,
  question: Asking<Name> & { name: Name },
): Promise<string[]> {
  return ANSWERS[question.name](window, question);
}

async function chooseFiles(window: BrowserWindow): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: word('desktop.chooseFiles'),
    filters: [
      { name: word('desktop.histories'), extensions: ['csv', 'zip', 'json', 'html', 'txt', 'tsv'] },
      { name: word('desktop.everyFile'), extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
  });
  return canceled ? [] : filePaths;
}

async function chooseTarget(window: BrowserWindow, { suggested }: Asking<'chooseTarget'>): Promise<string[]> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: word('desktop.chooseTarget'),
    defaultPath: suggested,
    filters: [
      suggested.endsWith('.json')
        ? { name: word('desktop.entries'), extensions: ['json'] }
        : { name: word('desktop.table'), extensions: ['csv'] },
    ],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? [] : [filePath];
}

async function showInFolder(_window: BrowserWindow, { path }: Asking<'showInFolder'>): Promise<string[]> {
  shell.showItemInFolder(path);
  return [];
}
