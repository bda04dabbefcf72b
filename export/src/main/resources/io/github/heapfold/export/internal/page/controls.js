// What people press: the tool bar, the trail of frames, keys, the overlay that explains them.

const VIEWS = [['flame', 'Flame graph'], ['treemap', 'Treemap'], ['paths', 'Paths'], ['types', 'Types'], ['sharing', 'Sharing']];

/** Keys, what they do, and how. The overlay and the listener read the same list. */
const KEYS = [
  ['1 … 5', 'flame graph, treemap, paths, types, sharing', /^[1-5]$/, (page, key) => page.view(VIEWS[key - 1][0])],
  ['/', 'search', '/', page => page.searchBox.focus()],
  ['n', 'choose the next match, the largest first', 'n', page => page.nextMatch()],
  ['← ↑ → ↓', 'choose another frame', /^Arrow/, (page, key) => page.move(key.slice(5).toLowerCase())],
  ['Enter', 'zoom to the frame chosen', 'Enter', page => page.zoom(page.scene.chosen)],
  ['Backspace', 'zoom out by one frame', 'Backspace', page => page.zoom(page.scene.tree.parent[page.scene.focus])],
  ['Esc', 'end the search, else show all', 'Escape', page => page.state.q ? page.go({q: ''}) : page.go({z: [], s: null})],
  ['m', 'next metric', 'm', page => page.nextMetric()],
  ['s', 'siblings by size or by name', 's', page => page.go({o: page.state.o === 'name' ? 'size' : 'name'})],
  ['g', 'fields of one type under the type', 'g', page => page.go({g: page.isGrouped() ? 0 : 1, s: null})],
  ['v', 'invert: frames, then classes, with what holds them', 'v', page => page.nextInversion()],
  ['i', 'flame graph from the top or from the bottom', 'i', page => page.go({d: page.state.d ? 0 : 1})],
  ['h', 'hide the frame chosen: its bytes go to its holder', 'h', page => page.hide(page.scene.tree.text(page.scene.chosen))],
  ['o', 'only paths through the frame chosen', 'o', page => page.narrow('y')],
  ['f', 'start from the frame chosen', 'f', page => page.narrow('f')],
  ['r', 'undo hiding, only, start, inversion', 'r', page => page.go({h: [], y: null, f: null, i: '', z: [], s: null})],
  ['c', 'copy the path of the frame chosen', 'c', page => page.copy(page.scene.tree.path(page.scene.chosen).join(';'))],
  ['t', 'light or dark', 't', page => page.toggleTheme()],
  ['?', 'this list', '?', page => page.help()],
];

function listenToKeys(page) {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement) {
      if (event.key === 'Escape') page.go({q: ''}) || event.target.blur();
      if (event.key === 'Enter') page.nextMatch();
      return;
    }
    if (event.target instanceof HTMLSelectElement || document.getElementById('help').open) return;
    if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
    const key = KEYS.find(([, , match]) => match instanceof RegExp ? match.test(event.key) : match === event.key);
    if (key === undefined) return;
    event.preventDefault();
    key[3](page, event.key);
  });
}

function helpOf(dialog) {
  dialog.replaceChildren(
      make('h2', {text: 'Keys'}),
      make('table', {}, ...KEYS.map(([keys, text]) => make('tr', {}, make('th', {text: keys}), make('td', {text})))),
      make('p', {text: 'Click a box to zoom to it, a box above to zoom out. The address holds what you see: send it along '
          + 'with the file, go back and forward. A search is text, or a regular expression with .* pressed.'}),
      make('button', {text: 'Close', click: () => dialog.close()}));
}

/** The tool bar, built once; refresh() shows the state. */
class Controls {
  constructor(page) {
    this.page = page;
    this.views = VIEWS.filter(([key]) => page.has(key)).map(([key, text]) =>
      make('button', {'data-view': key, text, click: () => page.view(key)}));
    this.metric = make('select', {title: 'What sizes mean (m)', 'aria-label': 'Metric',
      change: () => page.go({m: this.metric.value})});
    this.attribution = make('select', {title: 'Whose bytes shared objects are', 'aria-label': 'Attribution',
      change: () => page.go({a: Number(this.attribution.value), s: null})});
    page.model.trees.forEach((tree, i) => this.attribution.append(make('option', {value: String(i), text: tree.attribution})));
    this.order = this.toggle('By name', 'Siblings by name in place of size (s)', () => page.go({o: page.state.o === 'name' ? 'size' : 'name'}));
    this.group = this.toggle('By type', 'Fields of one type under the type (g)', () => page.go({g: page.isGrouped() ? 0 : 1, s: null}));
    this.invert = make('select', {title: 'Who holds it (v)', 'aria-label': 'Inversion', change: () => page.go({i: this.invert.value, z: [], s: null})},
        make('option', {value: '', text: 'from the root'}), make('option', {value: 'frame', text: 'inverted, by frame'}));
    if (page.model.trees[0].classes.length > 0) {
      this.invert.append(make('option', {value: 'class', text: 'inverted, by class'}));
    }
    this.search = make('input', {type: 'search', placeholder: 'Search (/)', 'aria-label': 'Search', spellcheck: 'false',
      input: () => page.searchSoon(this.search.value)});
    page.searchBox = this.search;
    this.regex = this.toggle('.*', 'The search is a regular expression', () => page.go({x: page.state.x ? 0 : 1}));
    document.getElementById('controls').replaceChildren(
        make('span', {class: 'tabs'}, ...this.views), this.metric, ...(page.model.trees.length > 1 ? [this.attribution] : []),
        this.order, this.group, this.invert, this.search, this.regex, make('span', {class: 'space'}),
        make('button', {id: 'theme', text: '◐', title: 'Light or dark (t)', 'aria-label': 'Light or dark', click: () => page.toggleTheme()}),
        make('button', {text: '?', title: 'Keys (?)', 'aria-label': 'Keys', click: () => page.help()}));
  }

  toggle(text, title, click) {
    return make('button', {text, title, click, 'aria-pressed': 'false'});
  }

  refresh() {
    const {page} = this, {state, scene} = page;
    for (const button of this.views) button.setAttribute('aria-pressed', String(button.dataset.view === state.v));
    const keys = scene.metrics.map(metric => metric.key + metric.label).join();
    if (this.keys !== keys) {
      this.keys = keys;
      this.metric.replaceChildren(...scene.metrics.map(metric => make('option', {value: metric.key, text: metric.label})));
    }
    this.metric.value = scene.metric.key;
    this.attribution.value = String(state.a);
    this.invert.value = state.i;
    this.order.setAttribute('aria-pressed', String(state.o === 'name'));
    this.group.setAttribute('aria-pressed', String(page.isGrouped()));
    this.regex.setAttribute('aria-pressed', String(state.x === 1));
    if (document.activeElement !== this.search || state.q === '') this.search.value = state.q;
    this.search.classList.toggle('wrong', scene.wrong);
  }
}

/** The trail: the frames above the one in view, and what is left out. */
function showCrumbs(page) {
  const {tree, focus} = page.scene, {state} = page;
  const places = [];
  for (let at = focus; at >= 0; at = at === 0 ? -1 : tree.parent[at]) places.push(at);
  places.reverse();
  const shown = places.length > 9 ? [...places.slice(0, 2), -1, ...places.slice(-6)] : places;
  const trail = shown.flatMap((at, i) => [
    i === 0 ? null : make('span', {class: 'then', text: '›'}),
    at < 0 ? make('span', {text: '…'})
        : make('button', {class: 'link', text: at === 0 ? 'total' : tree.text(at), click: () => page.zoom(at)}),
  ]).filter(item => item !== null);
  const filter = (text, undo) => make('button', {class: 'filter', text: text + '  ×', title: 'Undo', click: undo});
  for (const frame of state.h) {
    trail.push(filter('hidden: ' + frame, () => page.go({h: state.h.filter(other => other !== frame), s: null})));
  }
  if (state.y !== null) trail.push(filter('only through: ' + state.y, () => page.go({y: null, z: [], s: null})));
  if (state.f !== null) trail.push(filter('from: ' + state.f, () => page.go({f: null, z: [], s: null})));
  if (state.i !== '') {
    trail.push(filter(state.i === 'class' ? 'inverted: classes, and who holds them' : 'inverted: frames, and what holds them',
        () => page.go({i: '', z: [], s: null})));
  }
  trail.push(make('output', {id: 'result', text: page.scene.result}));
  document.getElementById('crumbs').replaceChildren(...trail);
}
