package dev.aloft.spec;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What columns a people map may have, and what its rows say. Names of columns ignore case. */
enum PeopleMapForm {
  /**
   * Aloft's own. {@code source} holds a user's name, key or address, with {@code source/} before it
   * where only that source is meant; {@code email} the account's address, or {@code stand-in};
   * {@code note} whatever people want to remember.
   */
  OWN("source,email", ImmutableSet.of("source", "email"), ImmutableSet.of("note")) {
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

    @Override
    List<String> who() {
      return List.of("source");
    }

    @Override
    Map<String, String> cells(Users.Becomes becomes) {
      return switch (becomes) {
        case Users.Becomes.Account(String email) -> Map.of("email", email);
        case Users.Becomes.StandIn() -> Map.of("email", STAND_IN);
      };
    }

    @Override
    boolean grows() {
      return true;
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
      if (key.isEmpty() || tombstone.isEmpty() || leavesToRules(row::text)) {
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

    @Override
    boolean leavesToRules(UnaryOperator<String> text) {
      return text.apply("tombstone").equalsIgnoreCase("false")
          && text.apply("errortype").isEmpty()
          && text.apply("type").isEmpty()
          && text.apply("newemail").equalsIgnoreCase(text.apply("oldemail"));
    }

    @Override
    List<String> who() {
      return List.of("userkey", "username");
    }

    @Override
    Map<String, String> cells(Users.Becomes becomes) {
      return switch (becomes) {
        case Users.Becomes.Account(String email) -> Map.of("newemail", email, "tombstone", "FALSE");
        case Users.Becomes.StandIn() -> Map.of("tombstone", "TRUE");
      };
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

    @Override
    List<String> who() {
      return List.of("username");
    }

    @Override
    Map<String, String> cells(Users.Becomes becomes) {
      return switch (becomes) {
        case Users.Becomes.Account(String email) ->
            Map.of("email address", email, "active", "TRUE");
        case Users.Becomes.StandIn() -> Map.of("active", "FALSE");
      };
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

  /** The columns that name the person; one of them is enough. */
  abstract List<String> who();

  /** What has to stand in which column so that a row says this. */
  abstract Map<String, String> cells(Users.Becomes becomes);

  /** Whether people may be added: the assistants and the support team take back their own rows. */
  boolean grows() {
    return false;
  }

  /**
   * Whether a row decides nothing.
   *
   * @param text a column's value by its name
   */
  boolean leavesToRules(UnaryOperator<String> text) {
    return false;
  }

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
