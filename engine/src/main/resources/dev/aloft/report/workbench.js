// Ties the table, the details, the filters and the files together.

const collator = new Intl.Collator('en', {sensitivity: 'base', numeric: true});

class Bench {
  constructor(data) {
    this.people = new People(data);
    this.all = data.people;
    this.checks = data.checks;
    this.standIn = data.standIn;
    this.mapName = data.mapName;
    const map = new MapText(data.mapText);
    this.decisions = new Decisions(this.people, map.readable ? map : MapText.empty('own'));
    this.texts = this.all.map(one => folded([one.name, one.login, one.key, one.email].join('\n')));
    this.sort = {by: 'places', up: false};
    this.details = new Details(this);
    this.table = new Table(this, place => this.details.show(place));
    this.filters();
    this.files();
    this.bulk();
    this.keys();
    this.refresh();
    if (data.mapText.trim() && !map.readable) {
      this.say(data.mapName + ' has not the columns of a people map, and was not read', true);
    }
  }

  // What is shown.

  filters() {
    const count = (trait, value) => this.all.filter(person => trait(person) === value).length;
    const values = trait => [...new Set(this.all.map(trait))].filter(value => value !== '').sort(collator.compare);
    const counted = (trait, words) =>
      values(trait).map(value => [value, (words ? words[value] : value) + ' · ' + count(trait, value)]);
    const outlook = person => (person.outlook ? (person.outlook.address ? 'an account' : 'the stand-in') : '');
    const why = person => (person.outlook && !person.outlook.address ? person.outlook.why : '');
    const findings = [...new Set(this.all.flatMap(person => person.findings))].sort();
    this.tests = {
      standing: (person, value) => person.standing === value,
      outlook: (person, value) => outlook(person) === value || why(person) === value,
      finding: (person, value) => (value === 'any' ? person.findings.length > 0 : person.findings.includes(value)),
      account: (person, value) => person.account === value,
      directory: (person, value) => person.directory === value,
      decided: (person, value, place) => ({
        decided: Boolean(this.decisions.of(place)),
        open: !this.decisions.of(place),
        changed: this.decisions.isChanged(place)
      })[value]
    };
    this.fill('standing', 'Whoever', counted(person => person.standing, STANDINGS));
    this.fill('outlook', 'Plan: all', [...counted(outlook), ...counted(why).map(([value, words]) => [value, '  by ' + words])]);
    this.fill('finding', 'Findings: all', [
      ['any', 'any finding'],
      ...findings.map(id => [id, id + ' · ' + this.all.filter(person => person.findings.includes(id)).length])]);
    this.fill('account', 'Accounts: all', counted(person => person.account, ACCOUNTS));
    this.fill('directory', 'Directories: all', counted(person => person.directory));
    this.fill('decided', 'Decisions: all', [['decided', 'decided'], ['open', 'left to the rules'], ['changed', 'in no file yet']]);
    document.getElementById('standing').value = this.all.some(person => person.standing === 'moves') ? 'moves' : '';
    const search = document.getElementById('search');
    search.addEventListener('input', () => this.refresh());
    search.addEventListener('keydown', event => {
      if (event.key === 'Enter' || event.key === 'ArrowDown') {
        event.preventDefault();
        this.table.table.focus();
      }
    });
    for (const head of document.querySelectorAll('th[data-sort]')) {
      head.querySelector('button').addEventListener('click', () => {
        const by = head.dataset.sort;
        const numbers = by === 'places' || by === 'findings';
        this.sort = {by, up: this.sort.by === by ? !this.sort.up : !numbers};
        this.refresh();
      });
    }
  }

  fill(id, all, options) {
    const select = document.getElementById(id);
    select.replaceChildren(...[['', all], ...options].map(([value, words]) => {
      const option = make('option', '', words);
      option.value = value;
      return option;
    }));
    select.addEventListener('change', () => this.refresh());
  }

  /** Filters and sorts anew. */
  refresh() {
    const words = folded(document.getElementById('search').value).split(/\s+/).filter(Boolean);
    const tests = Object.entries(this.tests)
      .map(([id, test]) => ({test, select: document.getElementById(id)}));
    tests.forEach(({select}) => select.classList.toggle('set', select.value !== ''));
    const wanted = tests.filter(({select}) => select.value !== '');
    const view = [...this.all.keys()].filter(place =>
      words.every(word => this.texts[place].includes(word))
      && wanted.every(({test, select}) => test(this.all[place], select.value, place)));
    const value = {
      places: place => this.all[place].places + this.all[place].words / 1e6,
      findings: place => this.all[place].findings.length,
      outlook: place => {
        const outlook = this.all[place].outlook;
        return outlook ? (outlook.address ? '1' + outlook.address : '0' + outlook.why) : '2';
      },
      decision: place => decisionWords(this.decisions.of(place), this.all[place])
    }[this.sort.by] || (place => this.all[place][this.sort.by]);
    const compare = (one, other) => {
      const [a, b] = [value(one), value(other)];
      return typeof a === 'number' ? a - b : collator.compare(a, b);
    };
    view.sort((one, other) => (this.sort.up ? compare(one, other) : compare(other, one)) || one - other);
    for (const head of document.querySelectorAll('th[data-sort]')) {
      if (head.dataset.sort === this.sort.by) {
        head.setAttribute('aria-sort', this.sort.up ? 'ascending' : 'descending');
      } else {
        head.removeAttribute('aria-sort');
      }
    }
    document.getElementById('count').textContent =
      view.length.toLocaleString('en') + ' of ' + this.all.length.toLocaleString('en');
    this.table.show(view);
    this.selectionChanged();
    this.tellUnsaved();
  }

  // Decisions.

  /** Those who are selected, or else the one at the cursor. */
  get concerned() {
    if (this.table.selected.size) {
      return [...this.table.selected];
    }
    return this.table.place === undefined ? [] : [this.table.place];
  }

  decide(places, decision) {
    const count = this.decisions.decide(places, decision);
    this.redraw();
    return count;
  }

  decideAll(places, decision, words) {
    const kept = (person, place) => {
      const next = decision(person);
      const before = this.decisions.of(place);
      return next && before ? {...next, note: before.note} : next;
    };
    const count = this.decide(places, kept);
    const left = places.filter(place => decision(this.all[place]) === undefined).length;
    if (places.length > 1 || left) {
      this.say(count + ' decided: ' + words + (left ? '; ' + left + ' without a usable address left as they were' : ''), left > 0);
    }
  }

  own(places) {
    this.decideAll(places, person => (isAddress(person.email.trim()) ? account(person.email.trim()) : undefined), 'own address');
  }

  ownAt(places, domain) {
    this.decideAll(places, person => {
      const address = person.email.trim().replace(/@[^@]*$/, '@' + domain);
      return isAddress(address) && person.email.includes('@') ? account(address) : undefined;
    }, 'own address at ' + domain);
  }

  redraw() {
    this.table.draw();
    this.details.show(this.table.place);
    this.tellUnsaved();
  }

  tellUnsaved() {
    const count = this.decisions.unsaved;
    const words = document.getElementById('unsaved');
    words.textContent = count ? count.toLocaleString('en') + ' not downloaded' : this.decisions.now.size + ' decided';
    words.classList.toggle('some', count > 0);
  }

  // Several at once.

  bulk() {
    const on = (id, act) => document.getElementById(id).addEventListener('click', event => {
      act(event);
      this.table.table.focus({preventScroll: true});
    });
    on('bulk-own', () => this.own(this.concerned));
    on('bulk-stand-in', () => this.decideAll(this.concerned, standIn, 'stand-in'));
    on('bulk-rule', () => this.decideAll(this.concerned, () => null, 'left to the rules'));
    on('bulk-clear', () => this.select([]));
    on('all', event => this.select(event.target.checked ? this.table.view : []));
    document.getElementById('bulk-domain').addEventListener('submit', event => {
      event.preventDefault();
      const domain = folded(document.getElementById('domain').value).replace(/^@/, '');
      if (isAddress('a@' + domain)) {
        this.ownAt(this.concerned, domain);
      } else {
        this.say('A domain is needed, such as acme.example', true);
      }
    });
  }

  select(places) {
    this.table.selected = new Set(places);
    this.table.draw();
    this.selectionChanged();
  }

  selectionChanged() {
    const {size} = this.table.selected;
    document.getElementById('bulk').classList.toggle('some', size > 0);
    document.getElementById('bulk-clear').disabled = size === 0;
    document.getElementById('selected').textContent = size ? size.toLocaleString('en') + ' selected' : 'At the cursor';
  }

  // Keys.

  keys() {
    const {table} = this;
    const acts = {
      ArrowDown: () => table.go(table.cursor + 1),
      ArrowUp: () => table.go(table.cursor - 1),
      PageDown: () => table.go(table.cursor + table.page),
      PageUp: () => table.go(table.cursor - table.page),
      Home: () => table.go(0),
      End: () => table.go(table.view.length - 1),
      ' ': () => {
        table.toggle(table.place);
        table.go(table.cursor + 1);
        this.selectionChanged();
      },
      a: () => this.own(this.concerned),
      s: () => this.decideAll(this.concerned, standIn, 'stand-in'),
      r: () => this.decideAll(this.concerned, () => null, 'left to the rules'),
      Enter: () => this.details.address.select(),
      n: () => (this.details.note.disabled ? this.say('A note belongs to a decision') : this.details.note.focus()),
      Escape: () => this.select([])
    };
    table.table.addEventListener('keydown', event => {
      const act = acts[event.key];
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (act && plain && (table.view.length || event.key === 'Escape')) {
        event.preventDefault();
        act();
      }
    });
    document.addEventListener('keydown', event => {
      const typing = event.target.matches('input[type=text], input[type=search], #domain');
      const withControl = event.ctrlKey || event.metaKey;
      if (event.key === '/' && !typing) {
        event.preventDefault();
        document.getElementById('search').select();
      } else if (withControl && event.key === 'a' && !typing) {
        event.preventDefault();
        this.select(table.view);
        table.table.focus({preventScroll: true});
      } else if (withControl && event.key === 'z' && !typing) {
        event.preventDefault();
        this.say(this.decisions.undo() + ' taken back');
        this.redraw();
      } else if (event.key === 'Escape' && document.activeElement !== table.table) {
        table.table.focus();
      } else if (event.key === 'Enter' && event.target.closest('aside') && event.target.matches('input[type=text]')) {
        event.target.blur();
        table.table.focus();
      }
    });
    table.table.focus();
  }

  // Files.

  files() {
    this.forms();
    document.getElementById('export').addEventListener('click', () => this.download());
    document.getElementById('import').addEventListener('change', async event => {
      const [file] = event.target.files;
      if (file) {
        await this.open(file);
      }
      event.target.value = '';
    });
    window.addEventListener('beforeunload', event => {
      if (this.decisions.unsaved) {
        event.preventDefault();
      }
    });
  }

  forms() {
    const {formName, form} = this.decisions.map;
    const options = [['same', this.mapName]];
    if (formName !== 'own') {
      options.push(['own', FORMS.own.title]);
    }
    if (formName !== 'assistant') {
      options.push(['assistant', FORMS.assistant.title]);
    }
    const select = document.getElementById('form');
    select.replaceChildren(...options.map(([value, words]) => {
      const option = make('option', '', words);
      option.value = value;
      return option;
    }));
    select.title = this.mapName + ' is in ' + form.title;
  }

  /** Reads a map to go on with it: what it decides takes the place of what was decided here. */
  async open(file) {
    let text;
    try {
      text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await file.arrayBuffer());
    } catch {
      this.say(file.name + ' is not in UTF-8', true);
      return;
    }
    const map = new MapText(text);
    if (!map.readable) {
      this.say(file.name + ' has not the columns of a people map', true);
      return;
    }
    if (this.decisions.unsaved && !window.confirm(this.decisions.unsaved + ' decisions are in no file and will be lost. Go on?')) {
      return;
    }
    this.mapName = file.name;
    this.decisions.restart(map);
    this.forms();
    this.refresh();
    const read = map.entries(this.people.sources).filter(entry => entry.decision !== undefined);
    const unread = map.rows.length - read.length;
    this.say(this.decisions.now.size + ' decisions read' + (unread ? '; ' + unread + ' rows decide nothing that can be read' : ''), unread > 0);
  }

  download() {
    const wanted = document.getElementById('form').value;
    const {map, now} = this.decisions;
    const made = wanted === 'assistant'
      ? assistantMap(this.people, now)
      : mapOf(wanted === 'own' ? MapText.empty('own') : map, this.people, now);
    const name = wanted === 'same' ? this.mapName : wanted === 'own' ? 'users.csv' : 'assistant-users.csv';
    const link = make('a');
    link.href = URL.createObjectURL(new Blob([made.map.text], {type: 'text/csv;charset=utf-8'}));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    this.decisions.saved = this.people.decisions(made.map);
    if (wanted === 'same') {
      this.decisions.map = made.map;
    }
    this.redraw();
    this.tellDownload(name, made);
  }

  tellDownload(name, made) {
    const words = [name + ' downloaded'];
    if (made.unsaid.length) {
      const names = made.unsaid.slice(0, 5).map(place => this.all[place].key).join(', ');
      words.push(made.unsaid.length + ' decisions cannot be said in this form: ' + names + (made.unsaid.length > 5 ? ', …' : ''));
    }
    const count = formulas(made.map);
    if (count) {
      words.push(count + ' names look like formulas: do not open it in a spreadsheet');
    }
    this.say(words.join('; '), made.unsaid.length > 0 || count > 0);
  }

  say(words, bad = false) {
    const message = document.getElementById('message');
    message.textContent = words;
    message.classList.toggle('bad', bad);
  }
}

window.bench = new Bench(JSON.parse(document.getElementById('data').textContent));
