package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions that stand for people: {@code currentUser()}, {@code membersOf("group")}. */
final class JqlPeople {

  private JqlPeople() {}

  /**
   * The accounts for which a function stands; nothing where it is none of people.
   *
   * @throws Refusal 400 for wrong arguments, and for a group that is not there
   */
  static Optional<Collection<String>> call(
      JiraSite site, Asker asker, String name, List<String> arguments) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "currentuser" -> {
        JqlField.count(name, arguments, 0, 0);
        yield Optional.of(List.of(asker.account().accountId()));
      }
      case "membersof" -> {
        JqlField.count(name, arguments, 1, 1);
        yield Optional.of(members(site, arguments.getFirst()));
      }
      default -> Optional.empty();
    };
  }

  private static Collection<String> members(JiraSite site, String word) {
    Group group =
        site.groups()
            .byName(word)
            .or(() -> site.groups().find(word))
            .orElseThrow(() ->
                Refusal.badRequest(
                    "Function 'membersOf' can not generate a list of usernames for group '"
                        + word
                        + "'; the group does not exist."));
    return site.groups().effectiveMembers(group);
  }
}
