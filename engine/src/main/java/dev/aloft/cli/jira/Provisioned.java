package dev.aloft.cli.jira;

import dev.aloft.jira.source.People;
import dev.aloft.jira.source.SourceUser;
import dev.aloft.people.EmailAddress;
import dev.aloft.run.OpenSource.Person;
import dev.aloft.spec.Users;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The accounts that would exist if an identity provider had made them from the same directory. */
record Provisioned(People people) {

  /** One person an address; active people of trusted domains, and whom the Users document names. */
  List<Person> people(Users users) {
    Map<String, Person> byAddress = new TreeMap<>();
    for (SourceUser user : people.users()) {
      user.email()
          .flatMap(EmailAddress::parse)
          .filter(address -> user.active())
          .map(address ->
              users
                  .rewrite(address.domain())
                  .map(rewrite -> address.at(rewrite.to()))
                  .orElse(address))
          .filter(address -> users.trusts(address.domain()))
          .ifPresent(address -> add(byAddress, address.text(), user.displayName()));
    }
    for (Users.MapRow row : users.map()) {
      if (row.becomes() instanceof Users.Becomes.Account(String email)) {
        add(byAddress, email, row.names().getFirst());
      }
    }
    users.standIn().ifPresent(standIn -> add(byAddress, standIn.email(), "Stand-in"));
    users
        .exclude()
        .flatMap(Users.Exclusion::replaceRoles)
        .ifPresent(archive -> add(byAddress, archive.email(), "Archive"));
    return List.copyOf(byAddress.values());
  }

  private static void add(Map<String, Person> people, String address, String name) {
    people.putIfAbsent(address.toLowerCase(Locale.ROOT), new Person(address, name));
  }
}
