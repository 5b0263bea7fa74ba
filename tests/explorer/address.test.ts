import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADDRESS_VERSION,
  DEFAULT_RUN,
  readAddress,
  writeAddress,
  type Address,
} from '../../src/explorer/address.js';

const PLAIN: Address = {
  page: 'what',
  wish: { scenario: 'four-year-wage-subsidy', own: null, levers: {}, against: null },
  run: DEFAULT_RUN,
  extra: {},
};
const FULL: Address = {
  page: 'life',
  wish: {
    scenario: 'mine',
    own: "format: 1\nid: mine\ntitle: {nb: 'Ærlig «forsøk» + 50 %', en: \"It's\"}\n",
    levers: { 'four-year-subsidy.places': '500 at a time', 'a.subsidy.cap': 'none' },
    against: 'baseline',
  },
  run: { sample: 400, replications: 1, seed: 'et frø: æøå' },
  extra: { 'life.person': '17' },
};

function read(address: Address): unknown {
  const reading = readAddress(`#${writeAddress(address)}`);
  return reading.kind === 'address' ? reading.address : reading.kind;
}

describe('the address', () => {
  it('brings back everything that was written into it', () => {
    expect(read(PLAIN)).toEqual(PLAIN);
    expect(read(FULL)).toEqual(FULL);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        const odd = { ...FULL, wish: { ...FULL.wish, own: text, levers: { a: text } } };
        expect(read(odd)).toEqual(odd);
      }),
    );
  });

  it('leaves out what is as usual, and holds nothing a link cannot', () => {
    expect(writeAddress(PLAIN)).toBe("%7B'v':1,'p':'what','s':'four-year-wage-subsidy'%7D");
    expect(writeAddress(FULL)).toMatch(/^[A-Za-z0-9%':,.+_~!*()-]*$/);
  });

  it('tells no address, an outdated one and a broken one apart', () => {
    expect(readAddress('')).toEqual({ kind: 'empty' });
    expect(readAddress('#')).toEqual({ kind: 'empty' });
    const newer = writeAddress(PLAIN).replace(`'v':${String(ADDRESS_VERSION)}`, "'v':99");
    expect(readAddress(newer)).toEqual({ kind: 'outdated', version: 99 });
    const whole = writeAddress(FULL);
    expect(readAddress(whole.slice(0, whole.length / 2))).toEqual({ kind: 'broken' });
  });

  it('refuses what no page wrote', () => {
    const hostile = [
      { v: 1, s: '<img src=x onerror=alert(1)>' },
      { v: 1, s: '../../etc/passwd' },
      { v: 1, s: 'a', p: 'javascript:alert(1)' },
      { v: 1, s: 'a', n: 0 },
      { v: 1, s: 'a', n: 1e9 },
      { v: 1, s: 'a', r: 1.5 },
      { v: 1, s: 'a', l: { '<b>': 'x' } },
      { v: 1, s: 'a', l: { a: 'x'.repeat(301) } },
      { v: 1, s: 'a', l: ['x'] },
      { v: 1, s: 'a', unknown: true },
      { v: '1', s: 'a' },
      { v: 1 },
      [],
      null,
      'text',
    ];
    for (const form of hostile)
      expect(readAddress(encodeURIComponent(JSON.stringify(form))), JSON.stringify(form)).toEqual({
        kind: 'broken',
      });
    for (const text of ['%', '#%E0%A4%A', 'x'.repeat(1_000_000), '__proto__', '{"v":1'])
      expect(readAddress(text).kind).toBe('broken');
  });

  it('takes no prototype from a link', () => {
    const reading = readAddress(encodeURIComponent('{"v":1,"s":"a","l":{"__proto__":"x"}}'));
    if (reading.kind === 'address')
      expect(Object.getPrototypeOf(reading.address.wish.levers)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
