// How the API's words read on the page.

/** The bands of ICD-203 that carry numbers, least likely first. */
export const BANDS = [
  { band: 'ALMOST_NO_CHANCE', name: 'almost no chance', low: 0.01, high: 0.05 },
  { band: 'VERY_UNLIKELY', name: 'very unlikely', low: 0.05, high: 0.2 },
  { band: 'UNLIKELY', name: 'unlikely', low: 0.2, high: 0.45 },
  { band: 'ROUGHLY_EVEN', name: 'roughly even', low: 0.45, high: 0.55 },
  { band: 'LIKELY', name: 'likely', low: 0.55, high: 0.8 },
  { band: 'VERY_LIKELY', name: 'very likely', low: 0.8, high: 0.95 },
  { band: 'ALMOST_CERTAIN', name: 'almost certain', low: 0.95, high: 0.99 },
];

const NAMES = new Map(BANDS.map(({ band, name }) => [band, name]));
NAMES.set('POSSIBLE', 'possible').set('ASSERTED', 'asserted');

/** Every band in the order of legends and sorting: sure that it is so first. */
export const ORDER = ['ASSERTED', ...BANDS.map(({ band }) => band).reverse(), 'POSSIBLE'];

/** The name of a band. */
export function bandName(band) {
  return NAMES.get(band) ?? words(band);
}

/** ARMED_GROUP as "armed group". */
export function words(constant) {
  return String(constant ?? '').toLowerCase().replaceAll('_', ' ');
}

/** A likelihood with its polarity, in words: "not: asserted", "likely, 70 %". */
export function likelihoodText(likelihood, polarity) {
  const { low, high } = likelihood;
  const figure = low !== null && low === high ? `, ${Math.round(low * 1000) / 10} %` : '';
  return `${polarity === 'NEGATED' ? 'not: ' : ''}${bandName(likelihood.band)}${figure}`;
}

/** One of something, or several. */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}
