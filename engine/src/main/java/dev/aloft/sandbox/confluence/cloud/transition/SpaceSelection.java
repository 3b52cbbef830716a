package dev.aloft.sandbox.confluence.cloud.transition;

import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The spaces that a body's {@code spaceSelection} means. */
final class SpaceSelection {

  private final ConfluenceSite site;

  SpaceSelection(ConfluenceSite site) {
    this.site = site;
  }

  /**
   * The spaces.
   *
   * @throws Refusal 400 where none is chosen or a chosen one is not there
   */
  List<Space> read(Form form) {
    Form chosen =
        Form.of(
            form.node("spaceSelection")
                .orElseThrow(() -> Refusal.badRequest("The spaceSelection must be given")),
            "spaceType",
            "selectedSpaces");
    List<Space> named = new ArrayList<>();
    for (JsonNode node : chosen.elements("selectedSpaces")) {
      named.add(space(Form.of(node, "id", "key")));
    }
    chosen.check();
    String type = chosen.text("spaceType").orElse("");
    if (type.endsWith("SPECIFIC") && named.isEmpty()) {
      throw Refusal.badRequest("The selectedSpaces must be given");
    }
    Predicate<Space> meant =
        switch (type) {
          case "ALL" -> space -> true;
          case "ALL_EXCEPT_PERSONAL" -> space -> !space.personal();
          case "PERSONAL" -> Space::personal;
          case "SPECIFIC" -> named::contains;
          case "ALL_EXCEPT_SPECIFIC" -> space -> !named.contains(space);
          default -> throw Refusal.badRequest("The spaceType is not valid");
        };
    return site.spaces().all().stream().filter(meant).toList();
  }

  private Space space(Form form) {
    String id = form.text("id").orElse("");
    String key = form.text("key").orElse("");
    form.check();
    return Ids.parse(id)
        .flatMap(site.spaces()::find)
        .filter(space -> space.key().equals(key))
        .orElseThrow(() -> Refusal.badRequest("There is no space " + key + " with the id " + id));
  }
}
