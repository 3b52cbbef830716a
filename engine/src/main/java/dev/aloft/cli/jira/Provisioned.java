package dev.aloft.cli.jira;

import dev.aloft.jira.source.People;
import dev.aloft.jira.source.SourceUser;
import dev.aloft.run.OpenSource.Person;
import dev.aloft.spec.Users;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The accounts that would exist if an identity provider had made them from the same directory. */
record Provisioned(People people) {

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

  /** One person an address; active people of trusted domains, and whom the Users document names. */
  List<Person> people(Users users) {
    Map<String, Person> byAddress = new TreeMap<>();
    for (SourceUser user : people.users()) {
      user.email()
          .map(String::strip)
          .filter(address -> user.active() && ADDRESS.matcher(address).matches())
          .map(address -> rewritten(users, address))
          .filter(address -> trusted(users, address))
          .ifPresent(address -> add(byAddress, address, user.displayName()));
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

  private static String rewritten(Users users, String address) {
    return users.rewrites().stream()
        .filter(rewrite -> rewrite.from().equals(domain(address)))
        .findFirst()
        .map(rewrite -> address.substring(0, address.lastIndexOf('@') + 1) + rewrite.to())
        .orElse(address);
  }

  private static boolean trusted(Users users, String address) {
    return users.trustedDomains().isEmpty() || users.trustedDomains().contains(domain(address));
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static void add(Map<String, Person> people, String address, String name) {
    people.putIfAbsent(address.toLowerCase(Locale.ROOT), new Person(address, name));
  }
}
