// Reads the packed data, as PageData.java describes it.

const KINDS = ['data', 'header', 'structure', 'padding', 'spare', 'native'];

class Unpacker {
  constructor(base64) {
    this.bytes = Uint8Array.fromBase64 ? Uint8Array.fromBase64(base64) : Uint8Array.from(atob(base64), c => c.charCodeAt(0));
    this.at = 0;
    this.strings = this.readStrings();
  }

  readStrings() {
    const count = this.number();
    const shared = new Int32Array(count), more = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      shared[i] = this.number();
      more[i] = this.number();
    }
    const length = this.number();
    const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    const strings = new Array(count);
    for (let i = 0, from = 0, last = ''; i < count; i++) {
      last = strings[i] = last.slice(0, shared[i]) + text.slice(from, from + more[i]);
      from += more[i];
    }
    return strings;
  }

  number() {
    const bytes = this.bytes;
    let byte = bytes[this.at++];
    if (byte < 128) return byte;
    let value = byte & 127, scale = 128;
    do { // no shifts: they end at 32 bits
      byte = bytes[this.at++];
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte > 127);
    return value;
  }

  signed() {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text() {
    return this.strings[this.number()];
  }

  list(read) {
    const items = [];
    for (let rest = this.number(); rest > 0; rest--) items.push(read());
    return items;
  }

  path() {
    return this.list(() => this.text());
  }
}

function unpack(base64) {
  const from = new Unpacker(base64);
  const version = from.number();
  if (version !== 1) throw new Error('the data has version ' + version + ', this page reads 1; write it again');
  const names = new Names(from.strings);
  return {
    names,
    title: from.text(),
    facts: from.list(() => ({label: from.text(), text: from.text()})),
    allocatedKnown: from.number() === 1,
    trees: from.list(() => unpackTree(from, names)),
    sharing: from.list(() => ({
      path: from.path(), type: from.text(), objects: from.number(), bytes: from.number(),
      referrers: from.list(() => ({path: from.path(), references: from.number()})),
    })),
    warnings: from.list(() => from.text()),
    cuts: from.list(() => ({name: from.text(), before: from.number(), count: from.number()})),
  };
}

/** A tree; its place 0 is the total, which the file leaves out. */
function unpackTree(from, names) {
  const attribution = from.text();
  const size = from.number() + 1;
  const diff = from.number() === 1;
  const tree = new Tree(names, size, diff);
  tree.attribution = attribution;
  const open = [0]; // the last place of each depth
  for (let place = 1, depth = 0; place < size; place++) {
    depth += 1 - from.number();
    open[depth] = place;
    tree.parent[place] = open[depth - 1];
  }
  for (let place = 1, name = 0; place < size; place++) {
    name += from.signed();
    tree.name[place] = name;
  }
  for (const side of diff ? [tree.now, tree.before] : [tree.now]) unpackBytes(from, side, size);
  const rows = from.number();
  for (let row = 0, place = 0; row < rows; row++) {
    place += from.number();
    const type = from.number();
    const now = [from.number(), from.number(), from.number()];
    const before = diff ? [from.number(), from.number(), from.number()] : null;
    tree.addClass(place, type, now, before);
  }
  tree.close();
  return tree;
}

function unpackBytes(from, side, size) {
  for (let place = 1; place < size; place++) {
    let present = from.number();
    for (let kind = 0; kind < KINDS.length; kind++) {
      if (present & 1 << kind) side.kind(kind)[place] = from.number();
    }
    if (present & 1 << KINDS.length) side.objects[place] = from.number();
  }
}
