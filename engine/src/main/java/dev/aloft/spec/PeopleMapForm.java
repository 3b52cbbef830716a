package dev.aloft.spec;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What columns a people map may have, and what its rows say. Names of columns ignore case. */
enum PeopleMapForm {
  /**
   * Aloft's own. {@code source} holds a user's name, key or address, with {@code source/} before it
   * where only that source is meant; {@code email} the account's address, or {@code stand-in}.
   */
  OWN("source,email", ImmutableSet.of("source", "email"), ImmutableSet.of()) {
    @Override
    Optional<Users.MapRow> row(PeopleMapRow row) {
      Optional<String> person = row.person("source", "a user's name, key or address");
      if (person.isEmpty()) {
        return Optional.empty();
      }
      Optional<Users.Becomes> becomes =
          row.text("email").equals(STAND_IN)
              ? Optional.of(new Users.Becomes.StandIn())
              : row.account("email", "the address of an account, or " + STAND_IN);
      String name = person.get();
      int slash = name.indexOf('/');
      String prefix = slash < 0 ? "" : name.substring(0, slash);
      boolean qualified = row.map().isSource(prefix);
      return becomes.map(decided ->
          new Users.MapRow(
              qualified ? Optional.of(prefix) : Optional.empty(),
              List.of(qualified ? name.substring(slash + 1) : name),
              decided,
              row.place()));
    }
  },
  /**
   * What the migration assistants write and read: {@code Type} and no {@code AccountType} in the
   * simple experience, {@code ErrorType} in the advanced one, which lists everybody
   * (support.atlassian.com/migration, "Update users based on the CSV file" and "Customize your
   * users in advanced experience"). {@code Tombstone} wins over {@code NewEmail}. Who has no
   * problem and keeps the address is not decided by the row: the rules of the spec hold.
   */
  ASSISTANT(
      "UserKey,UserName,ErrorType,OldEmail,NewEmail,Tombstone,AccountType",
      ImmutableSet.of("userkey", "username", "oldemail", "newemail", "tombstone"),
      ImmutableSet.of("type", "errortype", "accounttype")) {
    @Override
    Optional<Users.MapRow> row(PeopleMapRow row) {
      Optional<String> key = row.person("userkey", "the user's key");
      Optional<Boolean> tombstone = row.flag("tombstone");
      if (key.isEmpty() || tombstone.isEmpty() || isUndecided(row, tombstone.get())) {
        return Optional.empty();
      }
      Optional<Users.Becomes> becomes =
          tombstone.get()
              ? Optional.of(new Users.Becomes.StandIn())
              : row.account("newemail", "an address, or TRUE in the column Tombstone");
      List<String> names =
          Stream.of(key.get(), row.text("username")).filter(name -> !name.isEmpty()).toList();
      return becomes.map(
          decided -> new Users.MapRow(Optional.empty(), names, decided, row.place()));
    }

    private boolean isUndecided(PeopleMapRow row, boolean tombstone) {
      return !tombstone
          && row.text("errortype").isEmpty()
          && row.text("type").isEmpty()
          && row.text("newemail").equalsIgnoreCase(row.text("oldemail"));
    }
  },
  /**
   * What Atlassian's support imports: Crowd's columns for users, with one that says who is active
   * (confluence.atlassian.com/cloud, "Import users and groups"). The inactive become the stand-in.
   * Passwords have no place in a spec.
   */
  SUPPORT(
      "Username,First Name,Last Name,Email Address,Active",
      ImmutableSet.of("username", "email address"),
      ImmutableSet.of("first name", "last name", "password", "active")) {
    @Override
    Optional<Users.MapRow> row(PeopleMapRow row) {
      Optional<String> person = row.person("username", "the user's login name");
      boolean active = row.text("active").isEmpty() || row.flag("active").orElse(true);
      if (!row.text("password").isEmpty()) {
        row.problem("password", "a password stands in the people map", "no column Password");
        return Optional.empty();
      }
      return person.flatMap(name ->
          (active
                  ? row.account("email address", "the address of an account")
                  : Optional.<Users.Becomes>of(new Users.Becomes.StandIn()))
              .map(decided ->
                  new Users.MapRow(Optional.empty(), List.of(name), decided, row.place())));
    }
  };

  private static final String STAND_IN = "stand-in";

  private final String header;
  private final ImmutableSet<String> required;
  private final ImmutableSet<String> optional;

  PeopleMapForm(String header, ImmutableSet<String> required, ImmutableSet<String> optional) {
    this.header = header;
    this.required = required;
    this.optional = optional;
  }

  /** The form that columns of these names, in small letters, are meant for. */
  static PeopleMapForm of(List<String> columns) {
    if (columns.contains("userkey")) {
      return ASSISTANT;
    }
    return columns.contains("email address") ? SUPPORT : OWN;
  }

  /** What a row decides; empty if nothing, or if it has a problem, which is told. */
  abstract Optional<Users.MapRow> row(PeopleMapRow row);

  /** The first line of such a file. */
  String header() {
    return header;
  }

  ImmutableSet<String> required() {
    return required;
  }

  ImmutableSet<String> optional() {
    return optional;
  }
}
