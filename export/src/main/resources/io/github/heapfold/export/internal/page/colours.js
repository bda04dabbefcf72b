// Colours by role, apart for colour-blind eyes too: they differ in lightness, and unused bytes are hatched.

const THEMES = {
  light: {
    ground: '#ffffff', ink: '#16181d', faintInk: '#4a4f59', smaller: '#dfe1e5', mark: '#16181d',
    roles: {data: '#9fcbf0', header: '#eda55d', structure: '#f6dc87', unused: '#e98273', shared: '#cfaee6', native: '#b9bec6'},
    grew: '#d9622b', shrank: '#3b86c7', same: '#e3e6ea', few: '#e8f1e4', many: '#5aa36b',
  },
  dark: {
    ground: '#17191e', ink: '#f3f4f6', faintInk: '#c3c8d1', smaller: '#383c45', mark: '#ffffff',
    roles: {data: '#2b6699', header: '#a75f1f', structure: '#80691c', unused: '#a33c30', shared: '#75509a', native: '#5d636d'},
    grew: '#b9501f', shrank: '#2d6fae', same: '#363a42', few: '#2a352c', many: '#2f7a45',
  },
};
const SHADES = 3;

function blend(a, b, share) {
  const channel = (hex, i) => parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);
  return '#' + [0, 1, 2].map(i => Math.round(channel(a, i) * (1 - share) + channel(b, i) * share)
      .toString(16).padStart(2, '0')).join('');
}

/** Colours of one theme, made once. */
class Colours {
  constructor(theme) {
    this.theme = theme;
    this.byRole = ROLES.map(role => this.shades(theme.roles[role]));
    this.byChange = this.scale(i => blend(theme.same, i < 8 ? theme.shrank : theme.grew, Math.abs(i - 8) / 8), 17);
    this.byEach = this.scale(i => blend(theme.few, theme.many, i / 12), 13);
    this.kinds = KINDS.map(kind => theme.roles[kind === 'padding' || kind === 'spare' ? 'unused' : kind]);
  }

  shades(colour) {
    return this.scale(i => blend(colour, this.theme.ground, i * 0.11), SHADES);
  }

  scale(colour, steps) {
    return Array.from({length: steps}, (unused, i) => [colour(i), blend(colour(i), this.theme.ground, 0.78)]);
  }

  /** The colour of each place; one that a search left out is faded. */
  of(tree, metric, found) {
    const faded = found === null ? () => 0 : place => found[place] === 1 ? 0 : 1;
    if (metric.signed) {
      const after = metric.after(tree), before = metric.before(tree);
      return place => this.changed(before[place], after[place])[faded(place)];
    }
    if (metric.key === 'each') {
      const values = metric.values(tree);
      return place => this.byEach[Math.max(0, Math.min(12, Math.round(Math.log2(values[place] || 1)) - 3))][faded(place)];
    }
    return place => this.byRole[tree.role(place)][Math.max(tree.name[place], 0) % SHADES][faded(place)];
  }

  /** The colour of what places take themselves, beside what is beneath them. */
  ofOwn(tree, metric, found) {
    if (metric.signed) {
      const before = tree.own(metric.before(tree)), after = tree.own(metric.after(tree));
      return place => this.changed(before[place], after[place])[0];
    }
    if (metric.kinds.length === 0) return () => this.theme.smaller;
    const kinds = tree.ownKinds();
    return place => blend(this.kinds[kinds[place]], this.theme.ground, found === null || found[place] === 1 ? 0.35 : 0.85);
  }

  changed(before, after) {
    const share = before === after ? 0 : (after - before) / Math.max(after, before);
    return this.byChange[8 + Math.sign(share) * Math.ceil(Math.abs(share) * 8)];
  }
}
