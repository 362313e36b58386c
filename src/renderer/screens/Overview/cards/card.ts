/** What a fact needs to be drawn: its picture and its table. The words come with the fact. */

import type { ReactNode } from 'react';
import type { FactView } from '#app/contract.ts';
import type { FactId } from '#core/inference/facts/index.ts';
import type { Message } from '#core/message.ts';
import type { FigureTable } from '../../../components/Figure.tsx';

/** A fact of one kind, as it crosses from the program. */
export type FactOf<Id extends FactId> = Extract<FactView, { id: Id }>;

export interface Card<Id extends FactId = FactId> {
  readonly id: Id;
  readonly title: Message;
  readonly picture: (fact: FactOf<Id>) => ReactNode;
  readonly table: (fact: FactOf<Id>) => FigureTable;
}

/** Declares a card; keeps the kind of its fact. */
export const card = <Id extends FactId>(declaration: Card<Id>): Card<Id> => declaration;
