// Trees made from a tree: filtered, grouped by type, inverted. Places that come to have one path become one.

/** Finds or makes the child of a name beneath a node; a hash table, since a Map of a million keys is slow to fill. */
class Trie {
  constructor() {
    this.parent = [-1];
    this.name = [-1];
    this.mask = (1 << 12) - 1;
    this.table = new Int32Array(this.mask + 1).fill(-1);
  }

  child(parent, name) {
    let at = this.slot(parent, name);
    while (this.table[at] >= 0) {
      const node = this.table[at];
      if (this.parent[node] === parent && this.name[node] === name) return node;
      at = at + 1 & this.mask;
    }
    const node = this.parent.length;
    this.table[at] = node;
    this.parent.push(parent);
    this.name.push(name);
    if (node * 2 > this.mask) this.grow();
    return node;
  }

  slot(parent, name) {
    const hash = Math.imul(Math.imul(parent, 0x9e3779b1) + name, 0x85ebca6b);
    return (hash ^ hash >>> 15) & this.mask;
  }

  grow() {
    this.mask = this.mask * 2 + 1;
    this.table = new Int32Array(this.mask + 1).fill(-1);
    for (let node = 1; node < this.parent.length; node++) {
      let at = this.slot(this.parent[node], this.name[node]);
      while (this.table[at] >= 0) at = at + 1 & this.mask;
      this.table[at] = node;
    }
  }

  /** The place of each node, where each stands before what is beneath it. */
  order() {
    const size = this.parent.length;
    const first = new Int32Array(size).fill(-1), next = new Int32Array(size).fill(-1);
    for (let node = size - 1; node > 0; node--) {
      next[node] = first[this.parent[node]];
      first[this.parent[node]] = node;
    }
    const place = new Int32Array(size);
    let node = 0, count = 0;
    for (;;) {
      place[node] = count++;
      if (first[node] >= 0) {
        node = first[node];
        continue;
      }
      while (node > 0 && next[node] < 0) node = this.parent[node];
      if (node <= 0) return place;
      node = next[node];
    }
  }
}

/** A tree from the nodes that the places of another, and its rows of classes, go to; -1 leaves out. */
function rebuild(base, trie, nodes, classNodes) {
  const order = trie.order();
  const tree = new Tree(base.names, order.length, base.before !== null);
  tree.derived = true;
  tree.attribution = base.attribution;
  tree.byClass = base.byClass;
  for (let node = 1; node < order.length; node++) {
    tree.parent[order[node]] = order[trie.parent[node]];
    tree.name[order[node]] = trie.name[node];
  }
  const places = nodes.map(node => node < 0 ? -1 : order[node]);
  for (const side of base.before === null ? ['now'] : ['now', 'before']) {
    for (let kind = 0; kind < KINDS.length; kind++) {
      if (base[side].kinds[kind] !== null) add(base[side].kinds[kind], places, tree[side].kind(kind));
    }
    add(base[side].objects, places, tree[side].objects);
  }
  base.classes.forEach((row, i) => {
    const place = classNodes === null ? places[row.place] : order[classNodes[i]];
    if (place >= 0) tree.addClass(place, row.type, row.now, row.before);
  });
  tree.close();
  return tree;
}

function add(from, places, to) {
  for (let i = 0; i < places.length; i++) if (places[i] >= 0) to[places[i]] += from[i];
}

/** Without the frames to hide, whose bytes go to what holds them; only paths through a frame; paths from a frame on. */
function filtered(base, hidden, only, start) {
  const hide = new Set(hidden);
  const trie = new Trie();
  const nodes = new Int32Array(base.size), through = new Uint8Array(base.size);
  nodes[0] = start === null ? 0 : -1;
  through[0] = only === null ? 1 : 0;
  const onTheWay = only === null ? null : holders(base, only);
  for (let place = 1; place < base.size; place++) {
    const above = nodes[base.parent[place]], text = base.text(place);
    through[place] = through[base.parent[place]] || (text === only ? 1 : 0);
    if (above < 0 && text !== start) {
      nodes[place] = -1;
    } else if (hide.has(text) || (through[place] === 0 && onTheWay[place] === 0)) {
      nodes[place] = Math.max(above, 0);
    } else {
      nodes[place] = trie.child(Math.max(above, 0), base.name[place]);
    }
  }
  for (let place = 0; place < base.size; place++) if (through[place] === 0) nodes[place] = -1 - Math.abs(nodes[place]);
  return rebuild(base, trie, nodes, null);
}

/** Places that have a frame beneath them. */
function holders(base, only) {
  const found = new Uint8Array(base.size);
  for (let place = base.size - 1; place > 0; place--) {
    if (base.text(place) === only) found[place] = 1;
    if (found[place] === 1) found[base.parent[place]] = 1;
  }
  return found;
}

/** With a frame of the type's name above the fields of one type, where there are fields of several. */
function grouped(base) {
  const names = base.names, trie = new Trie();
  const nodes = new Int32Array(base.size), groups = new Map();
  const siblings = new Map();
  for (let place = 0; place < base.size; place++) {
    siblings.clear();
    let children = 0;
    for (let child = place + 1; child < base.end[place]; child = base.end[child], children++) {
      const type = names.type(base.name[child]);
      if (type >= 0) siblings.set(type, (siblings.get(type) || 0) + 1);
    }
    for (let child = place + 1; child < base.end[place]; child = base.end[child]) {
      const type = names.type(base.name[child]);
      const number = siblings.get(type);
      const above = type >= 0 && number > 1 && number < children ? trie.child(nodes[place], type) : nodes[place];
      if (above !== nodes[place]) groups.set(above, place);
      nodes[child] = trie.child(above, base.name[child]);
    }
  }
  const tree = rebuild(base, trie, nodes, null);
  countTypes(base, trie, groups, tree);
  return tree;
}

/** How many objects of their type the groups of a tree stand for: those of its class, which stand where the group does. */
function countTypes(base, trie, groups, tree) {
  const order = trie.order(), counts = new Map();
  for (const row of base.classes) {
    const key = row.place + ' ' + simpleName(base.names.strings[row.type]);
    counts.set(key, (counts.get(key) || 0) + row.now[0]);
  }
  for (const [node, place] of groups) {
    const objects = counts.get(place + ' ' + base.names.strings[trie.name[node]]);
    if (objects > 0) tree.ofType.set(order[node], objects);
  }
}

/** Inner of a.b.Outer$Inner. */
function simpleName(className) {
  return className.slice(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
}

const LONGEST_INVERTED = 500; // frames: each place has a path of its own, so the cost is their sum

/** The last frames at the top, what holds them beneath. */
function inverted(base) {
  const trie = new Trie();
  const nodes = new Int32Array(base.size).fill(-1), something = new Uint8Array(base.size);
  for (const side of base.before === null ? [base.now] : [base.now, base.before]) {
    for (const values of [...side.kinds, side.objects]) {
      if (values !== null) for (let place = 1; place < base.size; place++) if (values[place] > 0) something[place] = 1;
    }
  }
  for (const row of base.classes) something[row.place] = 1;
  for (let place = 1; place < base.size; place++) {
    if (something[place] === 1) nodes[place] = invertedPath(base, trie, 0, place);
  }
  return rebuild(base, trie, nodes, null);
}

/** Classes at the top, with the bytes of their objects by themselves; what holds them beneath. */
function invertedByClass(base) {
  const trie = new Trie();
  const classNodes = base.classes.map(row => invertedPath(base, trie, trie.child(0, row.type), row.place));
  const tree = rebuild(base, trie, new Int32Array(base.size).fill(-1), classNodes);
  tree.byClass = true;
  for (const row of tree.classes) {
    tree.now.kind(0)[row.place] += row.now[2];
    tree.now.objects[row.place] += row.now[0];
    if (row.before !== null) {
      tree.before.kind(0)[row.place] += row.before[2];
      tree.before.objects[row.place] += row.before[0];
    }
  }
  return tree;
}

function invertedPath(base, trie, top, place) {
  let node = top, depth = 0;
  for (let at = place; at > 0; at = base.parent[at]) {
    if (depth++ === LONGEST_INVERTED) return trie.child(node, base.names.index('…'));
    node = trie.child(node, base.name[at]);
  }
  return node;
}
