/** Measures a world can hold: catalogue and policies together. Fixed, so that worlds fork across scenarios. */
export const MEASURE_LIMIT = 32;
