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

/** A metric of one profile. */
function plain(key, label, self, unit) {
  const total = tree => tree.total(key, () => self(tree));
  const text = unit === 'bytes' ? size : count;
  return {
    key, label, self, unit, weights: total, values: total, text: (tree, place) => text(total(tree)[place]),
    exact: (tree, place) => plural(total(tree)[place], unit === 'bytes' ? 'byte' : 'object'),
    format: text, signed: false,
  };
}

/** A metric of a change: as wide as what changed, or as the larger of both, beneath each place. */
function change(key, label, self, unit, wide) {
  const before = tree => tree.total(key + ' before', () => self(tree.before));
  const after = tree => tree.total(key + ' after', () => self(tree.now));
  const delta = tree => tree.total(key + ' delta', () => minus(self(tree.now), self(tree.before)));
  const weights = tree => tree.total(key + ' width', () => width(self(tree.now), self(tree.before), wide));
  const text = unit === 'bytes' ? size : count;
  return {
    key, label, unit, weights, values: delta, before, after,
    text: (tree, place) => signed(text(delta(tree)[place]), delta(tree)[place]),
    exact: (tree, place) => signed(exact(delta(tree)[place]), delta(tree)[place])
        + (unit === 'bytes' ? ' bytes' : ' objects'),
    format: text, signed: true,
  };
}

function minus(after, before) {
  return after.map((value, place) => value - before[place]);
}

function width(after, before, wide) {
  return after.map((value, place) => wide ? Math.max(value, before[place]) : Math.abs(value - before[place]));
}

/** Bytes by object: widths stay bytes, so that they add up. */
function bytesPerObject(live) {
  const objects = tree => tree.total('objects', () => tree.now.objects);
  const values = tree => live.weights(tree).map((bytes, place) => bytes / objects(tree)[place]);
  const text = (tree, place) => each(live.weights(tree)[place] / objects(tree)[place]);
  return {
    key: 'each', label: 'bytes per object', unit: 'bytes', self: live.self, weights: live.weights, values, text,
    exact: text, format: size, signed: false,
  };
}

function metricsOf(tree, allocatedKnown) {
  return tree.before === null ? plainMetrics(tree, allocatedKnown) : changeMetrics(tree, allocatedKnown);
}

function plainMetrics(tree, allocatedKnown) {
  const objects = plain('objects', 'objects', of => of.now.objects, 'objects');
  const hasObjects = objects.weights(tree)[0] > 0;
  if (tree.byClass) {
    const shallow = plain('live', 'bytes of the objects themselves', of => bytesOf(of.now, [0]), 'bytes');
    return [shallow, objects, bytesPerObject(shallow)];
  }
  const live = plain('live', 'live bytes', of => bytesOf(of.now, LIVE), 'bytes');
  const metrics = [live];
  if (allocatedKnown) metrics.push(plain('allocated', 'allocated bytes', of => bytesOf(of.now, ALLOCATED), 'bytes'));
  if (hasObjects) metrics.push(objects, bytesPerObject(live));
  if (allocatedKnown) metrics.push(plain('waste', 'padding and spare', of => bytesOf(of.now, UNUSED), 'bytes'));
  const shared = plain('shared', 'shared bytes', sharedOf, 'bytes');
  if (shared.weights(tree)[0] > 0) metrics.push(shared);
  return metrics;
}

function changeMetrics(tree, allocatedKnown) {
  const kinds = tree.byClass ? [0] : LIVE;
  const metrics = [
    change('live', 'change of live bytes', side => bytesOf(side, kinds), 'bytes', false),
    change('size', 'live bytes, before or after', side => bytesOf(side, kinds), 'bytes', true),
  ];
  if (allocatedKnown && !tree.byClass) {
    metrics.push(change('allocated', 'change of allocated bytes', side => bytesOf(side, ALLOCATED), 'bytes', false));
  }
  const objects = change('objects', 'change of objects', side => side.objects, 'objects', false);
  if (objects.before(tree)[0] > 0 || objects.after(tree)[0] > 0) metrics.push(objects);
  return metrics;
}
