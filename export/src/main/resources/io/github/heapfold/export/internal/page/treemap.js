// The treemap: boxes inside the box that holds them, as large as their bytes. Squarified (Bruls, Huizing, van Wijk).

const TITLE = 20; // height of the line with the name of a box that has others inside

function layTreemap(scene, place, width, height, boxes) {
  const {tree, metric} = scene;
  const weights = metric.weights(tree);
  boxes.clear();
  if (!(weights[place] > 0)) return;
  const places = [place], areas = [[0, 0, width, height]];
  while (places.length > 0) {
    const at = places.pop(), [x, y, w, h] = areas.pop();
    const open = !tree.isLeaf(at) && w > 46 && h > TITLE + 14;
    boxes.add(x, y, w, h, at, PLACE, 0, open);
    if (!open) continue;
    const items = itemsOf(scene, at, (w - 4) * (h - TITLE - 3));
    for (const [item, area] of squarified(items, x + 2, y + TITLE, w - 5, h - TITLE - 3)) {
      if (item.what === PLACE) {
        places.push(item.place);
        areas.push(area);
      } else {
        boxes.add(...area, at, item.what, item.smaller, false);
      }
    }
  }
}

/** What stands inside a place, the largest first; what would be less than six pixels is one item, its own another. */
function itemsOf({tree, metric}, place, pixels) {
  const weights = metric.weights(tree), least = 6 * weights[place] / pixels;
  const {list} = tree.children(place, weights, metric.key, false);
  const items = [];
  let i = 0, own = tree.own(weights)[place], rest = weights[place] - own;
  for (; i < list.length && weights[list[i]] >= least; i++) {
    items.push({what: PLACE, place: list[i], weight: weights[list[i]]});
    rest -= weights[list[i]];
  }
  if (i < list.length && rest > 0) items.push({what: SMALLER, weight: rest, smaller: list.length - i});
  if (own > 0) items.push({what: OWN, weight: own, smaller: 0});
  return items.sort((a, b) => b.weight - a.weight);
}

/** Items with their areas: rows along the shorter side, each grown while its boxes become squarer. */
function squarified(items, x, y, w, h) {
  const placed = [];
  let rest = 0;
  for (const item of items) rest += item.weight;
  for (let i = 0; i < items.length;) {
    const perWeight = w * h / rest, side = Math.min(w, h);
    let sum = 0, worst = Infinity, end = i;
    for (; end < items.length; end++) {
      const grown = sum + items[end].weight;
      const thick = grown * perWeight / side;
      const long = items[i].weight * perWeight / thick, short = items[end].weight * perWeight / thick;
      const next = Math.max(long / thick, thick / short);
      if (next > worst) break;
      worst = next;
      sum = grown;
    }
    const thick = rest > 0 ? sum * perWeight / side : 0;
    let along = 0;
    for (; i < end; i++) {
      const length = items[i].weight * perWeight / thick;
      placed.push([items[i], w >= h ? [x, y + along, thick, length] : [x + along, y, length, thick]]);
      along += length;
    }
    if (w >= h) { x += thick; w -= thick; } else { y += thick; h -= thick; }
    rest -= sum;
  }
  return placed;
}
