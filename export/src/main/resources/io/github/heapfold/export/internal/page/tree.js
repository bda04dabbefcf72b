// A tree of places in flat arrays. Places stand before what is beneath them, so sums are one sweep from the end.

/** What stands at each place itself, in one profile. */
class Side {
  constructor(size) {
    this.size = size;
    this.kinds = KINDS.map(() => null); // most profiles have bytes of some kinds only
    this.objects = new Float64Array(size);
  }

  kind(kind) {
    return this.kinds[kind] || (this.kinds[kind] = new Float64Array(this.size));
  }
}

class Tree {
  constructor(names, size, diff) {
    this.names = names;
    this.size = size;
    this.parent = new Int32Array(size);
    this.name = new Int32Array(size).fill(-1);
    this.end = new Int32Array(size);
    this.now = new Side(size);
    this.before = diff ? new Side(size) : null;
    this.classes = [];
    this.byClass = false; // whether its bytes are those of classes
    this.ofType = new Map(); // how many objects a place stands for that has the name of a type
    this.sums = new Map();
    this.owns = new Map();
    this.sorted = new Map();
  }

  addClass(place, type, now, before) {
    this.classes.push({place, type, now, before});
  }

  /** Objects beneath a place by class: how many, how long their arrays are together, what they take by themselves. */
  classSums(place) {
    const sums = new Map();
    for (const row of this.classes) {
      if (row.place < place || row.place >= this.end[place]) continue;
      let sum = sums.get(row.type);
      if (sum === undefined) {
        sums.set(row.type, sum = {type: row.type, name: this.names.strings[row.type], depth: 0, now: [0, 0, 0], before: [0, 0, 0]});
      }
      for (let i = 0; i < 3; i++) {
        sum.now[i] += row.now[i];
        if (row.before !== null) sum.before[i] += row.before[i];
      }
    }
    return Array.from(sums.values());
  }

  /** Once all places are there. */
  close() {
    const {parent, end, size} = this;
    for (let place = size - 1; place >= 0; place--) {
      if (end[place] === 0) end[place] = place + 1;
      if (place > 0 && end[parent[place]] < end[place]) end[parent[place]] = end[place];
    }
  }

  text(place) {
    return this.name[place] < 0 ? 'total' : this.names.strings[this.name[place]];
  }

  /** What a box or row of a place says. */
  label(place) {
    const objects = this.ofType.get(place);
    return objects > 0 ? this.text(place) + ' × ' + exact(objects) : this.text(place);
  }

  role(place) {
    return this.name[place] < 0 ? 0 : this.names.role(this.name[place]);
  }

  isLeaf(place) {
    return this.end[place] === place + 1;
  }

  depth(place) {
    let depth = 0;
    for (let at = place; at > 0; at = this.parent[at]) depth++;
    return depth;
  }

  /** Frames from the total, which is not among them. */
  path(place) {
    const path = [];
    for (let at = place; at > 0; at = this.parent[at]) path.push(this.text(at));
    return path.reverse();
  }

  /** The place of a path, or the deepest one above it. */
  find(path) {
    let place = 0;
    for (let i = 0; i < path.length; i++) {
      let next = this.childNamed(place, path[i]);
      if (next < 0) { // it may stand under the name of its type
        const type = typeOf(path[i]);
        const group = type === null ? -1 : this.childNamed(place, type);
        next = group < 0 ? -1 : this.childNamed(group, path[i]);
      }
      if (next < 0) return place;
      place = next;
    }
    return place;
  }

  childNamed(place, text) {
    for (let child = place + 1; child < this.end[place]; child = this.end[child]) {
      if (this.text(child) === text) return child;
    }
    return -1;
  }

  /** Values of each place with all beneath it. */
  total(key, self) {
    return this.cached(key, () => {
      const total = Float64Array.from(self());
      for (let place = this.size - 1; place > 0; place--) total[this.parent[place]] += total[place];
      return total;
    });
  }

  /** Values of each place by itself, from those with all beneath it. */
  own(total) {
    let own = this.owns.get(total);
    if (own === undefined) {
      this.owns.set(total, own = total.slice());
      for (let place = 1; place < this.size; place++) own[this.parent[place]] -= total[place];
    }
    return own;
  }

  /** The kind that most of a place's own bytes are of, for each place. */
  ownKinds() {
    return this.cached('own kinds', () => {
      const kinds = new Uint8Array(this.size), most = new Float64Array(this.size);
      this.now.kinds.forEach((bytes, kind) => {
        if (bytes === null) return;
        for (let place = 0; place < this.size; place++) {
          if (bytes[place] > most[place]) {
            most[place] = bytes[place];
            kinds[place] = kind;
          }
        }
      });
      return kinds;
    });
  }

  cached(key, make) {
    let value = this.sums.get(key);
    if (value === undefined) this.sums.set(key, value = make());
    return value;
  }

  kindTotal(kind) {
    return this.now.kinds[kind] === null ? null : this.total('kind ' + kind, () => this.now.kinds[kind]);
  }

  /** Which places are what several others share, or stand beneath such. */
  shared() {
    if (this.sharedPlaces === undefined) {
      const shared = new Uint8Array(this.size), role = ROLES.indexOf('shared');
      for (let place = 1; place < this.size; place++) {
        shared[place] = shared[this.parent[place]] || (this.role(place) === role ? 1 : 0);
      }
      this.sharedPlaces = shared;
    }
    return this.sharedPlaces;
  }

  /**
   * The places right beneath one. By size: the largest first; those below 1/16384 of the sum, which no screen is wide
   * enough to show, follow as they come, so that a million siblings need no sorting.
   */
  children(place, weights, key, byName) {
    const id = key + (byName ? ' n' : ' s');
    let lists = this.sorted.get(id);
    if (lists === undefined) this.sorted.set(id, lists = new Map());
    let list = lists.get(place);
    if (list === undefined) lists.set(place, list = this.listChildren(place, weights, byName));
    return list;
  }

  listChildren(place, weights, byName) {
    const large = [], small = [], least = byName ? 0 : weights[place] / 16384;
    for (let child = place + 1; child < this.end[place]; child = this.end[child]) {
      if (!(weights[child] > 0)) continue; // no width
      (weights[child] >= least ? large : small).push(child);
    }
    if (!byName) {
      large.sort((a, b) => weights[b] - weights[a] || a - b);
    } else if (this.derived) {
      large.sort((a, b) => this.text(a) < this.text(b) ? -1 : 1);
    }
    const list = Int32Array.from(large.concat(small));
    return {list, large: large.length};
  }
}
