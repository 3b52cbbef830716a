package dev.aloft.jira.mutation;

import static dev.aloft.jira.mutation.MutationWorld.ANN;
import static dev.aloft.jira.mutation.MutationWorld.BOB;
import static dev.aloft.jira.mutation.MutationWorld.EVE;
import static dev.aloft.jira.mutation.Tampering.altered;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.testing.JiraWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** People, groups and who holds which role. */
final class PeopleMutations {

  private static final Subject USER = Subject.of("user", ANN);
  private static final Subject GROUP = Subject.of("group", "crew");
  private static final Subject WATCH = Subject.of("group", "watch");
  private static final Subject ROLE_ACTORS = Subject.of("jira.role-actors", "OPS/Keepers");

  private PeopleMutations() {}

  static List<Mutation> list() {
    return List.of(
        USER.dropped(account(ann -> ann.withActive(false))),
        USER.other(
            "given another address",
            account(ann -> altered(ann, "email", Optional.of("anne@acme.example"))),
            USER.told() + " MISSING"),
        USER.other("hides the address", account(ann -> ann.withEmailVisible(false))),
        GROUP.changed(
            "name", world -> world.people().groups().put(new Group(GROUP.id(world), "Sailors"))),
        GROUP.changed(
            "members",
            "extended",
            world -> world.site().groups().addMember(GROUP.id(world), world.account(EVE))),
        GROUP.changed(
            "members",
            "reduced",
            world -> world.site().groups().removeMember(GROUP.id(world), world.account(ANN))),
        GROUP.changed(
            "members",
            "exchanged",
            world -> {
              world.site().groups().removeMember(GROUP.id(world), world.account(ANN));
              world.site().groups().addMember(GROUP.id(world), world.account(EVE));
            }),
        WATCH.changed(
            "joined",
            "reduced",
            world -> world.site().groups().removeMember(WATCH.id(world), world.account(BOB))),
        WATCH.other(
            "joined by somebody else, as a merged group may be",
            world -> world.site().groups().addMember(WATCH.id(world), world.account(EVE))),
        WATCH.other(
            "dropped, its roles with it",
            world -> world.site().groups().delete(WATCH.id(world)),
            WATCH.told() + " MISSING",
            "jira.role-actors[\"WEB/Lookouts\"] DIFFERENT groups"),
        ROLE_ACTORS.changed(
            "users",
            "extended",
            world -> world.site().roles().addUser(project(world), role(world), world.account(EVE))),
        ROLE_ACTORS.changed(
            "users",
            "reassigned",
            world -> holders(world, List.of(world.account(EVE)), crew(world))),
        ROLE_ACTORS.changed("users", "removed", world -> holders(world, List.of(), crew(world))),
        ROLE_ACTORS.other(
            "somebody in a role that nobody has in the source",
            world ->
                world
                    .site()
                    .roles()
                    .addUser(
                        project(world),
                        Subject.of("jira.project-role", "Lookouts").id(world),
                        world.account(EVE)),
            "jira.role-actors[\"OPS/Lookouts\"] UNEXPLAINED"),
        ROLE_ACTORS.other(
            "dropped, all of them",
            world -> holders(world, List.of(), List.of()),
            ROLE_ACTORS.told() + " DIFFERENT users",
            ROLE_ACTORS.told() + " DIFFERENT groups"),
        ROLE_ACTORS.changed(
            "groups", "removed", world -> holders(world, List.of(world.account(ANN)), List.of())),
        ROLE_ACTORS.changed(
            "groups",
            "reassigned",
            world -> holders(world, List.of(world.account(ANN)), List.of(WATCH.id(world)))));
  }

  private static Consumer<JiraWorld> account(UnaryOperator<Account> change) {
    return world -> {
      var accounts = world.people().accounts();
      accounts.put(change.apply(accounts.byEmail(ANN).orElseThrow()));
    };
  }

  private static List<String> crew(JiraWorld world) {
    return List.of(GROUP.id(world));
  }

  private static String project(JiraWorld world) {
    String id = ROLE_ACTORS.id(world);
    return id.substring(0, id.indexOf('/'));
  }

  private static String role(JiraWorld world) {
    String id = ROLE_ACTORS.id(world);
    return id.substring(id.indexOf('/') + 1);
  }

  /** Aloft's own account stays: it is in the role to see what only the role may see. */
  private static void holders(JiraWorld world, List<String> users, List<String> groups) {
    List<String> all = new ArrayList<>(users);
    all.add(world.account(JiraWorld.ADMINISTRATOR));
    world.site().roles().setActors(project(world), role(world), all, groups);
  }
}
