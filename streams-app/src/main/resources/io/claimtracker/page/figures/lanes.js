// The lanes of likelihood of a figure, top to bottom: that it is so, the bands of ICD-203, that it is not so; and apart
// from these, what is merely possible and so has no place on the scale.

import { BANDS, bandName } from '../core/words.js';

const SCALE = BANDS.map(({ band }) => band);
const DENIED = 'DENIED';

/** Every lane in its order, with its name. */
export const LANES = [
  { lane: 'ASSERTED', name: 'asserted' },
  ...[...SCALE].reverse().map((band) => ({ lane: band, name: bandName(band) })),
  { lane: DENIED, name: 'asserted not' },
  { lane: 'POSSIBLE', name: 'possible' },
];

/**
 * The lane of a statement or position: how likely it is that it IS so, and so a denial of a band is in the mirrored one
 * ("likely not" where "unlikely" is).
 */
export function laneOf({ likelihood: { band }, polarity }) {
  if (polarity !== 'NEGATED' || band === 'POSSIBLE') {
    return band;
  }
  return band === 'ASSERTED' ? DENIED : SCALE[SCALE.length - 1 - SCALE.indexOf(band)];
}

/** How high a lane is, for sorting: the surest that it is so first, the merely possible last. */
export function laneRank(holding) {
  const lane = laneOf(holding);
  return LANES.findIndex((one) => one.lane === lane);
}

/** The sides that one may be on, from top to bottom. */
export const SIDES = [
  { side: 'yes', name: 'It is so, or likely', lanes: ['ASSERTED', 'ALMOST_CERTAIN', 'VERY_LIKELY', 'LIKELY'] },
  { side: 'even', name: 'As likely as not', lanes: ['ROUGHLY_EVEN'] },
  { side: 'possible', name: 'It is possible', lanes: ['POSSIBLE'] },
  { side: 'no', name: 'It is not so, or unlikely', lanes: ['UNLIKELY', 'VERY_UNLIKELY', 'ALMOST_NO_CHANCE', DENIED] },
];

/** The place among the sides that a statement or position is on. */
export function sideOf(holding) {
  const lane = laneOf(holding);
  return SIDES.findIndex(({ lanes }) => lanes.includes(lane));
}
