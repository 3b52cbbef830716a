package dev.aloft.jira.access;

import dev.aloft.jira.user.UserType;
import dev.aloft.people.EmailAddress;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.resource.Identity;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which people have an account of their own on the target once a plan is applied, and its id. */
final class Accounts {

  /** Begins what stands for the id of an account that is still to be made. */
  private static final String INVITED = "invited ";

  private final Set<Address> own;
  private final List<Change> invited;
  private final List<Change> restored;
  private final Set<Address> leavers;
  private final Identity identity;

  /** Accounts that are nobody's of those who move, with the addresses that the site shows. */
  private final Map<String, Address> shown = new HashMap<>();

  Accounts(List<Change> changes, Identity identity) {
    this.identity = identity;
    this.own =
        changes.stream()
            .filter(change -> change.address().type().equals(UserType.TYPE))
            .filter(Accounts::isOwn)
            .map(Change::address)
            .collect(Collectors.toUnmodifiableSet());
    this.restored =
        changes.stream()
            .filter(change ->
                change.reason() == Reason.NAMED_AGAIN || change.reason() == Reason.BACK_AGAIN)
            .toList();
    this.leavers =
        changes.stream()
            .filter(change -> own.contains(change.address()))
            .filter(change -> change.reason() != Reason.EXISTING_ACCOUNT)
            .filter(change ->
                !change.after().getOrDefault(UserType.AFTERWARDS, Value.NONE).equals(Value.NONE))
            .map(Change::address)
            .collect(Collectors.toUnmodifiableSet());
    this.invited = changes.stream().filter(Accounts::isToCome).toList();
  }

  /** An account that is kept, or restored, is one that an earlier apply made. */
  private static boolean isOwn(Change change) {
    return change.reason() == Reason.EXISTING_ACCOUNT
        || isToCome(change)
        || change.reason() == Reason.ENROLLED
        || change.action() == Action.KEEP
        || change.action() == Action.UPDATE;
  }

  private static boolean isToCome(Change change) {
    return change.reason() == Reason.INVITED || change.reason() == Reason.PROVISIONED;
  }

  /** Those who are invited to a product, as {@link #idOf}. */
  Set<String> invitedTo(String product) {
    return invited.stream()
        .filter(change ->
            items(change.after(), UserType.PRODUCTS).anyMatch(Value.text(product)::equals))
        .map(change -> INVITED + change.address().key())
        .collect(Collectors.toSet());
  }

  /** Whether somebody's account is suspended when the plan is applied. */
  boolean leaves(Address person) {
    return leavers.contains(person);
  }

  /** How many of those who have a product are restored for a reason. */
  long count(Reason reason, String product) {
    return restored.stream()
        .filter(change -> change.reason() == reason)
        .filter(change ->
            items(change.after(), UserType.PRODUCTS).anyMatch(Value.text(product)::equals))
        .count();
  }

  /** The id of somebody's own account; empty for those whose place a stand-in takes. */
  Optional<String> idOf(Address person) {
    return own.contains(person)
        ? identity.idOf(person).or(() -> Optional.of(INVITED + person.key()))
        : Optional.empty();
  }

  /** The id of anything that is on the target. */
  Optional<String> known(Address address) {
    return identity.idOf(address);
  }

  /** What a pointer of the target points at, by its address if it has one. */
  Value named(Value value) {
    return value instanceof Value.Pointer(String type, String id)
        ? identity.addressOf(type, id).<Value>map(Value::reference).orElse(value)
        : value;
  }

  /** The site shows the address of an account. */
  void shows(String accountId, EmailAddress email) {
    shown.put(accountId, Address.of(UserType.TYPE, email.text()));
  }

  /**
   * Who has an account; one that is nobody's of those who move is named by the address that the
   * site shows, or else by its id.
   */
  Address person(String accountId) {
    if (accountId.startsWith(INVITED)) {
      return Address.of(UserType.TYPE, accountId.substring(INVITED.length()));
    }
    return identity
        .addressOf(UserType.TYPE, accountId)
        .or(() -> Optional.ofNullable(shown.get(accountId)))
        .orElseGet(() -> Address.of(UserType.TYPE, "account " + accountId));
  }

  /** The accounts that an attribute of a change names; a stand-in is nobody's. */
  Set<String> named(Map<String, Value> values, String attribute) {
    return items(values, attribute)
        .flatMap(value ->
            switch (value) {
              case Value.Reference(Address person) -> idOf(person).stream();
              case Value.Pointer pointer -> Stream.of(pointer.id());
              default -> Stream.<String>empty();
            })
        .collect(Collectors.toSet());
  }

  /** The items of an attribute that holds several. */
  static Stream<Value> items(Map<String, Value> values, String attribute) {
    return values.get(attribute) instanceof Value.Bag bag ? bag.items().stream() : Stream.empty();
  }
}
