/** The exit status a command sets when it ran to its end: 0, or 1 when what was asked for does not hold. */

export interface Outcome {
  status: number;
}
