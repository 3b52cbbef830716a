package dev.aloft.sandbox.admin.organization.directory;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Accounts;
import dev.aloft.sandbox.cloud.Directory;
import dev.aloft.sandbox.cloud.Groups;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which people of a directory are asked for. What is not named does not restrict. */
final class UserFilter {

  /** What a search may name that is a list of texts. */
  static final List<String> LISTS =
      List.of(
          "emails",
          "accountIds",
          "groupIds",
          "emailDomains",
          "accountStatus",
          "membershipStatus",
          "status");

  private final Map<String, Set<String>> lists;
  private final Optional<String> term;
  private final Optional<String> claimStatus;

  private UserFilter(
      Map<String, Set<String>> lists, Optional<String> term, Optional<String> claimStatus) {
    this.lists = lists;
    this.term = term.map(UserFilter::small);
    this.claimStatus = claimStatus;
  }

  static UserFilter of(Form form) {
    return new UserFilter(lists(form::texts), form.text("searchTerm"), form.text("claimStatus"));
  }

  static UserFilter of(AdminCall call) {
    return new UserFilter(lists(call::list), call.query("searchTerm"), call.query("claimStatus"));
  }

  private static Map<String, Set<String>> lists(Function<String, List<String>> values) {
    Map<String, Set<String>> lists = new TreeMap<>();
    for (String name : LISTS) {
      Set<String> wanted =
          values.apply(name).stream().map(UserFilter::small).collect(Collectors.toSet());
      if (!wanted.isEmpty()) {
        lists.put(name, wanted);
      }
    }
    return lists;
  }

  List<Account> of(Organization organization) {
    return candidates(organization.accounts())
        .filter(account -> account.type().equals("atlassian"))
        .filter(account -> matches(organization, account))
        .toList();
  }

  /** Who is asked for by address is looked up: a large organization is asked a thousand times. */
  private Stream<Account> candidates(Accounts accounts) {
    Set<String> emails = lists.getOrDefault("emails", Set.of());
    return emails.isEmpty()
        ? accounts.all().stream()
        : emails.stream().sorted().flatMap(email -> accounts.byEmail(email).stream());
  }

  private boolean matches(Organization organization, Account account) {
    Directory directory = organization.directory();
    Directory.Membership membership = directory.membership(account.accountId());
    // Who was removed is there only for those who ask for them.
    if (membership == Directory.Membership.NONE && !lists.containsKey("membershipStatus")) {
      return false;
    }
    Groups groups = organization.groups();
    return one("emails", account.email().orElse(""))
        && one("accountIds", account.accountId())
        && one("emailDomains", Directory.domainOf(account).orElse(""))
        && one("accountStatus", UserView.accountStatus(account))
        && one("membershipStatus", UserView.membershipStatus(membership))
        && one("status", UserView.status(account, membership))
        && claimStatus
            .filter(wanted -> !wanted.equals(UserView.claim(directory, account)))
            .isEmpty()
        && (!lists.containsKey("groupIds")
            || groups.of(account.accountId()).stream()
                .anyMatch(group -> one("groupIds", group.groupId())))
        && term.filter(wanted -> !matches(account, wanted)).isEmpty();
  }

  private boolean one(String name, String value) {
    return !lists.containsKey(name) || lists.getOrDefault(name, Set.of()).contains(small(value));
  }

  private static boolean matches(Account account, String term) {
    return small(account.displayName()).contains(term)
        || account.email().filter(email -> small(email).startsWith(term)).isPresent();
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
