package dev.aloft.jira.mutation;

import static dev.aloft.jira.mutation.MutationWorld.ANN;
import static dev.aloft.jira.mutation.MutationWorld.EVE;

import dev.aloft.sandbox.jira.servicemanagement.organization.Organizations.Organization;
import dev.aloft.sandbox.store.Records;
import dev.aloft.testing.JiraWorld;
import java.util.List;

/** Organizations of customers. */
final class CustomerMutations {

  private static final Subject HARBOUR = Subject.of("jira.customer-organization", "harbour");

  private CustomerMutations() {}

  static List<Mutation> list() {
    return List.of(
        HARBOUR.dropped(world -> world.site().customerOrganizations().delete(HARBOUR.id(world))),
        HARBOUR.changed("name", CustomerMutations::rename),
        HARBOUR.changed("members", "extended", world -> add(world, EVE)),
        HARBOUR.changed("members", "reduced", world -> remove(world, ANN)),
        HARBOUR.changed(
            "members",
            "exchanged",
            world -> {
              remove(world, ANN);
              add(world, EVE);
            }));
  }

  /** People do it on the site; the API has no such call. */
  private static void rename(JiraWorld world) {
    Records<Organization> records =
        new Records<>(world.whole().store().table("organization"), Organization.class);
    Organization was = records.find(Long.parseLong(HARBOUR.id(world))).orElseThrow();
    records.put(
        was.id(),
        0,
        new Organization(was.id(), "Haven", was.created(), was.members(), was.desks()));
  }

  private static void add(JiraWorld world, String email) {
    world.site().customerOrganizations().add(HARBOUR.id(world), List.of(world.account(email)));
  }

  private static void remove(JiraWorld world, String email) {
    world.site().customerOrganizations().remove(HARBOUR.id(world), List.of(world.account(email)));
  }
}
