/** Why a target cannot be judged, in both languages. */

/** A text in both languages; empty where there is nothing to say. */
export interface Reason {
  readonly nb: string;
  readonly en: string;
}

export const NOTHING: Reason = { nb: '', en: '' };

export const INPUT: Reason = {
  nb: 'styrt av inndata: vises, men teller ikke',
  en: 'driven by input: shown, not counted',
};

export const NOT_COMPUTED: Reason = {
  nb: 'modellen beregner ikke dette',
  en: 'the model does not compute this',
};

export function nobody(worlds: number): Reason {
  return {
    nb: `ingen å regne det ut for i ${String(worlds)} av verdenene`,
    en: `nobody to compute it from in ${String(worlds)} of the worlds`,
  };
}

export function fewWorlds(worlds: number, needed: number): Reason {
  return {
    nb: `${String(worlds)} verdener sier ikke hvor stor tilfeldigheten er; ${String(needed)} må til`,
    en: `${String(worlds)} worlds do not tell how large chance is; it takes ${String(needed)}`,
  };
}

export function tooNoisy(worlds: number, needed: number): Reason {
  return {
    nb: `tilfeldigheten er for stor for båndet med ${String(worlds)} verdener av denne størrelsen; om lag ${String(needed)} ville holde`,
    en: `chance is too large for the gate with ${String(worlds)} worlds of this size; about ${String(needed)} would do`,
  };
}

export function undecided(held: number, worlds: number): Reason {
  return {
    nb: `holder i ${String(held)} av ${String(worlds)} verdener, som verken er ja eller nei`,
    en: `holds in ${String(held)} of ${String(worlds)} worlds, which is neither yes nor no`,
  };
}

/** A part of the validation was not run. */
export function partLeftOut(part: Reason): Reason {
  return {
    nb: `${part.nb} er ikke kjørt i en rask validering`,
    en: `${part.en} is not run in a quick validation`,
  };
}
