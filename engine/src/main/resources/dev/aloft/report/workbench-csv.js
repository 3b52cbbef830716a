'use strict';

// People maps as text: the same forms and the same reading as the spec has (PeopleMap, PeopleMapForm in the engine).

/**
 * Reads comma-separated values by RFC 4180. Every value knows where it stands, so that one can be written anew
 * and all else stay as it was. Empty lines are skipped.
 */
function parseCsv(text) {
  const rows = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const isEnd = () => at >= text.length || text[at] === ',' || text[at] === '\r' || text[at] === '\n';
  const cell = () => {
    const from = at;
    let value = '';
    if (text[at] === '"') {
      at++;
      while (at < text.length) {
        if (text[at] === '"') {
          at++;
          if (text[at] !== '"') {
            break;
          }
        }
        value += text[at++];
      }
    }
    while (!isEnd()) {
      value += text[at++];
    }
    return {text: value, from, to: at};
  };
  while (at < text.length) {
    const from = at;
    const cells = [cell()];
    while (text[at] === ',') {
      at++;
      cells.push(cell());
    }
    if (text[at] === '\r') {
      at++;
    }
    if (text[at] === '\n') {
      at++;
    }
    if (cells.length > 1 || cells[0].text.trim() !== '') {
      rows.push({cells, from, to: at});
    }
  }
  return rows;
}

function quoted(value) {
  return '"' + value.replaceAll('"', '""') + '"';
}

function plain(value) {
  return /[",\r\n]/.test(value) ? quoted(value) : value;
}

const ADDRESS = /^[^@\s<>,;"]+@[^@\s<>,;"/]+\.[^@\s<>,;".]+$/;

/** What a spreadsheet would run when it opens the file. */
const FORMULA = /^[=+\-@\t\r]/;

function isAddress(text) {
  return ADDRESS.test(text) && !FORMULA.test(text);
}

/** A note is for people only, so it may be made harmless; names and addresses have to stay what they are. */
const harmless = note => (FORMULA.test(note) ? "'" + note : note);
const asTyped = note => (note.startsWith("'") && FORMULA.test(note.slice(1)) ? note.slice(1) : note);

const account = address => ({kind: 'account', address, note: ''});
const standIn = () => ({kind: 'stand-in', note: ''});
const FLAG = {true: true, false: false};

/**
 * What columns a people map may have. `read` gives a row's decision, null where it leaves the person to the rules, and
 * undefined where it is none; `write` gives what has to stand in which column, undefined where the form cannot say it.
 */
const FORMS = {
  own: {
    title: "Aloft's own form",
    header: 'source,email',
    who: ['source'],
    read: cell => {
      const note = asTyped(cell('note'));
      const email = cell('email');
      if (email === 'stand-in') {
        return {...standIn(), note};
      }
      return ADDRESS.test(email) ? {...account(email), note} : undefined;
    },
    write: decision => ({
      email: decision.kind === 'account' ? decision.address : 'stand-in',
      note: harmless(decision.note)
    })
  },
  assistant: {
    title: "the migration assistants' form",
    header: 'UserKey,UserName,ErrorType,OldEmail,NewEmail,Tombstone,AccountType',
    required: ['userkey', 'username', 'oldemail', 'newemail', 'tombstone'],
    who: ['userkey', 'username'],
    read: cell => {
      const tombstone = FLAG[cell('tombstone').toLowerCase()];
      if (tombstone) {
        return standIn();
      }
      if (tombstone === undefined) {
        return undefined;
      }
      const email = cell('newemail');
      if (!cell('errortype') && !cell('type') && email.toLowerCase() === cell('oldemail').toLowerCase()) {
        return null;
      }
      return ADDRESS.test(email) ? account(email) : undefined;
    },
    write: (decision, cell) => {
      if (!decision) {
        return cell('errortype') || cell('type') ? undefined : {newemail: cell('oldemail'), tombstone: 'FALSE'};
      }
      return decision.kind === 'account'
        ? {newemail: decision.address, tombstone: 'FALSE'}
        : {tombstone: 'TRUE'};
    }
  },
  support: {
    title: "the support team's form",
    header: 'Username,First Name,Last Name,Email Address,Active',
    required: ['username', 'email address'],
    who: ['username'],
    read: cell => {
      if (cell('active').toLowerCase() === 'false') {
        return standIn();
      }
      const email = cell('email address');
      return ADDRESS.test(email) ? account(email) : undefined;
    },
    write: decision => {
      if (!decision) {
        return undefined;
      }
      return decision.kind === 'account'
        ? {'email address': decision.address, active: 'TRUE'}
        : {active: 'FALSE'};
    }
  }
};

/** A people map that is read and written anew, row by row. */
class MapText {
  constructor(text) {
    this.text = text;
    const rows = parseCsv(text);
    this.columns = rows.length ? rows[0].cells.map(cell => cell.text.trim().toLowerCase()) : [];
    this.header = rows[0];
    this.rows = rows.slice(1);
    this.formName = this.columns.includes('userkey')
      ? 'assistant'
      : this.columns.includes('email address') ? 'support' : 'own';
    this.form = FORMS[this.formName];
    const required = this.form.required || this.form.header.split(',');
    this.readable = required.every(name => this.columns.includes(name));
  }

  static empty(formName) {
    return new MapText(FORMS[formName].header + '\n');
  }

  /** A row's values by the names of their columns. */
  cells(row) {
    return name => {
      const place = this.columns.indexOf(name);
      return place < 0 || !row.cells[place] ? '' : row.cells[place].text.trim();
    };
  }

  /** What the rows say: of whom, and what; undefined where that is no decision. Rows that name nobody are left out. */
  entries(sources) {
    return this.rows
      .filter(row => row.cells.length === this.columns.length)
      .map(row => {
        const cell = this.cells(row);
        const names = this.form.who.map(cell).filter(name => name !== '');
        const entry = {row, names, source: '', decision: this.form.read(cell)};
        const slash = this.formName === 'own' && names.length ? names[0].indexOf('/') : -1;
        if (slash > 0 && sources.includes(names[0].slice(0, slash))) {
          entry.source = names[0].slice(0, slash);
          entry.names = [names[0].slice(slash + 1)];
        }
        return entry;
      })
      .filter(entry => entry.names.length);
  }

  get newline() {
    if (this.text.includes('\r\n')) {
      return '\r\n';
    }
    return !this.text.includes('\n') && this.text.includes('\r') ? '\r' : '\n';
  }

  /** The same map with a column for notes. */
  withNotes() {
    if (this.columns.includes('note')) {
      return this;
    }
    const edits = new Edits(this);
    edits.put(this.header.cells.at(-1).to, this.header.cells.at(-1).to, ',note');
    this.rows.forEach(row => edits.put(row.cells.at(-1).to, row.cells.at(-1).to, ','));
    return edits.result();
  }
}

/** Changes of a map's text that are made all at once. */
class Edits {
  constructor(map) {
    this.map = map;
    this.pieces = [];
    this.added = [];
    this.touched = new Set();
  }

  get any() {
    return this.pieces.length + this.added.length > 0;
  }

  put(from, to, text) {
    this.pieces.push({from, to, text});
  }

  /** Writes values into a row, each as its cell was written; false if the row lacks a column or is taken. */
  change(row, values) {
    if (!values || this.touched.has(row)) {
      return Boolean(values);
    }
    const wanted = Object.entries(values).filter(([name, value]) => value !== '' || this.map.columns.includes(name));
    if (wanted.some(([name]) => !this.map.columns.includes(name))) {
      return false;
    }
    this.touched.add(row);
    for (const [name, value] of wanted) {
      const cell = row.cells[this.map.columns.indexOf(name)];
      const before = cell.text.trim();
      if (before.toLowerCase() !== value.toLowerCase() || (name === 'note' && before !== value)) {
        const small = before !== '' && before === before.toLowerCase();
        const spelled = (value === 'TRUE' || value === 'FALSE') && small ? value.toLowerCase() : value;
        this.put(cell.from, cell.to, this.map.text[cell.from] === '"' ? quoted(spelled) : plain(spelled));
      }
    }
    return true;
  }

  remove(row) {
    if (!this.touched.has(row)) {
      this.touched.add(row);
      this.put(row.from, row.to, '');
    }
  }

  add(values) {
    this.added.push(this.map.columns.map(name => plain(values[name] || '')).join(','));
  }

  result() {
    const out = [];
    let at = 0;
    for (const piece of this.pieces.sort((a, b) => a.from - b.from)) {
      out.push(this.map.text.slice(at, piece.from), piece.text);
      at = piece.to;
    }
    out.push(this.map.text.slice(at));
    let text = out.join('');
    if (this.added.length) {
      const newline = this.map.newline;
      text += (/[\r\n]$/.test(text) ? '' : newline) + this.added.join(newline) + newline;
    }
    return new MapText(text);
  }
}
