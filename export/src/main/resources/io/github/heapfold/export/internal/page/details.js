// The panel about one place, the heading of the page, and the notes at its end.

const MOST_CLASSES = 15;

function showDetails(page, panel) {
  const tree = page.scene.tree, place = page.scene.chosen;
  const rows = factsOf(page, place), path = tree.path(place);
  panel.style.maxHeight = page.height() + 'px';
  panel.replaceChildren(
      make('h2', {text: tree.label(place)}),
      pathOf(page, place),
      make('table', {class: 'facts'}, ...rows.map(([label, text]) =>
        make('tr', {}, make('th', {scope: 'row', text: label}), make('td', {text})))),
      actions(page, place, path, rows),
      classesOf(page, place));
}

/** All numbers of a place, in full. */
function factsOf(page, place) {
  const {tree, metric, metrics} = page.scene, weights = metric.weights(tree), parent = tree.parent[place];
  const rows = [];
  for (const one of metrics) {
    if (one.key === 'size') continue;
    rows.push([one.label, one.exact(tree, place)]);
    if (one.signed) rows.push(['  before', exact(one.before(tree)[place])], ['  after', exact(one.after(tree)[place])]);
  }
  if (metric.kinds.length > 0) rows.push(['own ' + metric.label, exact(tree.own(weights)[place]) + ' bytes']);
  if (!metric.signed) rows.push(['share of total', percent(weights[place], weights[0])]);
  if (!metric.signed && parent > 0) rows.push(['share of ' + short(tree.text(parent)), percent(weights[place], weights[parent])]);
  return rows;
}

function short(text) {
  return text.length > 28 ? '…' + text.slice(-27) : text;
}

function pathOf(page, place) {
  const tree = page.scene.tree, places = [];
  for (let at = place; at >= 0; at = at === 0 ? -1 : tree.parent[at]) places.push(at);
  places.reverse();
  const shown = places.length > 30 ? [places[0], -1, ...places.slice(-28)] : places;
  return make('p', {class: 'path'}, ...shown.flatMap((at, i) => [
    i === 0 ? '' : ' › ',
    at < 0 ? '(' + exact(places.length - 29) + ' more)'
        : make('button', {class: 'link', text: tree.text(at), click: () => page.zoom(at)}),
  ]));
}

function actions(page, place, path, rows) {
  const frame = page.scene.tree.text(place);
  const button = (text, title, click) => make('button', {text, title, click});
  const bar = make('p', {class: 'actions'},
      button('Copy path', 'Copy the path, as in folded stacks (c)', () => page.copy(path.join(';'))),
      button('Copy numbers', 'Copy the table above', () => page.copy(rows.map(row => row.join('\t')).join('\n'))));
  if (place > 0 && !page.scene.tree.byClass) {
    bar.append(
        button('Hide', 'Leave this frame out; its bytes go to what holds it (h)', () => page.hide(frame)),
        button('Only', 'Show only paths through this frame (o)', () => page.go({y: frame, z: [], s: null})),
        button('Start here', 'Show what is beneath this frame, wherever it stands (f)', () => page.go({f: frame, z: [], s: null})));
  }
  return bar;
}

/** Objects beneath a place by class. */
function classesOf(page, place) {
  const {tree, metric} = page.scene;
  const rows = tree.classSums(place).map(({type, name, now, before}) => ({type, name, objects: now[0] - before[0], bytes: now[2] - before[2]}))
      .sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes));
  if (rows.length === 0) return '';
  return make('div', {}, make('h3', {text: 'Objects, by themselves'}), make('table', {class: 'classes'},
      ...rows.slice(0, MOST_CLASSES).map(({type, name, objects, bytes}) => make('tr', {},
          make('td', {}, make('button', {
            class: 'link', text: shortClass(name), title: name + ': who holds it', click: () => page.holders(type),
          })),
          make('td', {text: metric.change(objects, exact)}), make('td', {text: metric.change(bytes, size)})))),
      rows.length > MOST_CLASSES ? make('p', {text: '(' + exact(rows.length - MOST_CLASSES) + ' more)'}) : null);
}

function shortClass(name) {
  const simple = name.slice(name.lastIndexOf('.') + 1);
  return simple === '' ? name : simple;
}

const KIND_WORDS = [
  ['data', 'fields and elements'],
  ['headers', 'what the JVM puts before each object and array'],
  ['structure', 'what collections add: their own objects, slots, entries'],
  ['padding', 'gaps that alignment leaves'],
  ['spare', 'allocated and not used yet'],
  ['off heap', 'memory outside the heap that objects hold'],
];

/** Title, sums and what they rest on. */
function showHeading(page) {
  const {model} = page, tree = model.trees[page.state.a] || model.trees[0];
  const metrics = metricsOf(tree, model.allocatedKnown);
  document.getElementById('title').textContent = model.title;
  const sums = ['live', 'allocated', 'objects'].map(key => metrics.find(one => one.key === key)).filter(one => one).map(metric => {
    const word = metric.key;
    if (!metric.signed) return make('span', {title: metric.exact(tree, 0)}, make('b', {text: metric.text(tree, 0)}), ' ' + word);
    return make('span', {title: metric.exact(tree, 0)}, metric.format(metric.before(tree)[0]) + ' → ',
        make('b', {text: metric.format(metric.after(tree)[0])}), ' ' + word + ', ',
        make('b', {class: 'change', text: metric.text(tree, 0)}));
  });
  document.getElementById('sums').replaceChildren(...sums);
  const offHeap = tree.kindTotal(5);
  const facts = [
    ...(tree.attribution === '' ? [] : [{label: 'Attribution', text: tree.attribution}]), ...model.facts,
    ...(offHeap !== null && offHeap[0] > 0 ? [{label: 'Off heap', text: size(offHeap[0]) + ', counted'}] : []),
  ].map(fact => make('span', {}, fact.label + ': ' + fact.text));
  const note = (number, word, rest, id) => number === 0 ? make('span', {text: 'no ' + word + 's' + rest})
      : make('a', {href: '#', class: word, text: plural(number, word) + rest,
        click: event => { event.preventDefault(); document.getElementById(id).scrollIntoView(); }});
  const cut = model.cuts.reduce((sum, one) => sum + one.count, 0);
  document.getElementById('facts').replaceChildren(...facts,
      note(model.warnings.length, 'warning', '', 'warnings'), note(cut, 'reference', ' not followed', 'cuts'));
}

/** Warnings and cuts, in full. */
function showNotes(page) {
  const {warnings, cuts, trees} = page.model;
  const notes = document.getElementById('notes'), diff = trees[0].before !== null;
  if (warnings.length > 0) {
    notes.append(make('h2', {id: 'warnings', text: 'Warnings: what makes this less exact than it could be'}),
        make('ul', {}, ...warnings.map(text => make('li', {text}))));
  }
  if (cuts.length > 0) {
    const sorted = cuts.slice().sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    notes.append(make('h2', {id: 'cuts', text: 'References counted and not followed'}), make('ul', {},
        ...sorted.map(cut => make('li', {text: (diff ? exact(cut.before) + ' → ' : '') + exact(cut.count) + '  ' + cut.name}))));
  }
}
