/** The latest few answers, by question: what was asked a moment ago is not worked out again. */

export class Kept<T> {
  readonly #most: number;
  readonly #answers = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What was kept becomes the youngest. */
  get(question: string): T | undefined {
    const answer = this.#answers.get(question);
    if (answer !== undefined) this.keep(question, answer);
    return answer;
  }

  /** What was kept, or what is made now and kept. */
  of(question: string, make: () => T): T {
    const known = this.get(question);
    if (known !== undefined) return known;
    const made = make();
    this.keep(question, made);
    return made;
  }

  keep(question: string, answer: T): void {
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest);
  }

  clear(): void {
    this.#answers.clear();
  }
}
