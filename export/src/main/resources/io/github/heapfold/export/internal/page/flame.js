// The flame graph: a row for each level, a box as wide as its bytes beneath the box that holds it.

const ROW = 26;
const LEAST = 0.5; // pixels; what is narrower is drawn together with its neighbours

/**
 * Lays out the part of a tree that a window of it shows.
 *
 * @param from where the window begins, as a share of the total's width; to: where it ends
 * @param top the first pixel to be seen, of the height that all rows have
 * @param boxes where the boxes go; null to find the number of rows only
 * @return the number of rows
 */
function layFlame(scene, from, to, width, top, height, boxes) {
  const {tree, metric, byName, flip} = scene;
  const weights = metric.weights(tree), scale = width / (to - from);
  const firstRow = boxes === null ? 0 : Math.floor((flip ? scene.rowCount * ROW - top - height : top) / ROW);
  const lastRow = boxes === null ? Infinity : firstRow + Math.ceil(height / ROW) + 1;
  const places = [0], lefts = [0 - from * scale], widths = [scale], rows = [0]; // what is still to be drawn
  let deepest = 0;
  const add = (x, w, row, place, what, smaller, open) => {
    if (row > deepest) deepest = row;
    if (boxes === null || row < firstRow || x >= width || x + w <= 0) return;
    const left = Math.max(x, -1), y = flip ? (scene.rowCount - 1 - row) * ROW - top : row * ROW - top;
    boxes.add(left, y, Math.min(x + w, width + 1) - left, ROW, place, what, smaller, open);
  };
  if (boxes !== null) boxes.clear();
  if (!(weights[0] > 0)) return 1;
  while (places.length > 0) {
    const place = places.pop(), left = lefts.pop(), wide = widths.pop(), row = rows.pop();
    const open = !tree.isLeaf(place);
    add(left, wide, row, place, PLACE, 0, open);
    if (!open || row === lastRow) continue;
    const {list, large} = tree.children(place, weights, metric.key, byName);
    const perByte = wide / weights[place], least = LEAST / perByte;
    const restIsSmall = weights[place] / 16384 < least;
    let x = left, small = 0, smallFrom = x;
    for (let i = 0; i < list.length; i++) {
      const child = list[i], w = weights[child] * perByte;
      if (w >= LEAST) {
        if (small > 0) add(smallFrom, x - smallFrom, row + 1, place, SMALLER, small, false);
        small = 0;
        if (x < width && x + w > 0) {
          places.push(child);
          lefts.push(x);
          widths.push(w);
          rows.push(row + 1);
        }
      } else {
        if (small === 0) smallFrom = x;
        small++;
        if (!byName && (i < large || restIsSmall)) { // all that follow are smaller still
          small += list.length - i - 1;
          x = left + wide - tree.own(weights)[place] * perByte;
          break;
        }
      }
      x += w;
    }
    if (small > 0 && x - smallFrom >= LEAST) add(smallFrom, x - smallFrom, row + 1, place, SMALLER, small, false);
    const end = left + wide;
    if (end - x >= LEAST && list.length > 0) add(x, end - x, row + 1, place, OWN, 0, false);
  }
  return deepest + 1;
}

/** Where a place lies, as shares of the total's width. */
function spanOf(scene, place) {
  const {tree, metric, byName} = scene;
  const weights = metric.weights(tree);
  let from = 0;
  for (let at = place; at > 0; at = tree.parent[at]) {
    for (const sibling of tree.children(tree.parent[at], weights, metric.key, byName).list) {
      if (sibling === at) break;
      from += weights[sibling];
    }
  }
  const whole = weights[0];
  return whole > 0 && weights[place] > 0 ? [from / whole, (from + weights[place]) / whole] : [0, 1];
}
