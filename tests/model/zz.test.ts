import { it } from 'vitest';
import { scenario, burntIn, QUIET } from './world.js';
import { activityOf } from '../../src/model/observe/status.js';
import { hire } from '../../src/model/market/transitions.js';
import { clear } from '../../src/model/measures/transitions.js';
import { MADE_POST, PERMANENT } from '../../src/model/market/columns.js';
import type { RunningWorld } from '../../src/model/world.js';
function act(w: RunningWorld) { const m = new Map<number, number>(); const { present, shadow, id } = w.state.people; for (let r = 0; r < w.state.highWater; r++) if (present[r] === 1 && shadow[r] === 0) m.set(id[r]!, activityOf(w.state, r)); return m; }
it('x', () => {
  for (const sample of [400, 100]) for (const rep of [0, 1]) {
    const base = scenario('baseline', sample, 100);
    const a = burntIn(base, QUIET, rep), b = burntIn(base, QUIET, rep);
    let given = 0; const s = b.state;
    for (let r = 0; r < s.highWater && given < 20; r++) if (s.people.present[r] === 1 && s.nav.group[r]! >= 2 && s.nav.group[r]! <= 3 && s.market.job[r] === 0 && s.people.birthMonth[r]! > s.month - 360 && s.school.enrolment[r] === 0 && s.benefits.set[r]===0) {
      clear(s, r); hire(s, r, { job: PERMANENT, segment: 0, sector: 0, employer: MADE_POST, contractEnd: 0, hours: 100, wage: 300, match: 0, subsidy: 0 }); given++;
    }
    const out: number[] = [];
    for (let m = 0; m < 96; m++) { a.step(); b.step(); const x = act(a), y = act(b); let d = 0; for (const [id, v] of x) if (y.get(id) !== v) d++; if (x.size !== y.size) console.log('SIZE'); out.push(d); }
    console.log(sample, rep, given, out.join(' '));
  }
});
