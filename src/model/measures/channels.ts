/** The channels of every measure of a scenario, resolved for the parameters in force: `measure.<like>.<channel>`. */
import { type ParameterDeclaration, type ResolvedScenario } from '../declarations.js';
import { CHANNELS, type Channel } from '../measure-spec.js';
import type { ParameterReader } from '../state/parameters.js';

export type ChannelValues = Readonly<Record<Channel, number>>;

/** The ordinary catalogue, in the order of its files. A new measure is one line here, one file, one set of channels. */
export const CATALOGUE = [
  'temporary-wage-subsidy',
  'permanent-wage-subsidy',
  'work-training',
  'labour-market-training',
  'education-as-measure',
  'follow-up-own',
  'follow-up-procured',
  'mentor',
  'ips',
  'ips-youth',
  'preparation-training',
  'clarification',
  'permanent-adapted-work',
  'work-rehabilitation',
  'job-club',
  'summer-job',
  'low-threshold-activity',
  'qualification-programme',
  'inn-i-jobb',
  'adapted-work-ordinary-firm',
  'preparatory-education',
  'norwegian-course',
] as const;

/** What every channel parameter's name begins with. */
export const CHANNEL_PREFIX = 'measure.';

const CHANNEL_NAMES = Object.keys(CHANNELS) as Channel[];

export const CHANNEL_PARAMETERS: readonly ParameterDeclaration[] = CATALOGUE.flatMap((measure) =>
  CHANNEL_NAMES.map((channel) => ({ name: `measure.${measure}.${channel}`, ...CHANNELS[channel] })),
);

/** Channel values by measure index. */
export function resolveChannels(parameters: ParameterReader, scenario: ResolvedScenario): ChannelValues[] {
  return scenario.measures.map((measure) => {
    const values = {} as Record<Channel, number>;
    for (const channel of CHANNEL_NAMES) {
      values[channel] = measure.channels[channel] ?? parameters.scalar(`measure.${measure.like}.${channel}`);
    }
    return values;
  });
}
