// The page: its state is its address, so back, forward and a link to what is seen come for free.

/** v view, m metric, a attribution, z frames zoomed to, q search, x whether it is a regular expression, o order,
    g grouped by type (null: as the view likes), i inversion, h hidden frames, y only through, f from, d upside down; p the number of the place zoomed to, where its
    path is longer than an address may be. */
const LONGEST = 4000;
const START = {v: 'flame', m: '', a: 0, z: [], p: 0, q: '', x: 0, o: 'size', g: null, i: '', h: [], y: null, f: null, d: 0};

function write(state) {
  const parts = new URLSearchParams();
  for (const key of Object.keys(START)) {
    const value = state[key];
    if (String(value) === String(START[key]) || value === null) continue;
    parts.set(key, Array.isArray(value) ? value.join(';') : value);
  }
  return '#' + parts;
}

function read(hash) {
  const state = {...START}, parts = new URLSearchParams(hash.slice(1));
  for (const [key, text] of parts) {
    if (!(key in START)) continue;
    if (Array.isArray(START[key])) state[key] = text === '' ? [] : text.split(';');
    else state[key] = typeof START[key] === 'number' || key === 'g' ? Number(text) || 0 : text;
  }
  return state;
}

class Page {
  constructor(model) {
    this.model = model;
    this.trees = new Map();
    this.times = {frames: [], slowest: 0};
    this.surface = new Surface(document.getElementById('canvas'));
    this.boxes = new Boxes();
    this.scroll = document.getElementById('scroll');
    this.table = new Table(document.getElementById('table'));
    this.paths = new PathTable(this);
    this.types = new TypeTable(this);
    this.sharing = new SharingTable(this);
    this.state = this.valid(read(location.hash));
    this.chosenPath = null;
    this.setTheme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    this.controls = new Controls(this);
    helpOf(document.getElementById('help'));
    showNotes(this);
    this.listen();
    this.render();
  }

  listen() {
    listenToKeys(this);
    addEventListener('hashchange', () => {
      this.state = this.valid(read(location.hash));
      this.render(true);
    });
    addEventListener('resize', () => this.render());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', event => {
      this.setTheme(event.matches ? 'dark' : 'light');
      this.render();
    });
    addEventListener('beforeprint', () => { this.printed = this.themeName; this.setTheme('light'); this.render(); });
    addEventListener('afterprint', () => { this.setTheme(this.printed); this.render(); });
    this.scroll.addEventListener('scroll', () => this.draw());
    const canvas = this.surface.canvas;
    canvas.addEventListener('mousemove', event => this.hover(event));
    canvas.addEventListener('mouseleave', () => this.hideTip());
    canvas.addEventListener('click', event => this.click(event));
  }

  /** A state that this page can show. */
  valid(state) {
    if (!this.has(state.v)) state.v = 'flame';
    if (this.model.trees[state.a] === undefined) state.a = 0;
    if (!['', 'frame', 'class'].includes(state.i)) state.i = '';
    return state;
  }

  has(view) {
    if (view === 'types') return this.model.trees.some(tree => tree.classes.length > 0);
    if (view === 'sharing') return this.model.sharing.length > 0;
    return VIEWS.some(([key]) => key === view);
  }

  /** Goes to a state that differs by this; false if it is the one at hand. */
  go(difference) {
    const {s, ...rest} = difference;
    if (s === null || 'z' in difference) this.chosenPath = null;
    const next = {...this.state, ...rest};
    if ('z' in difference || this.keyOf(next) !== this.treeKey) next.p = 0;
    if (next.z.join(';').length > LONGEST) {
      next.p = this.scene.tree.find(next.z);
      next.z = [];
    }
    const hash = write(next);
    if (hash === (location.hash || '#')) {
      this.render();
      return false;
    }
    location.hash = hash;
    return true;
  }

  isGrouped(state = this.state) {
    return state.i === '' && (state.g === null ? state.v === 'paths' : state.g === 1);
  }

  /** What a tree depends on. */
  keyOf(state) {
    return JSON.stringify([state.a, state.h, state.y, state.f, state.i, this.isGrouped(state)]);
  }

  tree() {
    const {a, h, y, f, i} = this.state;
    const key = this.treeKey = this.keyOf(this.state);
    let tree = this.trees.get(key);
    if (tree === undefined) {
      tree = this.model.trees[a];
      if (h.length > 0 || y !== null || f !== null) tree = filtered(tree, h, y, f);
      if (i !== '') tree = i === 'class' ? invertedByClass(tree) : inverted(tree);
      if (this.isGrouped()) tree = grouped(tree);
      if (this.trees.size > 8) this.trees.clear();
      this.trees.set(key, tree);
    }
    return tree;
  }

  /** All that a view needs to draw. */
  sceneOf(state) {
    const tree = this.tree();
    const metrics = metricsOf(tree, this.model.allocatedKnown);
    const metric = metrics.find(one => one.key === state.m) || metrics[0];
    const focus = state.p > 0 && state.p < tree.size ? state.p : tree.find(state.z);
    const chosen = this.chosenPath === null ? focus : tree.find(this.chosenPath);
    const scene = {
      tree, metrics, metric, focus, chosen, byName: state.o === 'name', flip: state.d === 1, found: null, query: null,
      wrong: false, result: '', whole: metric.weights(tree)[0], marked: this.chosenPath === null ? -1 : chosen, colours: this.painter.colours, strips: state.v === 'flame' && state.q === '' && metric.kinds.length > 0 && !tree.byClass, rows: state.v === 'flame',
    };
    if (state.q !== '') this.seek(scene, state);
    return scene;
  }

  /** Finds the frames whose text matches, and adds up what stands beneath the outermost ones. */
  seek(scene, state) {
    try {
      scene.query = matcher(state.q, state.x === 1);
    } catch (e) {
      scene.wrong = true;
      scene.result = 'not a regular expression';
      return;
    }
    const {tree, metric} = scene, strings = tree.names.strings, weights = metric.weights(tree), values = metric.values(tree);
    const matches = new Int8Array(strings.length).fill(-1);
    const found = scene.found = new Uint8Array(tree.size);
    let number = 0, sum = 0, change = 0;
    for (let place = 1, outside = 0; place < tree.size; place++) {
      const name = tree.name[place];
      if (matches[name] < 0) matches[name] = scene.query(strings[name]) ? 1 : 0;
      if (matches[name] === 0) continue;
      found[place] = 1;
      number++;
      if (place >= outside) {
        sum += weights[place];
        change += values[place];
        outside = tree.end[place];
      }
    }
    const format = metric.unit === 'bytes' ? size : count;
    scene.result = number === 0 ? 'no frame matches' : plural(number, 'frame') + ', '
        + (metric.signed ? signed(format(change), change) : format(sum) + ', ' + percent(sum, scene.whole));
    scene.sum = metric.signed ? change : sum;
  }

  render(animate) {
    const old = this.scene;
    this.scene = this.sceneOf(this.state);
    this.controls.refresh();
    showHeading(this);
    showCrumbs(this);
    this.showKinds();
    showDetails(this, document.getElementById('details'));
    const view = this.state.v, onCanvas = view === 'flame' || view === 'treemap';
    document.body.dataset.view = view;
    this.scroll.hidden = !onCanvas;
    this.table.element.hidden = onCanvas;
    this.hideTip();
    if (view === 'flame') this.showFlame(animate && old !== undefined && old.tree === this.scene.tree
        && old.metric.key === this.scene.metric.key && old.byName === this.scene.byName && old.rows);
    else if (view === 'treemap') this.showTreemap();
    else this.showTable({paths: this.paths, types: this.types, sharing: this.sharing}[view]);
  }

  height() {
    return Math.max(260, innerHeight - document.querySelector('main').getBoundingClientRect().top - scrollY - 8);
  }

  showFlame(animate) {
    const {scene} = this;
    const width = this.scroll.clientWidth, span = spanOf(scene, scene.focus);
    scene.rowCount = layFlame(scene, span[0], span[1], width, 0, 0, null);
    const high = Math.min(scene.rowCount * ROW, 3e7), seen = Math.min(high, this.height());
    this.scroll.style.height = seen + 'px';
    document.getElementById('extent').style.height = high + 'px';
    this.surface.resize(this.scroll.clientWidth, seen);
    const row = scene.tree.depth(scene.focus) * ROW;
    if (scene.flip) this.scroll.scrollTop = high - seen - Math.max(0, row - seen / 2);
    else if (row < this.scroll.scrollTop || row > this.scroll.scrollTop + seen - 3 * ROW) {
      this.scroll.scrollTop = Math.max(0, row - 3 * ROW);
    }
    const from = this.span || span;
    this.span = span;
    if (animate && !matchMedia('(prefers-reduced-motion: reduce)').matches) this.zoomFrom(from, span);
    else this.draw();
  }

  /** Goes from one window of the flame graph to another in a quarter of a second. */
  zoomFrom(from, to) {
    const began = performance.now(), wide = from[1] - from[0], end = to[1] - to[0];
    const mine = this.zooming = {};
    this.times.frames = [];
    this.times.slowest = 0;
    let last = began;
    const step = () => {
      if (this.zooming !== mine || this.state.v !== 'flame') return;
      const now = performance.now(), t = Math.min((now - began) / 250, 1);
      this.times.frames.push(now - last);
      last = now;
      const eased = t * t * (3 - 2 * t);
      const w = wide * Math.pow(end / wide, eased);
      const done = Math.abs(end - wide) < 1e-12 ? eased : (w - wide) / (end - wide);
      const left = from[0] + (to[0] - from[0]) * done;
      if (t < 1) {
        this.draw([left, left + w]);
        requestAnimationFrame(step);
      } else {
        this.zooming = null;
        this.draw();
      }
    };
    requestAnimationFrame(step);
  }

  draw(window) {
    const {scene, surface} = this;
    if (this.state.v !== 'flame') return;
    const [from, to] = window || this.span;
    const began = performance.now();
    layFlame(scene, from, to, surface.width, this.scroll.scrollTop, surface.height, this.boxes);
    this.painter.paint(this.boxes, scene);
    this.times.draw = performance.now() - began;
    this.times.slowest = Math.max(this.times.slowest, this.times.draw);
  }

  showTreemap() {
    const {scene} = this, high = this.height();
    this.scroll.style.height = high + 'px';
    document.getElementById('extent').style.height = high + 'px';
    this.surface.resize(this.scroll.clientWidth, high);
    layTreemap(scene, scene.focus, this.surface.width, high, this.boxes);
    this.painter.paint(this.boxes, scene);
  }

  showTable(table) {
    const rows = table.rows();
    this.table.show({
      columns: table.columns(rows), rows, height: this.height(),
      chosen: row => row.place !== undefined && row.what === undefined && row.place === this.scene.chosen,
      pick: row => this.pick(table, row),
      open: row => row.place !== undefined ? this.zoom(row.place) : row.type !== undefined ? this.holders(row.type) : null,
    });
  }

  pick(table, row) {
    if (row.type !== undefined) {
      this.holders(row.type);
    } else if (row.referrer !== undefined) {
      this.go({v: 'flame', z: row.path});
    } else {
      if (row.place !== undefined) this.choose(row.place);
      if (table.toggle) table.toggle(row);
      this.render();
    }
  }

  choose(place) {
    this.chosenPath = this.scene.tree.path(place);
  }

  zoom(place) {
    if (place === this.scene.focus && place > 0) place = this.scene.tree.parent[place];
    this.go({z: this.scene.tree.path(place)});
  }

  view(view) {
    if (this.has(view)) this.go({v: view});
  }

  /** What holds the objects of a class. */
  holders(type) {
    this.go({v: 'flame', i: 'class', z: [this.model.names.strings[type]]});
  }

  hide(frame) {
    if (this.scene.chosen > 0) this.go({h: [...this.state.h, frame], z: [], s: null});
  }

  narrow(key) {
    const {tree, chosen} = this.scene;
    if (chosen > 0) this.go({[key]: tree.text(chosen), z: [], s: null});
  }

  nextMetric() {
    const {metrics, metric} = this.scene;
    this.go({m: metrics[(metrics.indexOf(metric) + 1) % metrics.length].key});
  }

  nextInversion() {
    const options = Array.from(this.controls.invert.options, option => option.value);
    this.go({i: options[(options.indexOf(this.state.i) + 1) % options.length], z: [], s: null});
  }

  /** Chooses the next largest match. */
  nextMatch() {
    const {tree, found, metric, chosen} = this.scene;
    if (found === null) return;
    const weights = metric.weights(tree), all = [];
    for (let place = 1; place < tree.size; place++) if (found[place] === 1) all.push(place);
    if (all.length === 0) return;
    all.sort((a, b) => weights[b] - weights[a] || a - b);
    this.choose(all[(all.indexOf(chosen) + 1) % all.length]);
    this.go({z: tree.path(tree.parent[tree.find(this.chosenPath)])});
  }

  move(way) {
    const {tree, metric, byName, chosen, flip} = this.scene, weights = metric.weights(tree);
    const children = place => tree.children(place, weights, metric.key, byName).list;
    let to = chosen;
    if (way === (flip ? 'down' : 'up')) {
      to = tree.parent[chosen];
    } else if (way === (flip ? 'up' : 'down')) {
      if (children(chosen).length > 0) to = children(chosen)[0];
    } else if (chosen > 0) {
      const siblings = children(tree.parent[chosen]);
      const at = siblings.indexOf(chosen) + (way === 'left' ? -1 : 1);
      if (at >= 0 && at < siblings.length) to = siblings[at];
    }
    this.choose(to);
    this.render();
  }

  searchSoon(text) {
    clearTimeout(this.searching);
    this.searching = setTimeout(() => this.go({q: text}), 120);
  }

  click(event) {
    const i = this.boxes.at(event.offsetX, event.offsetY);
    if (i < 0) return;
    const place = this.boxes.place[i];
    if (this.boxes.what[i] === SMALLER && place === this.scene.focus) { // too many to draw: as a table
      this.go({v: 'paths'});
      return;
    }
    this.zoom(place);
  }

  hover(event) {
    const i = this.boxes.at(event.offsetX, event.offsetY), tip = document.getElementById('tip');
    if (i < 0) {
      this.hideTip();
      return;
    }
    const {tree, metric} = this.scene, place = this.boxes.place[i], own = this.boxes.what[i] === OWN;
    const rows = this.boxes.what[i] === PLACE ? factsOf(this, place) : own
      ? [['what ' + short(tree.text(place)) + ' takes itself', metric.change(tree.own(metric.values(tree))[place], exact)]]
      : [['too narrow to draw', 'click to see them']];
    const lines = [make('b', {text: this.painter.textOf(this.boxes, i, tree)}),
      ...rows.map(([label, text]) => make('div', {text: label + ': ' + text}))];
    tip.replaceChildren(...lines);
    tip.hidden = false;
    const box = tip.getBoundingClientRect();
    tip.style.left = Math.max(4, Math.min(event.clientX + 14, innerWidth - box.width - 8)) + 'px';
    tip.style.top = (event.clientY + 18 + box.height > innerHeight ? event.clientY - box.height - 10 : event.clientY + 18) + 'px';
    this.surface.canvas.style.cursor = 'pointer';
  }

  hideTip() {
    document.getElementById('tip').hidden = true;
    this.surface.canvas.style.cursor = 'default';
  }

  chip(kind) {
    const chip = make('span', {class: 'chip'});
    chip.style.background = this.painter.colours.kinds[kind];
    if (UNUSED.includes(kind)) chip.classList.add('hatched');
    return chip;
  }

  /** The legend, with what each kind takes of the place chosen, and the same as a bar. */
  showKinds() {
    const {tree, chosen, metric} = this.scene;
    const bar = document.getElementById('bar'), legend = document.getElementById('legend');
    bar.replaceChildren();
    legend.replaceChildren();
    if (metric.signed) {
      this.showChangeLegend(legend);
      return;
    }
    if (tree.byClass) return;
    const total = KINDS.map((unused, kind) => tree.kindTotal(kind));
    const sum = total.reduce((all, one) => all + (one === null ? 0 : one[chosen]), 0);
    total.forEach((one, kind) => {
      if (one === null || one[chosen] === 0) return;
      const part = make('span', {title: KIND_WORDS[kind].join(': ')});
      part.style.flexGrow = String(one[chosen] / sum);
      part.style.background = this.painter.colours.kinds[kind];
      if (UNUSED.includes(kind)) part.classList.add('hatched');
      bar.append(part);
      legend.append(make('li', {title: KIND_WORDS[kind].join(': ')}, this.chip(kind), KIND_WORDS[kind][0] + ' ',
          make('b', {text: size(one[chosen])}), ' ' + percent(one[chosen], sum)));
    });
    const shared = this.scene.metrics.find(one => one.key === 'shared');
    if (shared !== undefined) {
      const chip = make('span', {class: 'chip'});
      chip.style.background = this.painter.theme.roles.shared;
      legend.append(make('li', {title: 'Counted where all its holders meet; part of the above'}, chip, 'of these shared ',
          make('b', {text: shared.text(tree, chosen)}), ' ' + percent(shared.weights(tree)[chosen], sum)));
    }
  }

  showChangeLegend(legend) {
    const theme = this.painter.theme;
    for (const [colour, text, hatched] of [[theme.grew, 'grew'], [theme.shrank, 'shrank'], [theme.shrank, 'vanished', true],
        [theme.same, 'the same']]) {
      const chip = make('span', {class: hatched ? 'chip hatched' : 'chip'});
      chip.style.background = colour;
      legend.append(make('li', {}, chip, text));
    }
    legend.append(make('li', {text: 'the paler, the smaller a part of the place changed'}));
  }

  setTheme(name) {
    this.themeName = name;
    document.documentElement.dataset.theme = name;
    this.painter = new Painter(this.surface, THEMES[name]);
  }

  toggleTheme() {
    this.setTheme(this.themeName === 'dark' ? 'light' : 'dark');
    this.render();
  }

  help() {
    document.getElementById('help').showModal();
  }

  copy(text) {
    const box = make('textarea', {});
    box.value = text;
    document.body.append(box);
    box.select();
    document.execCommand('copy'); // works from a file too, where the clipboard's own interface does not
    box.remove();
    this.copied = text;
  }
}

function matcher(query, regex) {
  if (regex) {
    const expression = new RegExp(query, 'i');
    return text => expression.test(text);
  }
  const part = query.toLowerCase();
  return text => text.toLowerCase().includes(part);
}

function start() {
  const began = performance.now();
  const model = unpack(document.getElementById('data').textContent);
  const unpacked = performance.now();
  const page = new Page(model);
  page.times.unpack = unpacked - began;
  page.times.open = performance.now() - began;
  requestAnimationFrame(() => setTimeout(() => { page.times.drawn = performance.now(); })); // since the navigation
  window.heapfold = page; // for the console, and for tests
}

start();
