package dev.aloft.jira.user;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.people.EmailAddress;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.spec.Users;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether each person's account is still there, active, and the one of its address, account by
 * account. A hidden address cannot be held against anything.
 */
final class UserAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  /** Whose accounts somebody has who is active in the source, as {@link #expect} found. */
  private final Set<Address> active = new HashSet<>();

  UserAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return UserType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    var people = scope.source().people();
    Set<Address> addresses = new LinkedHashSet<>();
    UserType.standIn(scope.blueprint().users()).ifPresent(addresses::add);
    Stream.concat(people.users().stream(), people.missing().stream())
        .forEach(user ->
            scope
                .names()
                .find(UserType.TYPE, user.key())
                .ifPresent(address -> {
                  addresses.add(address);
                  if (user.active()) {
                    active.add(address);
                  }
                }));
    addresses.forEach(address -> sink.accept(Expected.of(address, Map.of())));
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    List<Actual> found = new ArrayList<>();
    for (String id : ids) {
      site.users()
          .get(id)
          .filter(user -> user.path("active").asBoolean(false) || hasLeft(identity, id))
          .filter(user -> fits(identity, id, user))
          .ifPresent(user ->
              found.add(
                  new Actual(
                      id,
                      user.path("displayName").asString(""),
                      Optional.empty(),
                      Map.of(),
                      List.of())));
    }
    return found;
  }

  /** The account that was made for somebody who left is suspended when its work is done. */
  private boolean hasLeft(Identity identity, String id) {
    return scope.blueprint().users().inactive() == Users.Inactive.SUSPEND
        && identity
            .addressOf(UserType.TYPE, id)
            .filter(identity::ours)
            .filter(address -> !active.contains(address))
            .isPresent();
  }

  /** An account that shows another address is not the one that was referred to. */
  private static boolean fits(Identity identity, String id, JsonNode user) {
    Optional<EmailAddress> wanted =
        identity.addressOf(UserType.TYPE, id).flatMap(address -> EmailAddress.parse(address.key()));
    Optional<EmailAddress> shown = EmailAddress.parse(user.path("emailAddress").asString(""));
    return shown.isEmpty() || shown.equals(wanted);
  }
}
