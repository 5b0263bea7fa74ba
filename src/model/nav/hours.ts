/**
 * What an office does with its hours, in two moves and by arithmetic alone: the month's hours go to the youth team, to
 * users aged 40 and over and to everybody else; then each side gives measures theirs, first meetings come next, and
 * what is left is follow-up.
 */

/** More time than this many times ordinary follow-up finds no use. */
export const HIGHEST_INTENSITY = 2;

/** What those under 30, or the others, ask of an office in a month. */
export interface SideAsked {
  /** Hours that participants in measures take. */
  readonly measures: number;
  /** Users who can be met this month and come, and those of them whose deadline nears. */
  readonly claims: number;
  readonly urgent: number;
  /** Hours that ordinary follow-up of all users would take. */
  readonly followUp: number;
  /** Hours kept from last month because they made no whole meeting. */
  readonly carried: number;
}

/** An office's month before anything is given out. */
export interface OfficeAsked {
  /** Hours of the office's advisers for users of all ages. */
  readonly ordinary: number;
  /** Share of them that belongs to those under 30 first, where there is a youth team; null where there is none. */
  readonly teamShare: number | null;
  /** Hours that programmes bring for those under 30. */
  readonly earmarked: number;
  /** Hours that users aged 40 and over ask for. */
  readonly olderClaim: number;
  /** Hours a first meeting takes. */
  readonly meeting: number;
  /** Share of the hours left by measures that may go to first meetings; the rest is bound to those followed up. */
  readonly intake: number;
  /** False where time never runs short. */
  readonly rationed: boolean;
  readonly young: SideAsked;
  readonly others: SideAsked;
}

export interface OfficeGiven {
  /** Hours for those under 30 and for the others under 40, and what users aged 40 and over get. */
  readonly available: { readonly young: number; readonly others: number };
  readonly older: number;
  /** Ordinary hours that users over 30 would have had, had all been shared in proportion to need. */
  readonly taken: number;
  /** One and the same where there is no youth team: then both sides share a pool, a queue and an intensity. */
  readonly young: Given;
  readonly others: Given;
}

/** An office's month. What is available and what the older get add up to what there is. */
export function giveOut(asked: OfficeAsked): OfficeGiven {
  const { ordinary, olderClaim, earmarked, young, others } = asked;
  const needOfYoung = needOf(asked, young);
  const needOfOthers = needOf(asked, others);
  const overThirty = olderClaim + needOfOthers;
  const all = overThirty + needOfYoung;
  if (asked.teamShare === null) {
    const older = all > 0 ? ordinary * (olderClaim / all) : 0;
    const hours = ordinary - older + earmarked;
    const pool = giveSide(asked, hours, {
      measures: young.measures + others.measures,
      claims: young.claims + others.claims,
      urgent: young.urgent + others.urgent,
      followUp: young.followUp + others.followUp,
      carried: others.carried,
    });
    const part = needOfYoung + needOfOthers > 0 ? needOfYoung / (needOfYoung + needOfOthers) : 0;
    return {
      available: { young: hours * part, others: hours * (1 - part) },
      older,
      taken: 0,
      young: pool,
      others: pool,
    };
  }
  // First, not only: what the team cannot use goes to the others.
  const most =
    young.measures + (young.claims * asked.meeting) / asked.intake + young.followUp * HIGHEST_INTENSITY;
  const team = Math.min(ordinary * asked.teamShare, Math.max(0, most - earmarked));
  const rest = ordinary - team;
  const older = overThirty > 0 ? rest * (olderClaim / overThirty) : 0;
  const available = { young: team + earmarked, others: rest - older };
  return {
    available,
    older,
    taken: all > 0 ? team - ordinary * (needOfYoung / all) : 0,
    young: giveSide(asked, available.young, young),
    others: giveSide(asked, available.others, others),
  };
}

function needOf({ meeting }: OfficeAsked, side: SideAsked): number {
  return side.measures + side.claims * meeting + side.followUp;
}

/** What one side's hours went to. */
export interface Given {
  readonly measures: number;
  readonly meetings: number;
  /** Meetings there was room for, whole or not. */
  readonly room: number;
  readonly followUp: number;
  readonly carried: number;
  /** Hours of follow-up over those ordinary follow-up takes; 1 where nobody needs any. */
  readonly intensity: number;
}

function giveSide({ meeting, intake, rationed }: OfficeAsked, hours: number, side: SideAsked): Given {
  const { claims, followUp: need } = side;
  if (!rationed) {
    return {
      measures: side.measures,
      meetings: claims,
      room: Infinity,
      followUp: need * HIGHEST_INTENSITY,
      carried: 0,
      intensity: HIGHEST_INTENSITY,
    };
  }
  const measures = Math.min(hours, side.measures);
  const free = hours - measures;
  const forMeetings = free * intake + side.carried;
  // Whose deadline nears is met before anybody is followed up.
  const urgent = Math.min(side.urgent, Math.floor((free + side.carried) / meeting));
  const meetings = Math.min(claims, Math.max(Math.floor(forMeetings / meeting), urgent));
  const carried = Math.min(meeting, Math.max(0, forMeetings - meetings * meeting));
  const left = Math.max(0, free + side.carried - meetings * meeting - carried);
  const followUp = Math.min(left, need * HIGHEST_INTENSITY);
  return {
    measures,
    meetings,
    room: Math.max(forMeetings / meeting, meetings),
    followUp,
    carried,
    intensity: need > 0 ? followUp / need : 1,
  };
}
