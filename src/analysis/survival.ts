/** One time at which something happened. */
export interface SurvivalStep {
  /** In the unit of the durations. */
  readonly time: number;
  /** Under observation just before. */
  readonly atRisk: number;
  /** Events at this time, of the cause asked for. */
  readonly events: number;
}

/**
 * Share not yet met by the event, by time: the product over event times of 1 - events / at risk (Kaplan and Meier,
 * 1958). Those censored at a time are still at risk of an event at that time.
 *
 * @param durations time to event or censoring, at least 0
 * @param events 1 where the duration ended in the event, 0 where it was censored
 * @returns one step per time with an event; before the first, the share is 1
 * @throws RangeError where the arrays differ in length or a duration is negative or not a number
 */
export function kaplanMeier(
  durations: ArrayLike<number>,
  events: ArrayLike<number>,
): readonly (SurvivalStep & { readonly survival: number })[] {
  let survival = 1;
  return stepsOf(durations, events).map(({ time, atRisk, anyEvents }) => {
    survival *= 1 - anyEvents / atRisk;
    return { time, atRisk, events: anyEvents, survival };
  });
}

/**
 * Cumulative incidence of one cause among competing ones, by time: the sum over event times of the share still free of
 * any event times the share of those at risk who meet this one (Aalen and Johansen, 1978). Unlike one minus
 * Kaplan-Meier it does not pretend that the other causes could be taken away.
 *
 * @param durations time to the first event or censoring, at least 0
 * @param causes 0 where censored, else the number of the cause
 * @param cause the cause asked for, 1 or more
 * @throws RangeError as `kaplanMeier`, and for a cause below 1
 */
export function cumulativeIncidence(
  durations: ArrayLike<number>,
  causes: ArrayLike<number>,
  cause: number,
): readonly (SurvivalStep & { readonly incidence: number })[] {
  if (!(cause >= 1)) throw new RangeError(`a cause is 1 or more, not ${String(cause)}`);
  let survival = 1;
  let incidence = 0;
  return stepsOf(durations, causes).map(({ time, atRisk, anyEvents, byCause }) => {
    const events = byCause.get(cause) ?? 0;
    incidence += survival * (events / atRisk);
    survival *= 1 - anyEvents / atRisk;
    return { time, atRisk, events, incidence };
  });
}

/** Counts by time, from 0: those followed who had not met the event before; who met it; who left without. */
export interface TimeCounts {
  readonly atRisk: ArrayLike<number>;
  readonly met: ArrayLike<number>;
  readonly left: ArrayLike<number>;
}

/**
 * Cumulative incidence by the end of a time, from counts: the estimator of `cumulativeIncidence` with leaving as the competing
 * cause, and those whose time had not come when the run ended as censored.
 *
 * @param until last time counted, inclusive
 * @returns null where nobody is at risk at some time before everybody has met it or left
 */
export function incidenceFromCounts({ atRisk, met, left }: TimeCounts, until: number): number | null {
  let survival = 1;
  let incidence = 0;
  for (let time = 0; time <= until && survival > 0; time += 1) {
    if (atRisk[time] === 0) return null;
    incidence += survival * (met[time] / atRisk[time]);
    survival *= 1 - (met[time] + left[time]) / atRisk[time];
  }
  return incidence;
}

/**
 * Mean time to the event, counted up to a limit: the area under the Kaplan-Meier curve from 0 to it, leaving as censored. Who has not met
 * it by then counts with the limit.
 *
 * @returns null where nobody is at risk at some time before everybody has met it
 */
export function meanTimeTo({ atRisk, met }: TimeCounts, limit: number): number | null {
  let survival = 1;
  let area = 0;
  for (let time = 0; time < limit && survival > 0; time += 1) {
    if (atRisk[time] === 0) return null;
    survival *= 1 - met[time] / atRisk[time];
    area += survival;
  }
  return area;
}

interface CauseStep {
  readonly time: number;
  readonly atRisk: number;
  readonly anyEvents: number;
  readonly byCause: ReadonlyMap<number, number>;
}

function stepsOf(durations: ArrayLike<number>, causes: ArrayLike<number>): CauseStep[] {
  if (durations.length !== causes.length) {
    throw new RangeError(`${String(durations.length)} durations and ${String(causes.length)} outcomes`);
  }
  const endings = Array.from({ length: durations.length }, (_, index) => {
    const time = durations[index];
    if (!(time >= 0)) throw new RangeError(`a duration is at least 0, not ${String(time)}`);
    return { time, cause: causes[index] };
  }).sort((a, b) => a.time - b.time);
  const steps: CauseStep[] = [];
  let next = 0;
  while (next < endings.length) {
    const { time } = endings[next];
    const atRisk = endings.length - next;
    const byCause = new Map<number, number>();
    let anyEvents = 0;
    for (; next < endings.length && endings[next].time === time; next += 1) {
      const { cause } = endings[next];
      if (cause === 0) continue;
      anyEvents += 1;
      byCause.set(cause, (byCause.get(cause) ?? 0) + 1);
    }
    if (anyEvents > 0) steps.push({ time, atRisk, anyEvents, byCause });
  }
  return steps;
}
