package dev.aloft.sandbox.admin.organization.policy;

import dev.aloft.sandbox.cloud.Happening.Action;
import dev.aloft.sandbox.cloud.Happening.Subject;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/** The policies of an organization. Guarded by the organization's lock. */
final class Policies {

  private static final String IDS = "ids";

  private final Organization organization;
  private final Register<String, Policy> byId;

  /** How many ids were given. */
  private final Register<String, Integer> given;

  Policies(Organization organization, Store store) {
    this.organization = organization;
    this.byId = new Register<>(store, "policy", new TypeReference<>() {});
    this.given = new Register<>(store, "policy.given", new TypeReference<>() {});
  }

  /** An id that no policy has or had. */
  String freeId() {
    int number = given.find(IDS).orElse(0);
    given.put(IDS, number + 1);
    String seed = organization.id() + "/policy/" + number;
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  List<Policy> all() {
    return byId.values().toList();
  }

  Optional<Policy> find(String id) {
    return byId.find(id);
  }

  /** Puts a policy, and says what that meant. */
  Policy put(Policy policy, Action meaning) {
    byId.put(policy.id(), policy);
    organization.chronicle().happened(meaning, subject(policy));
    return policy;
  }

  /** Puts a policy, and says what that meant for a product. */
  Policy put(Policy policy, Action meaning, String resource) {
    byId.put(policy.id(), policy);
    organization
        .chronicle()
        .happened(meaning, subject(policy), new Subject("resource", resource, Map.of()));
    return policy;
  }

  void remove(Policy policy) {
    byId.remove(policy.id());
    organization.chronicle().happened(Action.POLICY_DELETED, subject(policy));
  }

  private static Subject subject(Policy policy) {
    return new Subject("policy", policy.id(), Map.of("name", policy.name().orElse(policy.type())));
  }
}
