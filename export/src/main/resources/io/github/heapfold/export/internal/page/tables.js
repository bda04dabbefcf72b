// The tables: paths, types, what is shared.

/** Places as rows, those that were opened with what is beneath them. */
class PathTable {
  constructor(page) {
    this.page = page;
    this.opened = null;
  }

  /** Opens what is heavy, along with everything on the way to it, up to a screenful. */
  openHeavy() {
    const {tree, metric, focus, byName} = this.page.scene;
    const weights = metric.weights(tree);
    this.opened = new Set([focus]);
    let rows = tree.children(focus, weights, metric.key, byName).list.length;
    const waiting = [focus];
    while (waiting.length > 0 && rows < 40) {
      const place = waiting.shift();
      for (const child of tree.children(place, weights, metric.key, false).list) {
        if (weights[child] < 0.08 * weights[focus]) break;
        if (tree.isLeaf(child)) continue;
        this.opened.add(child);
        waiting.push(child);
        rows += Math.min(tree.children(child, weights, metric.key, false).list.length, 12);
      }
    }
  }

  rows() {
    const {tree, metric, focus, byName, found} = this.page.scene;
    if (found !== null) return this.matches();
    const key = [this.page.treeKey, metric.key, focus].join();
    if (this.opened === null || this.key !== key) this.openHeavy();
    this.key = key;
    const weights = metric.weights(tree), rows = [], waiting = [{place: focus, depth: 0}];
    const least = 0.001 * weights[focus];
    while (waiting.length > 0) {
      const row = waiting.pop();
      rows.push(row);
      if (row.what !== undefined || tree.isLeaf(row.place)) continue;
      row.opens = this.opened.has(row.place);
      if (!row.opens) continue;
      const {list} = tree.children(row.place, weights, metric.key, byName);
      const all = this.opened.has(-row.place - 1) || byName;
      const beneath = [];
      const own = tree.own(weights)[row.place];
      let i = 0;
      for (; i < list.length && (all || weights[list[i]] >= least || i < 3); i++) {
        beneath.push({place: list[i], depth: row.depth + 1});
      }
      if (i < list.length) {
        let rest = 0;
        for (let j = i; j < list.length; j++) rest += weights[list[j]];
        beneath.push({place: row.place, depth: row.depth + 1, what: SMALLER, smaller: list.length - i, weight: rest});
      }
      if (own > 0) {
        const at = byName ? 0 : beneath.findIndex(other => (other.weight || weights[other.place]) < own);
        beneath.splice(at < 0 ? beneath.length : at, 0,
            {place: row.place, depth: row.depth + 1, what: OWN, weight: own});
      }
      for (let j = beneath.length - 1; j >= 0; j--) waiting.push(beneath[j]);
    }
    return rows;
  }

  /** What a search found, the largest first. */
  matches() {
    const {tree, metric, focus, found} = this.page.scene;
    const weights = metric.weights(tree), rows = [];
    for (let place = focus; place < tree.end[focus];) {
      if (found[place] === 1) {
        rows.push({place, depth: 0, flat: true});
        place = tree.end[place];
      } else {
        place++;
      }
    }
    return rows.sort((a, b) => weights[b.place] - weights[a.place]);
  }

  toggle(row) {
    if (row.what === SMALLER) {
      this.opened.add(-row.place - 1);
    } else if (row.what === undefined && row.opens !== undefined) {
      if (row.opens) this.opened.delete(row.place); else this.opened.add(row.place);
    }
  }

  columns() {
    const {tree, metric, metrics, byName, whole, colours} = this.page.scene;
    const weights = metric.weights(tree);
    const weightOf = row => row.what === undefined ? weights[row.place] : row.weight;
    const text = row => row.what === OWN ? '(own)' : row.what === SMALLER ? '(' + exact(row.smaller) + ' smaller)'
        : tree.label(row.place);
    const barColour = row => row.what === SMALLER ? colours.theme.smaller
        : metric.signed ? changeColour(colours, (row.what === OWN ? tree.own(metric.values(tree)) : metric.values(tree))[row.place])
        : colours.byRole[tree.role(row.place)][0][0];
    const columns = [{
      label: 'Place', name: true, width: 'minmax(220px, 3fr)', text, full: text,
      faint: row => row.flat ? tree.path(row.place).slice(-12, -1).reverse().join(' ‹ ')
        : metric.signed && row.what === undefined ? fate(metric.before(tree)[row.place], metric.after(tree)[row.place]) : '',
      sort: () => this.page.go({o: byName ? 'size' : 'name'}), sorted: byName, title: 'Sort by name or by size',
    }, {
      label: metric.signed ? 'Share of the change' : '% of total', width: 'minmax(110px, 1fr)', number: true,
      bar: row => ({from: 0, to: Math.min(weightOf(row) / whole, 1) || 0, colour: barColour(row)}),
      text: row => percent(weightOf(row), whole),
    }];
    for (const other of metrics) {
      if (other.key === 'size') continue;
      columns.push({
        label: other.label, width: 'minmax(84px, 0.8fr)', number: true, sorted: other === metric && !byName,
        text: row => row.what === undefined ? other.change(other.values(tree)[row.place], other.format)
            : row.what === OWN && other.key !== 'each' ? other.change(tree.own(other.values(tree))[row.place], other.format) : '',
        full: row => row.what === undefined ? other.exact(tree, row.place) : null,
        sort: () => this.page.go({m: other.key, o: 'size'}), title: 'Sort by ' + other.label,
      });
      if (other.signed && other === metric) {
        for (const [label, side] of [['before', other.before], ['after', other.after]]) {
          columns.push({
            label, width: 'minmax(76px, 0.7fr)', number: true,
            text: row => row.what === SMALLER ? '' : other.format((row.what === OWN ? tree.own(side(tree)) : side(tree))[row.place]),
          });
        }
      }
    }
    return columns;
  }
}

function changeColour(colours, delta) {
  return delta > 0 ? colours.theme.grew : delta < 0 ? colours.theme.shrank : colours.theme.same;
}

/** Objects by class, wherever they are. */
class TypeTable {
  constructor(page) {
    this.page = page;
    this.sort = 'bytes';
  }

  rows() {
    const {tree, focus, query} = this.page.scene;
    const rows = tree.classSums(focus).filter(row => query === null || query(row.name));
    const value = this.values(tree)[this.sort];
    return rows.sort((a, b) => (value ? Math.abs(value(b)) - Math.abs(value(a)) : 0) || (a.name < b.name ? -1 : 1));
  }

  /** What the columns are sorted by; not there for the name. */
  values(tree) {
    const of = i => tree.before === null ? row => row.now[i] : row => row.now[i] - row.before[i];
    return {bytes: of(2), objects: of(0), elements: of(1), each: row => row.now[2] / row.now[0]};
  }

  columns(rows) {
    const {tree, colours} = this.page.scene;
    const diff = tree.before !== null, values = this.values(tree);
    let most = 0, whole = 0;
    for (const row of rows) {
      most = Math.max(most, Math.abs(values.bytes(row)));
      whole += row.now[2];
    }
    const column = (key, label, text) => ({
      label: diff && key !== 'each' ? 'change of ' + label : label, number: true, width: 'minmax(90px, 1fr)',
      sorted: this.sort === key, text: row => signed(text(values[key](row)), diff && key !== 'each' ? values[key](row) : 0),
      sort: () => { this.sort = key; this.page.render(); }, title: 'Sort by ' + label,
    });
    const plain = (label, text) => ({label, number: true, width: '84px', text});
    return [
      {...column('name', 'Type', String), label: 'Type', name: true, number: false, width: 'minmax(220px, 3fr)',
        text: row => shortClass(row.name), full: row => row.name, faint: row => row.name.slice(0, -shortClass(row.name).length - 1)},
      {...column('bytes', 'shallow bytes', size), width: 'minmax(150px, 1.4fr)',
        bar: row => ({from: 0, to: Math.abs(values.bytes(row)) / most || 0,
          colour: diff ? changeColour(colours, values.bytes(row)) : colours.theme.roles.data})},
      ...(diff ? [plain('before', row => size(row.before[2])), plain('after', row => size(row.now[2]))]
        : [plain('% of all', row => percent(row.now[2], whole))]),
      column('objects', 'objects', exact), column('each', 'bytes per object', perObject), column('elements', 'array elements', exact),
    ];
  }
}

/** What several places refer to, with those places. */
class SharingTable {
  constructor(page) {
    this.page = page;
    this.opened = new Set();
  }

  rows() {
    const {query} = this.page.scene, rows = [];
    this.page.model.sharing.forEach((shared, i) => {
      const name = shared.path.join(' › ') || 'total';
      if (query !== null && !query(name) && !query(shared.type)) return;
      const opens = this.opened.has(i);
      rows.push({shared, i, name, path: shared.path, depth: 0, opens});
      if (!opens) return;
      for (const referrer of shared.referrers) {
        rows.push({referrer, name: referrer.path.join(' › ') || 'total', path: referrer.path, depth: 1});
      }
    });
    return rows;
  }

  toggle(row) {
    if (row.shared === undefined) return;
    if (row.opens) this.opened.delete(row.i); else this.opened.add(row.i);
  }

  columns(rows) {
    const {colours} = this.page.scene;
    const of = key => row => row.shared === undefined ? '' : key(row.shared);
    const most = rows.reduce((largest, row) => Math.max(largest, row.shared ? row.shared.bytes : 0), 0);
    return [
      {label: 'Counted at, and referred to from', name: true, width: 'minmax(260px, 3fr)', text: row => row.name, full: row => row.name},
      {label: 'Type', width: 'minmax(120px, 1.2fr)', text: of(shared => shared.type)},
      {label: 'bytes', width: 'minmax(110px, 1fr)', number: true, text: of(shared => size(shared.bytes)),
        bar: row => row.shared === undefined ? null
            : {from: 0, to: row.shared.bytes / most || 0, colour: colours.theme.roles.shared}},
      {label: 'objects', width: '90px', number: true, text: of(shared => exact(shared.objects))},
      {label: 'referring places', width: '110px', number: true, text: of(shared => exact(shared.referrers.length))},
      {label: 'references', width: '90px', number: true, text: row => row.referrer ? exact(row.referrer.references)
        : exact(row.shared.referrers.reduce((sum, referrer) => sum + referrer.references, 0))},
    ];
  }
}
