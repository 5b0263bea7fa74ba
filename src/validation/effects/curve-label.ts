/**
 * What must be said of every effect curve: whether its shape was fitted to the published profile or follows from the
 * rest of the model, and whether any size is published at all.
 */

/** Two shapes may be fitted (`docs/validation.md`, targets F2); all others are predicted. */
const SHAPE_FITTED: readonly string[] = ['temporary-wage-subsidy', 'labour-market-training'];
/** Trials with a size: Reme et al. 2019 and Sveinsdottir et al. 2020. */
const SIZE_PUBLISHED: readonly string[] = ['ips-youth'];

export interface EffectCurveLabel {
  readonly shape: 'fitted' | 'predicted';
  /** False where the documents give signs and an order only. */
  readonly sizePublished: boolean;
  readonly nb: string;
  readonly en: string;
}

/**
 * Label of a measure's effect curve.
 *
 * @param measure id of the measure whose channels the curve's measure has: a policy's own measure is labelled as the
 * catalogue measure it is like, and a policy that exists nowhere has no published size either
 */
export function effectCurveLabel(measure: string): EffectCurveLabel {
  const isFitted = SHAPE_FITTED.includes(measure);
  const sizePublished = SIZE_PUBLISHED.includes(measure);
  const shape = isFitted
    ? { nb: 'form tilpasset', en: 'shape fitted' }
    : { nb: 'form forutsagt', en: 'shape predicted' };
  const size = {
    nb: '; størrelse: ikke noe publisert norsk tall',
    en: '; size: no published Norwegian figure',
  };
  return {
    shape: isFitted ? 'fitted' : 'predicted',
    sizePublished,
    nb: shape.nb + (sizePublished ? '' : size.nb),
    en: shape.en + (sizePublished ? '' : size.en),
  };
}
