// Boxes on a canvas: what is drawn where, how it is painted, what its label is.

const PLACE = 0, OWN = 1, SMALLER = 2;
const FONT = '12px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif';

/** What was drawn, for painting and for the mouse. */
class Boxes {
  constructor() {
    this.count = 0;
    this.reserve(4096);
  }

  reserve(size) {
    for (const column of ['x', 'y', 'w', 'h']) this[column] = copy(this[column], new Float64Array(size));
    for (const column of ['place', 'what', 'smaller']) this[column] = copy(this[column], new Int32Array(size));
    this.open = copy(this.open, new Uint8Array(size));
    this.size = size;
  }

  clear() {
    this.count = 0;
  }

  /** open tells whether there are boxes inside. */
  add(x, y, w, h, place, what, smaller, open) {
    if (this.count === this.size) this.reserve(this.size * 2);
    const i = this.count++;
    this.x[i] = x;
    this.y[i] = y;
    this.w[i] = w;
    this.h[i] = h;
    this.place[i] = place;
    this.what[i] = what;
    this.smaller[i] = smaller;
    this.open[i] = open ? 1 : 0;
  }

  /** The topmost box at a point, or -1. */
  at(x, y) {
    for (let i = this.count - 1; i >= 0; i--) {
      if (x >= this.x[i] && x < this.x[i] + this.w[i] && y >= this.y[i] && y < this.y[i] + this.h[i]) return i;
    }
    return -1;
  }
}

function copy(from, to) {
  if (from !== undefined) to.set(from);
  return to;
}

class Surface {
  constructor(canvas) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d', {alpha: false});
    this.widths = new Map();
  }

  resize(width, height) {
    const ratio = window.devicePixelRatio || 1;
    const w = Math.round(width * ratio), h = Math.round(height * ratio);
    if (this.canvas.width !== w || this.canvas.height !== h) {
      this.canvas.width = w;
      this.canvas.height = h;
      this.canvas.style.width = width + 'px';
      this.canvas.style.height = height + 'px';
    }
    this.width = width;
    this.height = height;
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.font = FONT;
    this.context.textBaseline = 'middle';
  }

  measure(text) {
    let width = this.widths.get(text);
    if (width === undefined) {
      if (this.widths.size > 50000) this.widths.clear();
      this.widths.set(text, width = this.context.measureText(text).width);
    }
    return width;
  }

  /** The text, or as much of its end as fits; the end of a frame tells most. */
  fit(text, room) {
    if (text.length < 300 && this.measure(text) <= room) return text;
    const end = text.slice(endOf(text)).slice(-300);
    const whole = ['…' + end, end].find(one => one.length < text.length && this.measure(one) <= room);
    if (whole !== undefined) return whole;
    if (end.startsWith('[')) return ''; // a part of it would tell nothing
    let few = 0, many = end.length;
    while (few < many) { // the longest end that fits
      const middle = few + many + 1 >> 1;
      if (this.measure('…' + end.slice(-middle)) <= room) few = middle; else many = middle - 1;
    }
    return few < 3 ? '' : '…' + end.slice(-few);
  }
}

/** Paints boxes: colour, hatching, what they are made of, name and value. */
class Painter {
  constructor(surface, theme) {
    this.surface = surface;
    this.colours = new Colours(theme);
    this.theme = theme;
    this.hatching = hatching(surface.context, theme);
  }

  paint(boxes, scene) {
    const {context, width, height} = this.surface;
    const {tree, metric, found, marked} = scene;
    const colourOf = this.colours.of(tree, metric, found), ownColour = this.colours.ofOwn(tree, metric, found);
    context.fillStyle = this.theme.ground;
    context.fillRect(0, 0, width, height);
    let last = '';
    for (let i = 0; i < boxes.count; i++) {
      const what = boxes.what[i];
      let colour = what === PLACE ? colourOf(boxes.place[i]) : what === OWN ? ownColour(boxes.place[i]) : this.theme.smaller;
      if (!scene.rows && boxes.open[i] === 1) colour = blend(colour, this.theme.ground, 0.6); // what is inside tells
      if (colour !== last) context.fillStyle = last = colour;
      const w = boxes.w[i], h = boxes.h[i];
      context.fillRect(boxes.x[i], boxes.y[i], w > 2 ? w - 1 : w, h > 2 ? h - 1 : h);
    }
    this.hatch(boxes, scene);
    if (scene.strips) this.strips(boxes, scene);
    context.fillStyle = this.theme.ink;
    for (let i = 0; i < boxes.count; i++) if (boxes.w[i] > 22 && boxes.h[i] > 11) this.label(boxes, i, scene);
    for (let i = 0; i < boxes.count; i++) {
      if (boxes.what[i] === PLACE && boxes.place[i] === marked) this.outline(boxes, i);
    }
  }

  outline(boxes, i) {
    const context = this.surface.context;
    context.strokeStyle = this.theme.mark;
    context.lineWidth = 2;
    context.strokeRect(boxes.x[i] + 1, boxes.y[i] + 1, Math.max(boxes.w[i] - 3, 1), Math.max(boxes.h[i] - 3, 1));
  }

  /** What is unused or has vanished is hatched. */
  hatch(boxes, {tree, metric}) {
    const context = this.surface.context, unused = ROLES.indexOf('unused');
    const after = metric.signed ? metric.after(tree) : null;
    context.fillStyle = this.hatching;
    for (let i = 0; i < boxes.count; i++) {
      if (boxes.w[i] < 3 || boxes.what[i] !== PLACE) continue;
      const place = boxes.place[i];
      if (after === null ? tree.role(place) === unused : after[place] === 0) {
        context.fillRect(boxes.x[i], boxes.y[i], boxes.w[i] - 1, boxes.h[i] - 1);
      }
    }
  }

  /** A strip at the foot of each box: of which kinds the bytes beneath it are. */
  strips(boxes, {tree, metric}) {
    const context = this.surface.context;
    const totals = KINDS.map((unused, kind) => metric.kinds.includes(kind) ? tree.kindTotal(kind) : null);
    for (let kind = 0; kind < KINDS.length; kind++) {
      if (totals[kind] === null) continue;
      context.fillStyle = this.colours.kinds[kind];
      for (let i = 0; i < boxes.count; i++) {
        if (boxes.open[i] === 0 || boxes.w[i] < 16) continue;
        const place = boxes.place[i];
        let sum = 0, before = 0;
        for (let k = 0; k < KINDS.length; k++) {
          if (totals[k] === null) continue;
          sum += totals[k][place];
          if (k < kind) before += totals[k][place];
        }
        const scale = (boxes.w[i] - 1) / sum;
        if (totals[kind][place] > 0) {
          context.fillRect(boxes.x[i] + before * scale, boxes.y[i] + boxes.h[i] - 6, totals[kind][place] * scale, 5);
        }
      }
    }
  }

  label(boxes, i, scene) {
    const left = Math.max(boxes.x[i], 0) + 5;
    const room = Math.min(boxes.x[i] + boxes.w[i], this.surface.width) - left - 5;
    if (room < 14) return;
    const strip = scene.strips && boxes.open[i] === 1;
    const y = scene.rows ? boxes.y[i] + (boxes.h[i] - 1 - (strip ? 3 : 0)) / 2 : boxes.y[i] + 10;
    const value = this.valueOf(boxes, i, scene);
    const text = this.textOf(boxes, i, scene.tree);
    const context = this.surface.context, gap = 8;
    const name = this.surface.fit(text, room);
    if (name === '') return;
    context.fillText(name, left, y);
    if (name !== text || value === null) return;
    let at = left + this.surface.measure(name) + gap;
    const stacked = !scene.rows && boxes.open[i] === 0 && boxes.h[i] > 30;
    const line = stacked ? y + 16 : y;
    if (stacked) at = left;
    const long = value.join('  ');
    const fits = [long, value[0], value[1]].find(t => t !== '' && at + this.surface.measure(t) <= left + room);
    if (fits === undefined) return;
    context.fillStyle = this.theme.faintInk;
    context.fillText(fits, at, line);
    context.fillStyle = this.theme.ink;
  }

  textOf(boxes, i, tree) {
    if (boxes.what[i] === SMALLER) return '(' + exact(boxes.smaller[i]) + ' smaller)';
    return boxes.what[i] === OWN ? '(own)' : tree.label(boxes.place[i]);
  }

  /** Value and share of a box, for its label. */
  valueOf(boxes, i, {tree, metric, whole}) {
    if (boxes.what[i] !== PLACE) return null;
    const place = boxes.place[i];
    return [metric.text(tree, place), metric.signed ? '' : percent(metric.weights(tree)[place], whole)];
  }
}

function hatching(context, theme) {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const lines = tile.getContext('2d');
  lines.strokeStyle = theme.ground;
  lines.globalAlpha = 0.45;
  lines.lineWidth = 1.5;
  lines.beginPath();
  for (let x = -8; x <= 8; x += 4) {
    lines.moveTo(x, 8);
    lines.lineTo(x + 8, 0);
  }
  lines.stroke();
  return context.createPattern(tile, 'repeat');
}
