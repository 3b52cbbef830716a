// All about one person, and the decision.

const ACCOUNTS = {active: 'active', inactive: 'inactive', none: 'no account'};
const STANDINGS = {moves: 'needs an account', author: 'named in words only', unnamed: 'named by nothing that moves'};

class Details {
  /** @param bench what is shown, and `decide(places, decision)` */
  constructor(bench) {
    this.bench = bench;
    this.panel = document.getElementById('details');
  }

  show(place) {
    this.place = place;
    if (place === undefined) {
      this.panel.replaceChildren();
      return;
    }
    const person = this.bench.all[place];
    this.panel.replaceChildren(
      make('h2', '', foreign(person.name)),
      this.facts(person),
      this.form(person),
      ...person.findings.map(id => this.finding(id)));
  }

  facts(person) {
    const list = make('dl');
    const fact = (name, ...value) => list.append(make('dt', '', name), make('dd', '', ...value));
    fact('Login', foreign(person.login));
    fact('Key', foreign(person.key));
    fact('Address', person.email ? foreign(person.email) : make('span', 'faint', 'none'));
    fact('Directory', foreign(person.directory || '—'), ', ' + ACCOUNTS[person.account]);
    fact('In issues', person.places.toLocaleString('en') + ' by account, ' + person.words.toLocaleString('en') + ' in words');
    if (person.outlook) {
      fact('Plan', foreign(person.outlook.address || 'stand-in'), make('div', 'faint', foreign(person.outlook.why)));
    } else {
      fact('Plan', STANDINGS[person.standing]);
    }
    return list;
  }

  form(person) {
    const decision = this.bench.decisions.of(this.place);
    const kind = decision ? decision.kind : 'rule';
    this.address = this.input('address', decision && decision.address ? decision.address : person.email.trim());
    this.address.setAttribute('aria-label', 'Address of the account');
    this.wrong = make('p', 'wrong');
    this.wrong.setAttribute('role', 'alert');
    this.note = this.input('note', decision ? decision.note : '');
    this.note.disabled = !decision;
    const set = make('fieldset', '',
      make('legend', '', 'Decision'),
      this.choice('rule', 'Leave to the rules', kind, () => this.decide(null)),
      this.choice('account', 'This account', kind, () => this.decideAddress(true)),
      this.address,
      this.wrong,
      this.choice('stand-in', 'The stand-in' + (this.bench.standIn ? ', ' + this.bench.standIn : ''), kind,
        () => this.decide(standIn())),
      make('label', 'note', 'Note', this.note));
    this.address.addEventListener('change', () => this.decideAddress(false));
    this.note.addEventListener('change', () => this.decideNote());
    return set;
  }

  input(id, value) {
    const input = make('input');
    input.type = 'text';
    input.id = id;
    input.value = value;
    input.autocomplete = 'off';
    input.spellcheck = false;
    return input;
  }

  choice(value, words, current, chosen) {
    const radio = make('input');
    radio.type = 'radio';
    radio.name = 'decision';
    radio.value = value;
    radio.checked = value === current;
    radio.addEventListener('change', chosen);
    return make('label', 'choice', radio, make('span', '', words));
  }

  finding(id) {
    const check = this.bench.checks[id];
    return make('div', 'finding', make('span', 'badge ' + check.severity, id), make('p', '', check.explanation));
  }

  decide(decision) {
    const note = this.note.value;
    this.bench.decide([this.place], () => decision && {...decision, note});
  }

  /** @param asked whether the account was chosen; else an address was typed, which chooses it */
  decideAddress(asked) {
    const text = this.address.value.trim();
    const wrong = !isAddress(text);
    this.address.setAttribute('aria-invalid', String(wrong));
    this.wrong.textContent = wrong
      ? FORMULA.test(text) ? 'A spreadsheet would take this for a formula.' : 'This is no e-mail address.'
      : '';
    if (!wrong) {
      this.decide(account(text));
    } else if (asked) {
      this.address.focus();
    }
  }

  decideNote() {
    const note = this.note.value;
    const decision = this.bench.decisions.of(this.place);
    if (decision) {
      this.bench.decide([this.place], () => ({...decision, note}));
    }
  }
}
