package dev.aloft.sandbox.admin.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.admin.provisioning.ScimDirectory.Person;
import dev.aloft.sandbox.admin.provisioning.ScimDirectory.Provisioned;
import dev.aloft.sandbox.cloud.Directory.Membership;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.store.MemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was provisioned is known again when the organization is. */
class ScimDirectoryTest {

  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

  private final MemoryStore store = new MemoryStore();

  @Test
  void goesOnWithTheLinksAndGroupsOfItsStore() {
    Organization before = new Organization("acme", Clock.systemUTC());
    ScimDirectory first = new ScimDirectory(before, store);
    Group group = before.groups().add("crew");
    Person ada =
        first.put(
            new Person(first.freeId(), "712020:1", Json.object().put("userName", "ada"), NOW, NOW));
    Provisioned crew = first.put(new Provisioned(group.groupId(), Optional.of("idp-7"), NOW, NOW));
    before.directory().put("712020:1", Membership.SUSPENDED);
    before.directory().verify("acme.example");

    Organization after = new Organization("acme", Clock.systemUTC());
    after.groups().restore(before.groups().content());
    after.directory().restore(before.directory().content());
    ScimDirectory second = new ScimDirectory(after, store);

    assertThat(second.people()).containsExactly(ada);
    assertThat(second.groups()).containsExactly(crew);
    assertThat(after.groups().synced(group)).isTrue();
    assertThat(second.freeId()).isNotEqualTo(ada.id());
    assertThat(after.directory().membership("712020:1")).isEqualTo(Membership.SUSPENDED);
    assertThat(after.directory().domains()).containsExactly("acme.example");

    second.remove(crew);
    assertThat(new ScimDirectory(after, store).groups()).isEmpty();
  }
}
