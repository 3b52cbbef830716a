// Who is meant by which row, and what is decided about whom.

const folded = text => text.trim().toLowerCase();

/** Everybody of the source, found by key, login name and address as the rules do (MapRows in the engine). */
class People {
  constructor(data) {
    this.all = data.people;
    this.source = data.source;
    this.sources = data.sources;
    this.called = ['key', 'login', 'email'].map(trait => {
      const index = new Map();
      this.all.forEach((person, place) => {
        const name = folded(person[trait]);
        if (name) {
          index.set(name, [...(index.get(name) || []), place]);
        }
      });
      return index;
    });
  }

  /** For each person whom a map speaks about: the rows, the narrowest first. */
  rows(map) {
    const matches = new Map();
    map.entries(this.sources).forEach((entry, order) => {
      if (entry.source && entry.source !== this.source) {
        return;
      }
      const found = entry.names
        .map(name => this.called.flatMap((index, by) => (index.get(folded(name)) || []).map(place => ({place, by}))))
        .find(some => some.length) || [];
      const people = new Set(found.map(one => one.place));
      found.forEach(({place, by}) => {
        const match = {...entry, rank: [entry.source ? 0 : 1, by, order], alone: people.size === 1};
        matches.set(place, [...(matches.get(place) || []), match]);
      });
    });
    const narrowest = (a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2];
    matches.forEach(some => some.sort(narrowest));
    return matches;
  }

  /** What a map decides, by the person's place; whom it leaves to the rules is not in it. */
  decisions(map) {
    const decided = new Map();
    this.rows(map).forEach((rows, place) => {
      // A row that leaves somebody to the rules, or cannot be read, is none, and the next one counts.
      const row = rows.find(one => one.decision);
      if (row) {
        decided.set(place, row.decision);
      }
    });
    return decided;
  }
}

function isSame(one, other, withNotes) {
  return Boolean(one) === Boolean(other)
    && (!one
      || (one.kind === other.kind
        && (one.kind !== 'account' || folded(one.address) === folded(other.address))
        && (!withNotes || one.note === other.note)));
}

/** Puts one decision into a map; false if the map's form cannot say it. */
function say(edits, people, place, decision, rows) {
  const person = people.all[place];
  const map = edits.map;
  const row = rows.find(one => one.decision) || rows[0];
  if (map.formName !== 'own') {
    return Boolean(row) && edits.change(row.row, map.form.write(decision, map.cells(row.row)));
  }
  if (!decision) {
    rows.forEach(one => edits.remove(one.row));
    return true;
  }
  if (row && row.alone) {
    return edits.change(row.row, map.form.write(decision));
  }
  edits.add({source: people.source + '/' + person.key, ...map.form.write(decision)});
  return true;
}

/**
 * A map that says what was decided, made of one that is there: only rows of people about whom it says something else
 * change. It is read again after each round, since one row may speak about several people.
 *
 * @return the map, and the places of people whose decisions its form cannot say
 */
function mapOf(base, people, decided) {
  const withNotes = base.formName === 'own';
  let map = withNotes && [...decided.values()].some(one => one.note) ? base.withNotes() : base;
  for (let round = 0; round < 4; round++) {
    const rows = people.rows(map);
    const said = people.decisions(map);
    const edits = new Edits(map);
    for (const place of new Set([...decided.keys(), ...said.keys()])) {
      if (!isSame(decided.get(place), said.get(place), withNotes)) {
        say(edits, people, place, decided.get(place), rows.get(place) || []);
      }
    }
    if (!edits.any) {
      break;
    }
    map = edits.result();
  }
  return {map, unsaid: unsaid(map, people, decided)};
}

/** A new map in the assistants' form, of those about whom something is decided. */
function assistantMap(people, decided) {
  const map = MapText.empty('assistant');
  const edits = new Edits(map);
  decided.forEach((decision, place) => {
    const person = people.all[place];
    edits.add({
      userkey: person.key,
      username: person.login,
      oldemail: person.email.trim(),
      newemail: decision.kind === 'account' ? decision.address : person.email.trim(),
      tombstone: decision.kind === 'account' ? 'FALSE' : 'TRUE',
      accounttype: 'USER'
    });
  });
  const made = edits.result();
  return {map: made, unsaid: unsaid(made, people, decided)};
}

function unsaid(map, people, decided) {
  const said = people.decisions(map);
  return [...new Set([...decided.keys(), ...said.keys()])].filter(
    place => !isSame(decided.get(place), said.get(place), map.formName === 'own'));
}

/** How many cells a spreadsheet would take for formulas, of those that have to stay what they are. */
function formulas(map) {
  return map.rows.flatMap(row => row.cells).filter(cell => FORMULA.test(cell.text)).length;
}

/** What is decided now, what of it stands in the file, and the way back. */
class Decisions {
  constructor(people, map) {
    this.people = people;
    this.restart(map);
  }

  /** From what a map says. */
  restart(map) {
    this.map = map;
    this.saved = this.people.decisions(map);
    this.now = new Map(this.saved);
    this.undone = [];
  }

  of(place) {
    return this.now.get(place);
  }

  /** Decides about several at once; `decision` is asked for each, and undefined leaves one alone. */
  decide(places, decision) {
    const before = new Map();
    for (const place of places) {
      const next = decision(this.people.all[place], place);
      if (next !== undefined && !isSame(next, this.now.get(place), true)) {
        before.set(place, this.now.get(place));
        this.set(place, next);
      }
    }
    if (before.size) {
      this.undone.push(before);
    }
    return before.size;
  }

  set(place, decision) {
    if (decision) {
      this.now.set(place, decision);
    } else {
      this.now.delete(place);
    }
  }

  undo() {
    const before = this.undone.pop() || new Map();
    before.forEach((decision, place) => this.set(place, decision));
    return before.size;
  }

  isChanged(place) {
    return !isSame(this.now.get(place), this.saved.get(place), true);
  }

  /** How many decisions stand in no file. */
  get unsaved() {
    return [...new Set([...this.now.keys(), ...this.saved.keys()])].filter(place => this.isChanged(place)).length;
  }
}
