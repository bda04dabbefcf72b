// Frames: what their parts mean. Each name is looked at once.

const ROLE_OF = {
  header: 'header', stack: 'structure', slots: 'structure', entry: 'structure',
  padding: 'unused', spare: 'unused', native: 'native', opaque: 'native', shared: 'shared',
};
const ROLES = ['data', 'header', 'structure', 'unused', 'shared', 'native'];

class Names {
  constructor(strings) {
    this.strings = strings;
    this.indices = null;
    this.roles = [];
    this.types = [];
  }

  /** The number of a name, old or new. */
  index(text) {
    if (this.indices === null) this.indices = new Map(this.strings.map((string, i) => [string, i]));
    let index = this.indices.get(text);
    if (index === undefined) {
      index = this.strings.length;
      this.strings.push(text);
      this.indices.set(text, index);
    }
    return index;
  }

  /** What kind of bytes a frame stands for, as a number of ROLES. */
  role(name) {
    let role = this.roles[name];
    if (role === undefined) role = this.roles[name] = ROLES.indexOf(roleOf(this.strings[name]));
    return role;
  }

  /** The name of the type whose field or part a frame is, or -1. */
  type(name) {
    let type = this.types[name];
    if (type === undefined) {
      const text = typeOf(this.strings[name]);
      type = this.types[name] = text === null ? -1 : this.index(text);
    }
    return type;
  }
}

function roleOf(frame) {
  if (!frame.endsWith(']')) return 'data';
  return ROLE_OF[frame.slice(frame.lastIndexOf('[') + 1, -1)] || 'data';
}

/** The type in Type.field, Type[part] and Type{label}; null if there is none. */
function typeOf(frame) {
  let cut;
  if (frame.endsWith(']')) {
    cut = frame.lastIndexOf('[');
    if (cut === frame.length - 2) return null; // long[] is a type
  } else if (frame.endsWith('}')) {
    cut = frame.indexOf('{');
  } else {
    cut = frame.lastIndexOf('.');
  }
  return cut > 0 ? frame.slice(0, cut) : null;
}

/** Where the telling end of a frame begins: [entry], field. */
function endOf(frame) {
  const type = typeOf(frame);
  return type === null ? 0 : type.length + (frame[type.length] === '.' ? 1 : 0);
}
