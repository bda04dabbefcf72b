// A table of any length: only the rows in sight are in the document.

const LINE = 24;

/** An element; attributes that are functions are listeners, children are elements or text, never markup. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (key === 'text') element.textContent = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null));
  return element;
}

class Table {
  constructor(element) {
    this.head = make('div', {class: 'head', role: 'row'});
    this.body = make('div', {class: 'rows'});
    this.scroller = make('div', {class: 'scroller', scroll: () => this.draw()}, this.body);
    element.append(this.head, this.scroller);
    this.element = element;
  }

  /**
   * @param columns label, width, text(row), and maybe bar(row) as {from, to, colour}, title, sort (a listener), sorted
   * @param rows what the columns read; depth indents
   */
  show({columns, rows, height, pick, open, chosen}) {
    this.columns = columns;
    this.rows = rows;
    this.pick = pick;
    this.open = open;
    this.chosen = chosen;
    this.element.style.setProperty('--columns', columns.map(column => column.width).join(' '));
    this.head.replaceChildren(...columns.map(column => make('button', {
      class: 'cell' + (column.number ? ' number' : '') + (column.sorted ? ' sorted' : ''), role: 'columnheader',
      title: column.title, click: column.sort, disabled: column.sort ? false : true, text: column.label,
    })));
    this.body.style.height = rows.length * LINE + 'px';
    this.scroller.style.height = Math.min(rows.length * LINE, Math.max(height - LINE, 3 * LINE)) + 'px';
    this.draw();
  }

  draw() {
    const first = Math.floor(this.scroller.scrollTop / LINE);
    const last = Math.min(this.rows.length, first + Math.ceil(this.scroller.clientHeight / LINE) + 1);
    const lines = [];
    for (let i = first; i < last; i++) lines.push(this.line(this.rows[i], i));
    this.body.replaceChildren(...lines);
  }

  line(row, i) {
    const line = make('div', {
      class: 'line' + (this.chosen(row) ? ' chosen' : ''), role: 'row',
      click: () => this.pick(row), dblclick: () => this.open(row),
    }, ...this.columns.map(column => this.cell(column, row)));
    line.style.top = i * LINE + 'px';
    return line;
  }

  cell(column, row) {
    const cell = make('span', {class: 'cell' + (column.number ? ' number' : '') + (column.name ? ' name' : ''), role: 'gridcell'});
    const bar = column.bar ? column.bar(row) : null;
    if (bar !== null) {
      const box = make('span', {class: 'bar'});
      box.style.left = 100 * bar.from + '%';
      box.style.width = 100 * (bar.to - bar.from) + '%';
      box.style.background = bar.colour;
      cell.append(box);
    }
    if (column.name) {
      cell.style.paddingLeft = 6 + 16 * Math.min(row.depth, 40) + 'px';
      const sign = row.opens === undefined ? '' : row.opens ? '▾' : '▸';
      cell.append(make('span', {class: 'sign', text: sign}));
    }
    cell.append(make('span', {class: 'text', text: column.text(row), title: column.full ? column.full(row) : null}));
    if (column.faint) cell.append(make('span', {class: 'faint', text: ' ' + column.faint(row)}));
    return cell;
  }
}
