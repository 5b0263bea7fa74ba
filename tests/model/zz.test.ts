import { it } from 'vitest';
import { scenario, burntIn, WITH_SHADOWS, wholeWindow, withChannels, newWorld, runTo } from './world.js';
import { ACTIVITIES } from '../../src/vocabulary/codes.js';
import { EVENT_LENGTH, EVENT_GROUPS } from '../../src/vocabulary/windows.js';
it('x', () => {
  const base = scenario('baseline', 200, 132);
  const neutral = withChannels(base, { search: 1, schooling: 1, competence: 0, certainty: 0, host: 0, mastery: 0, help: 0 }, () => ({ subsidy: null, followUpAfter: 0, kind: 'follow-up' }));
  const c0=process.cpuUsage().user;
  const w = burntIn(neutral, WITH_SHADOWS);
  const r = wholeWindow(w);
  console.log('cpu', (process.cpuUsage().user-c0)/1e6, r.starts);
  const G = EVENT_GROUPS.length;
  for (const at of [-3,0,1,2,3,6,12,24,48,96]) {
    const line: string[] = [];
    for (let v = 1; v < 3; v++) for (let a = 0; a < 6; a++) {
      let d = 0, n = 0;
      for (let m = 0; m < r.measures.length; m++) {
        const i = (vv: number) => (((m * G) * 3 + vv) * 6 + a) * EVENT_LENGTH + at + 12;
        d += r.eventCounts[i(0)]! - r.eventCounts[i(v)]!; n += r.eventPersons[m * G * EVENT_LENGTH + at + 12]!;
      }
      line.push((100 * d / n).toFixed(2));
    }
    console.log(at, line.join(' '));
  }
  void ACTIVITIES; void newWorld; void runTo;
});
