// What widths mean. Each metric has a width for each place itself, which adds up, and a value to show.

const LIVE = [0, 1, 2, 5], UNUSED = [3, 4], ALLOCATED = [0, 1, 2, 3, 4, 5];

function bytesOf(side, kinds) {
  const sum = new Float64Array(side.size);
  for (const kind of kinds) {
    const bytes = side.kinds[kind];
    if (bytes !== null) for (let place = 0; place < sum.length; place++) sum[place] += bytes[place];
  }
  return sum;
}

function sharedOf(tree) {
  const sum = bytesOf(tree.now, LIVE), shared = tree.shared();
  for (let place = 0; place < sum.length; place++) if (shared[place] === 0) sum[place] = 0;
  return sum;
}

/** A metric of one profile; kinds are those of its bytes. */
function plain(key, label, self, unit, kinds) {
  const total = tree => tree.total(key, () => self(tree));
  const format = unit === 'bytes' ? size : count;
  return {
    key, label, unit, kinds, format, signed: false, weights: total, values: total, change: (value, text) => text(value),
    text: (tree, place) => format(total(tree)[place]),
    exact: (tree, place) => plural(total(tree)[place], unit === 'bytes' ? 'byte' : 'object'),
  };
}

/** A metric of a change: as wide as what changed, or as the larger of both, beneath each place. */
function change(key, label, self, unit, wide) {
  const before = tree => tree.total(key + ' before', () => self(tree.before));
  const after = tree => tree.total(key + ' after', () => self(tree.now));
  const delta = tree => tree.total(key + ' delta', () => minus(self(tree.now), self(tree.before)));
  const weights = tree => tree.total(key + ' width', () => width(self(tree.now), self(tree.before), wide));
  const format = unit === 'bytes' ? size : count;
  return {
    key, label, unit, kinds: [], format, signed: true, weights, values: delta, before, after,
    change: (value, text) => signed(text(value), value),
    text: (tree, place) => signed(format(delta(tree)[place]), delta(tree)[place]) + fate(before(tree)[place], after(tree)[place]),
    exact: (tree, place) => signed(exact(delta(tree)[place]), delta(tree)[place]) + ' ' + unit,
  };
}

function fate(before, after) {
  return before === after ? '' : before === 0 ? ' new' : after === 0 ? ' gone' : '';
}

function minus(after, before) {
  return after.map((value, place) => value - before[place]);
}

function width(after, before, wide) {
  return after.map((value, place) => wide ? Math.max(value, before[place]) : Math.abs(value - before[place]));
}

/** Bytes by object: widths stay bytes, so that they add up. A type's bytes are shared out among its own objects. */
function bytesPerObject(live) {
  const values = tree => tree.cached('each of ' + live.key, () => {
    const objects = tree.total('objects', () => tree.now.objects);
    return live.weights(tree).map((bytes, place) => bytes / (tree.ofType.get(place) || objects[place]));
  });
  const text = (tree, place) => perObject(values(tree)[place]) + (isFinite(values(tree)[place]) ? ' each' : '');
  return {
    key: 'each', label: 'bytes per object', unit: 'bytes', kinds: [], format: perObject, signed: false,
    weights: live.weights, values, text, exact: text, change: (value, format) => format(value),
  };
}

function metricsOf(tree, allocatedKnown) {
  return tree.before === null ? plainMetrics(tree, allocatedKnown) : changeMetrics(tree, allocatedKnown);
}

/** The first is what the page begins with. */
function plainMetrics(tree, allocatedKnown) {
  const metric = (key, label, kinds) => plain(key, label, of => bytesOf(of.now, kinds), 'bytes', kinds);
  const objects = plain('objects', 'objects', of => of.now.objects, 'objects', []);
  if (tree.byClass) {
    const shallow = metric('live', 'shallow bytes', [0]);
    return [shallow, objects, bytesPerObject(shallow)];
  }
  const live = metric('live', 'live bytes', LIVE);
  const metrics = allocatedKnown ? [metric('allocated', 'allocated bytes', ALLOCATED), live] : [live];
  if (objects.weights(tree)[0] > 0) metrics.push(objects, bytesPerObject(metrics[0]));
  if (allocatedKnown) metrics.push(metric('waste', 'unused bytes', UNUSED));
  const shared = plain('shared', 'shared bytes', sharedOf, 'bytes', LIVE);
  if (shared.weights(tree)[0] > 0) metrics.push(shared);
  return metrics;
}

function changeMetrics(tree, allocatedKnown) {
  const live = side => bytesOf(side, tree.byClass ? [0] : LIVE);
  const metrics = [
    change('live', 'change of live bytes', live, 'bytes', false),
    change('size', 'live bytes, before or after', live, 'bytes', true),
  ];
  if (allocatedKnown && !tree.byClass) {
    metrics.push(change('allocated', 'change of allocated bytes', side => bytesOf(side, ALLOCATED), 'bytes', false));
  }
  const objects = change('objects', 'change of objects', side => side.objects, 'objects', false);
  if (objects.before(tree)[0] > 0 || objects.after(tree)[0] > 0) metrics.push(objects);
  return metrics;
}
