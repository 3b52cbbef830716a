package dev.aloft.jira.screenscheme;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Generated;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Screen schemes: each must show one screen, whatever is done to an issue. */
final class ScreenSchemeAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  ScreenSchemeAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return ScreenSchemeType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    for (MovingProject project : scope.projects()) {
      sink.accept(
          Expected.of(
              Generated.address(Generated.SCREEN_SCHEME, project),
              Map.of(
                  "name",
                  Value.text(project.selected().targetKey() + ": migration"),
                  "screens",
                  Value.fields(
                      Map.of("default", Generated.reference(Generated.SCREEN, project))))));
    }
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    List<Actual> found = new ArrayList<>();
    for (JsonNode scheme : site.screenSchemes().all()) {
      if (!wanted.contains(scheme.path("id").asString(""))) {
        continue;
      }
      Map<String, Value> screens = new TreeMap<>();
      for (String operation : List.of("default", "create", "edit", "view")) {
        String screen = scheme.path("screens").path(operation).asString("");
        if (!screen.isEmpty()) {
          screens.put(operation, new Value.Pointer(Generated.SCREEN, screen));
        }
      }
      String name = scheme.path("name").asString("");
      found.add(
          new Actual(
              scheme.path("id").asString(""),
              name,
              Optional.empty(),
              Map.of("name", Value.text(name), "screens", Value.fields(screens)),
              List.of()));
    }
    return found;
  }
}
