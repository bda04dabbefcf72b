// How numbers read.

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** Bytes to read at a glance: 13.2 MiB. */
function size(bytes) {
  let value = Math.abs(bytes), unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  const text = unit === 0 ? String(Math.round(value)) : value.toFixed(1);
  return (bytes < 0 ? '−' : '') + text + ' ' + UNITS[unit];
}

/** A number in full: 13,841,408. */
function exact(number) {
  return (number < 0 ? '−' : '') + String(Math.abs(Math.round(number))).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A count to read at a glance: 1.4 M. */
function count(number) {
  const value = Math.abs(number), sign = number < 0 ? '−' : '';
  if (value < 10000) return sign + exact(value);
  if (value < 1e6) return sign + (value / 1e3).toFixed(1) + ' k';
  return value < 1e9 ? sign + (value / 1e6).toFixed(1) + ' M' : sign + (value / 1e9).toFixed(1) + ' G';
}

function percent(part, whole) {
  if (!(whole > 0)) return '';
  const share = 100 * part / whole;
  return share !== 0 && Math.abs(share) < 0.1 ? '<0.1 %' : share.toFixed(1) + ' %';
}

/** Bytes for each object: 138 B; nothing where there is none. */
function perObject(value) {
  return !isFinite(value) ? '' : value < 1024 ? String(Math.round(value * 10) / 10) + ' B' : size(value);
}

function plural(number, word) {
  return exact(number) + ' ' + word + (number === 1 ? '' : 's');
}

/** With a plus where it grew. */
function signed(text, number) {
  return number > 0 ? '+' + text : text;
}
