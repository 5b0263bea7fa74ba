import { describe, expect, it } from 'vitest';
import { Arena } from '../../src/model/state/arena.js';

function twoTables(): {
  arena: Arena;
  person: { age: Uint8Array; wage: Float64Array };
  place: { open: Int32Array };
} {
  const arena = new Arena();
  const person = arena.declare('person', { age: 'u8', wage: 'f64' });
  const place = arena.declare('place', { open: 'i32' });
  arena.allocate({ person: 3, place: 2 });
  return { arena, person, place };
}

describe('the arena', () => {
  it('keeps every value and the containers themselves when a table grows, and fills the new cells with zero', () => {
    const { arena, person, place } = twoTables();
    person.age.set([16, 17, 18]);
    person.wage.set([0.5, -1, 1e9]);
    place.open.set([-7, 8]);
    arena.grow('person', 5);
    expect([...person.age]).toEqual([16, 17, 18, 0, 0]);
    expect([...person.wage]).toEqual([0.5, -1, 1e9, 0, 0]);
    expect([...place.open]).toEqual([-7, 8]);
    expect(arena.capacity('person')).toBe(5);
  });

  it('never makes a table shorter', () => {
    const { arena, person } = twoTables();
    arena.grow('person', 2);
    expect(person.age).toHaveLength(3);
  });

  it('gives back from a snapshot exactly what was there, whatever happened since', () => {
    const { arena, person, place } = twoTables();
    person.age.set([1, 2, 3]);
    place.open.set([4, 5]);
    const snapshot = arena.snapshot();
    person.age.fill(9);
    arena.grow('place', 10);
    place.open.fill(9);
    arena.restore(snapshot);
    expect([...person.age]).toEqual([1, 2, 3]);
    expect([...place.open]).toEqual([4, 5]);
    expect(arena.snapshot()).toEqual(snapshot);
  });

  it('owns its snapshots: writing on does not change one already taken', () => {
    const { arena, person } = twoTables();
    const snapshot = arena.snapshot();
    const copy = Uint8Array.from(snapshot);
    person.wage.fill(3);
    expect(snapshot).toEqual(copy);
  });

  it('moves no array of another table when one that is appended to grows, so that steps may go on writing', () => {
    const arena = new Arena();
    const person = arena.declare('person', { age: 'u8' });
    const told = arena.declareAppended('told', { month: 'i32' });
    const also = arena.declareAppended('also', { month: 'i32' });
    arena.allocate({ person: 2, told: 1, also: 1 });
    const { age } = person;
    const { month } = also;
    told.month[0] = 7;
    arena.grow('told', 3);
    age[1] = 18;
    month[0] = 9;
    expect([...person.age]).toEqual([0, 18]);
    expect([...told.month]).toEqual([7, 0, 0]);
    expect([...also.month]).toEqual([9]);
    const snapshot = arena.snapshot();
    told.month.fill(1);
    age.fill(1);
    arena.grow('also', 4);
    arena.restore(snapshot);
    expect([[...person.age], [...told.month], [...also.month]]).toEqual([[0, 18], [7, 0, 0], [9]]);
  });

  it('refuses bytes that are no snapshot, of other tables, or of other columns', () => {
    const { arena } = twoTables();
    expect(() => arena.restore(new Uint8Array(64))).toThrow('no snapshot');
    const fewer = new Arena();
    fewer.declare('person', { age: 'u8' });
    fewer.allocate({ person: 3 });
    expect(() => arena.restore(fewer.snapshot())).toThrow('no snapshot');
    const otherColumns = new Arena();
    otherColumns.declare('person', { age: 'u8' });
    otherColumns.declare('place', { open: 'i32' });
    otherColumns.allocate({ person: 3, place: 2 });
    expect(() => arena.restore(otherColumns.snapshot())).toThrow('another version');
  });
});
