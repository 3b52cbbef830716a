// The table: thousands of people, of whom only those in sight are drawn.

const ROW = 46;
const BEYOND = 8;

/** The ground that needs no second line. */
const OWN = 'the own address';

/** An element with text or elements in it; what people are called is never read as HTML. */
function make(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  element.append(...content);
  return element;
}

/** Characters that show nothing but turn what stands beside them around. */
const HIDDEN = /[\u0000-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A stranger's text: its direction of writing ends where it ends, and no hidden character makes it look like another. */
function foreign(text, className) {
  return make('bdi', className, text.replace(HIDDEN, '\ufffd'));
}

function decisionWords(decision, person) {
  if (!decision) {
    return '';
  }
  if (decision.kind !== 'account') {
    return 'stand-in';
  }
  return folded(decision.address) === folded(person.email) ? 'own address' : decision.address;
}

const shortId = id => id.replace('USR-', '').toLowerCase();

class Table {
  /**
   * @param bench what is shown: `all`, `decisions`, `checks`
   * @param moved called when the cursor stands on somebody else
   */
  constructor(bench, moved) {
    this.bench = bench;
    this.moved = moved;
    this.view = [];
    this.cursor = 0;
    this.selected = new Set();
    this.scroll = document.getElementById('scroll');
    this.table = document.getElementById('people');
    this.body = this.table.tBodies[0];
    this.scroll.addEventListener('scroll', () => this.draw(), {passive: true});
    new ResizeObserver(() => this.draw()).observe(this.scroll);
    this.body.addEventListener('click', event => this.clicked(event));
  }

  get place() {
    return this.view[this.cursor];
  }

  /** Shows these people, in this order; the cursor stays on its person if that one is among them. */
  show(view) {
    const before = this.place;
    this.view = view;
    this.cursor = Math.max(0, view.indexOf(before));
    this.table.setAttribute('aria-rowcount', String(view.length + 1));
    document.getElementById('nobody').hidden = view.length > 0;
    this.reach();
  }

  go(to) {
    this.cursor = Math.max(0, Math.min(this.view.length - 1, to));
    this.reach();
  }

  /** Brings the cursor into sight. */
  reach() {
    const head = this.table.tHead.offsetHeight;
    const top = this.cursor * ROW;
    const room = this.scroll.clientHeight - head - 2;
    if (top < this.scroll.scrollTop) {
      this.scroll.scrollTop = top;
    } else if (top + ROW > this.scroll.scrollTop + room) {
      this.scroll.scrollTop = top + ROW - room;
    }
    this.draw();
    this.moved(this.place);
  }

  get page() {
    return Math.max(1, Math.floor(this.scroll.clientHeight / ROW) - 2);
  }

  draw() {
    const first = Math.max(0, Math.floor(this.scroll.scrollTop / ROW) - BEYOND);
    const last = Math.min(this.view.length, first + Math.ceil(this.scroll.clientHeight / ROW) + 2 * BEYOND);
    const rows = [this.space(first)];
    for (let i = first; i < last; i++) {
      rows.push(this.row(i));
    }
    rows.push(this.space(this.view.length - last));
    this.body.replaceChildren(...rows);
    this.table.setAttribute('aria-activedescendant', this.view.length ? 'row-' + this.place : '');
    const all = document.getElementById('all');
    const count = this.view.filter(place => this.selected.has(place)).length;
    all.checked = count > 0 && count === this.view.length;
    all.indeterminate = count > 0 && count < this.view.length;
  }

  space(rows) {
    const cell = make('td');
    cell.colSpan = 8;
    cell.style.height = rows * ROW + 'px';
    const row = make('tr', 'space', cell);
    row.hidden = rows === 0;
    row.setAttribute('aria-hidden', 'true');
    return row;
  }

  row(index) {
    const place = this.view[index];
    const person = this.bench.all[place];
    const row = make('tr', index === this.cursor ? 'person cursor' : 'person');
    row.id = 'row-' + place;
    row.dataset.index = index;
    row.setAttribute('role', 'row');
    row.setAttribute('aria-rowindex', String(index + 2));
    row.setAttribute('aria-selected', String(this.selected.has(place)));
    const check = make('input');
    check.type = 'checkbox';
    check.tabIndex = -1;
    check.checked = this.selected.has(place);
    check.setAttribute('aria-label', 'Select ' + person.name);
    const called = person.login === person.key ? person.key : person.login + ' · ' + person.key;
    const decision = this.bench.decisions.of(place);
    row.append(
      make('td', 'check', check),
      this.cell('name', foreign(person.name), foreign(called, 'faint')),
      this.cell('email', foreign(person.email || '—', person.email ? '' : 'faint')),
      this.cell('directory', foreign(person.directory || '—'), make('span', 'faint', ACCOUNTS[person.account])),
      this.cell('places', person.places.toLocaleString('en'),
        person.words ? make('span', 'faint', '+ ' + person.words.toLocaleString('en') + ' w') : ''),
      this.cell('findings', make('span', '', ...person.findings.map(id => this.badge(id)))),
      this.cell('outlook', ...this.outlook(person)),
      this.cell('decision',
        foreign(decisionWords(decision, person) || (this.bench.decisions.isChanged(place) ? 'rules' : ''),
          (decision ? 'is-' + decision.kind : 'faint') + (this.bench.decisions.isChanged(place) ? ' changed' : '')),
        decision && decision.note ? foreign(decision.note, 'faint') : ''));
    return row;
  }

  /** One or two lines; what does not fit stands in the title. */
  cell(className, ...lines) {
    const cell = make('td', className, ...lines.filter(line => line !== '').map(line => make('div', '', line)));
    cell.setAttribute('role', 'gridcell');
    cell.title = [...cell.children].map(line => line.textContent).join('\n');
    return cell;
  }

  badge(id) {
    return make('span', 'badge ' + this.bench.checks[id].severity, shortId(id));
  }

  outlook(person) {
    if (!person.outlook) {
      return [make('span', 'faint', STANDINGS[person.standing])];
    }
    const {address, why} = person.outlook;
    const own = address && address === folded(person.email) && why === OWN;
    return own
      ? [make('span', 'is-account', 'own address')]
      : [foreign(address || 'stand-in', address ? 'is-account' : 'is-stand-in'), foreign(why, 'faint')];
  }

  clicked(event) {
    const row = event.target.closest('tr.person');
    if (!row) {
      return;
    }
    const index = Number(row.dataset.index);
    if (event.shiftKey) {
      const [from, to] = [Math.min(this.cursor, index), Math.max(this.cursor, index)];
      this.view.slice(from, to + 1).forEach(place => this.selected.add(place));
    } else if (event.target.closest('.check') || event.ctrlKey || event.metaKey) {
      this.toggle(this.view[index]);
    }
    this.table.focus({preventScroll: true});
    this.go(index);
    this.bench.selectionChanged();
  }

  toggle(place) {
    if (!this.selected.delete(place)) {
      this.selected.add(place);
    }
  }
}
