/** Which scenario is meant, with which levers moved: all that an address or a download says of it. */
export interface ScenarioWish {
  /** Id of a shipped scenario, or of the reader's own file. */
  readonly scenario: string;
  /** Text of the reader's own file; null for a shipped scenario. */
  readonly own: string | null;
  /** Values in the place of the file's, by lever (`four-year-subsidy.places`: `500 at a time`). */
  readonly levers: Readonly<Record<string, string>>;
  /** Id of what it is held against; null for the first the file names. */
  readonly against: string | null;
}

/** How a scenario is run. */
export interface RunWish {
  /** 20 for "1:20". */
  readonly sample: number;
  readonly replications: number;
  readonly seed: string;
}
