package dev.aloft.jira.mutation;

import static dev.aloft.jira.mutation.MutationWorld.EVE;

import dev.aloft.testing.JiraWorld;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Filters. */
final class FilterMutations {

  private static final Subject OURS = Subject.of("jira.filter", "Ours#40");

  private FilterMutations() {}

  static List<Mutation> list() {
    return List.of(
        OURS.dropped(world -> world.site().filters().delete(OURS.id(world))),
        OURS.changed("name", edited(body -> body.put("name", "Theirs"))),
        OURS.changed("description", edited(body -> body.put("description", "to look at"))),
        OURS.changed("jql", edited(body -> body.put("jql", "project = WEB"))),
        OURS.changed(
            "jql",
            "points at another field",
            world ->
                edited(body ->
                        body.put("jql", "project = OPS and cf[" + other(world) + "] is empty"))
                    .accept(world)),
        OURS.changed("shares", "removed", edited(body -> body.putArray("sharePermissions"))),
        OURS.changed(
            "owner", world -> world.site().filters().own(OURS.id(world), world.account(EVE))));
  }

  private static String other(JiraWorld world) {
    return Subject.of("jira.custom-field", "A textfield#1").id(world).replace("customfield_", "");
  }

  private static Consumer<JiraWorld> edited(Consumer<ObjectNode> edit) {
    return world -> {
      ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", "Ours");
      edit.accept(body);
      world.site().filters().update(OURS.id(world), body);
    };
  }
}
