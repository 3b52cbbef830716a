package dev.aloft.apply;

import dev.aloft.plan.Change;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is announced of configuration and not yet known to be recorded. An edit is announced with
 * what it leads to: an entry says nothing about another plan's edit of the same thing.
 */
final class ConfigurationJournal {

  /** The journal's scope for everything that is not a lane. */
  static final String SCOPE = "configuration";

  private static final String CREATE = "create";
  private static final String UPDATE = "update";
  private static final String REGISTER = "register";

  private final StateStore state;
  private final Map<Subject, List<Long>> entries = new HashMap<>();

  private record Subject(String kind, String text) {}

  /** Takes up what stands in the journal. */
  ConfigurationJournal(StateStore state) {
    this.state = state;
    for (StateStore.Pending pending : state.pending()) {
      StateStore.Intent intent = pending.intent();
      if (intent.scope().equals(SCOPE)) {
        of(new Subject(intent.kind(), intent.subject())).add(pending.entry());
      }
    }
  }

  /** Whether an entry says that a thing was about to be made. */
  static boolean announces(StateStore.Intent intent, Address address) {
    return intent.scope().equals(SCOPE)
        && new Subject(intent.kind(), intent.subject()).equals(creation(address));
  }

  /** What an entry says was about to be made. */
  static Optional<Address> announced(StateStore.Intent intent) {
    return intent.scope().equals(SCOPE) && intent.kind().equals(CREATE)
        ? Optional.of(Address.parse(intent.subject()))
        : Optional.empty();
  }

  private List<Long> of(Subject subject) {
    return entries.computeIfAbsent(subject, any -> new ArrayList<>());
  }

  void beginCreate(Change change) {
    begin(creation(change.address()));
  }

  void beginUpdate(Change change) {
    begin(edit(change));
  }

  /** Announces that what is ours will be noted on the target. */
  void beginRegister() {
    begin(new Subject(REGISTER, ""));
  }

  private void begin(Subject subject) {
    if (of(subject).isEmpty()) {
      long entry = state.begin(new StateStore.Intent(SCOPE, subject.kind(), subject.text()));
      of(subject).add(entry);
    }
  }

  boolean creates(Address address) {
    return entries.containsKey(creation(address));
  }

  boolean updates(Change change) {
    return entries.containsKey(edit(change));
  }

  boolean registers() {
    return entries.containsKey(new Subject(REGISTER, ""));
  }

  void endCreate(Address address) {
    end(creation(address));
  }

  void endRegister() {
    end(new Subject(REGISTER, ""));
  }

  /** Strikes off every write but those of these. */
  void endAllBut(Set<Address> unsettled) {
    for (Subject subject : new HashSet<>(entries.keySet())) {
      if (!subject.kind().equals(REGISTER)
          && unsettled.stream()
              .noneMatch(address -> subject.text().startsWith(address.toString()))) {
        end(subject);
      }
    }
  }

  private void end(Subject subject) {
    List<Long> ended = entries.remove(subject);
    if (ended != null) {
      ended.forEach(state::end);
    }
  }

  private static Subject creation(Address address) {
    return new Subject(CREATE, address.toString());
  }

  private static Subject edit(Change change) {
    return new Subject(UPDATE, change.address() + " " + change.afterDigest());
  }
}
