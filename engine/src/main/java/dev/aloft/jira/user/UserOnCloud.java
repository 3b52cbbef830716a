package dev.aloft.jira.user;

import dev.aloft.jira.Abreast;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.Users;
import dev.aloft.people.EmailAddress;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Accounts of a Jira Cloud site. Only active ones count: nothing can be assigned to another. Most
 * profiles hide the address, so what state does not know is asked for one by one, a few at a time.
 */
final class UserOnCloud implements TargetType {

  /** From so many unknown addresses on, the list of all accounts is read first. */
  private static final int MANY = 100;

  private final JiraCloud site;

  UserOnCloud(JiraCloud site) {
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return UserType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Set<String> open = new TreeSet<>();
    wanted.resources().stream()
        .map(Desired::naturalKey)
        .filter(key -> EmailAddress.parse(key).isPresent())
        .forEach(open::add);
    Map<String, Observed> found = new LinkedHashMap<>();
    if (!wanted.knownIds().isEmpty()) {
      site.users().byAccountIds(wanted.knownIds()).forEach(user -> add(user, found));
      found.values().forEach(seen -> open.remove(seen.naturalKey()));
    }
    if (open.size() >= MANY) {
      site.users()
          .all()
          .forEach(user -> address(user).filter(open::remove).ifPresent(any -> add(user, found)));
    }
    Abreast.each(open.stream(), email -> Map.entry(email, site.users().findByEmail(email)))
        .forEach(asked -> {
          for (Users.EmailHit hit : asked.getValue()) {
            if (hit.active()) {
              found.put(hit.accountId(), observed(hit.user(), asked.getKey()));
            }
          }
        });
    return List.copyOf(found.values());
  }

  private static void add(JsonNode user, Map<String, Observed> found) {
    if (user.path("active").asBoolean(false)) {
      String id = user.path("accountId").asString("");
      found.put(id, observed(user, address(user).orElse("account " + id)));
    }
  }

  private static Optional<String> address(JsonNode user) {
    return EmailAddress.parse(user.path("emailAddress").asString("")).map(EmailAddress::text);
  }

  private static Observed observed(JsonNode user, String naturalKey) {
    return Observed.foreign(
        UserType.TYPE,
        user.path("accountId").asString(""),
        naturalKey,
        Map.of("name", Value.textOrNone(user.path("displayName").asString(""))));
  }

  @Override
  public String create(Draft draft) {
    throw new UnsupportedOperationException("accounts are never made");
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    throw new UnsupportedOperationException("accounts are never written");
  }

  @Override
  public void delete(String id) {
    throw new UnsupportedOperationException("accounts are never deleted");
  }
}
