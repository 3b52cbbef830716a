package dev.aloft.jira.inproject;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.spec.Decision;
import dev.aloft.staging.EntityRow;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Everything of the kind in our projects: nobody else's should stand there. */
final class InProjectAudit implements Audit {

  private final InProjectType<?> kind;
  private final AuditScope scope;
  private final JiraCloud cloud;
  private final InProjectSite site;

  /** By thing, what it should stand after; in order. */
  private final Map<Address, Value> expectedBefore = new LinkedHashMap<>();

  InProjectAudit(InProjectType<?> kind, AuditScope scope, JiraCloud cloud) {
    this.kind = kind;
    this.scope = scope;
    this.cloud = cloud;
    this.site = kind.on(cloud);
  }

  @Override
  public TypeSchema schema() {
    return kind.schema();
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    Map<String, List<EntityRow>> byProject = new HashMap<>();
    scope.source().staging().stream(kind.entity())
        .forEach(row ->
            byProject.computeIfAbsent(row.text("project"), any -> new ArrayList<>()).add(row));
    for (MovingProject project : scope.projects()) {
      List<EntityRow> rows = byProject.getOrDefault(project.source().id(), List.of());
      Set<Address> told = new HashSet<>();
      Value before = Value.NONE;
      for (EntityRow row : inOrder(rows)) {
        Optional<Address> address = scope.names().find(schema().type(), row.id()).filter(told::add);
        if (address.isPresent()) {
          sink.accept(Expected.of(address.get(), expected(project, row, before)));
          expectedBefore.put(address.get(), before);
          before = Value.reference(address.get());
        }
      }
    }
  }

  private List<EntityRow> inOrder(List<EntityRow> rows) {
    if (!kind.ordered()) {
      return rows;
    }
    List<EntityRow> sorted = new ArrayList<>(rows);
    sorted.sort((one, other) -> {
      int bySequence =
          Long.compare(one.number("sequence").orElse(0), other.number("sequence").orElse(0));
      return bySequence != 0 ? bySequence : Long.compare(one.ordinal(), other.ordinal());
    });
    return sorted;
  }

  private Map<String, Value> expected(MovingProject project, EntityRow row, Value before) {
    Map<String, Value> values = new TreeMap<>(kind.expected(scope, row));
    String own = row.text("name").strip();
    String name =
        scope
            .blueprint()
            .decisions()
            .decide(schema().type(), scope.sourceName(), own)
            .flatMap(Decision::to)
            .orElse(own)
            .replaceAll("\\s+", " ");
    values.put(InProjectType.NAME, Value.text(ShortNames.fit(name, InProjectType.LONGEST_NAME)));
    values.put(InProjectType.PROJECT, Value.reference(project.address()));
    if (kind.ordered()) {
      values.put(InProjectType.AFTER, before);
    }
    return values;
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    List<Actual> found = new ArrayList<>();
    for (MovingProject project : scope.projects()) {
      identity
          .idOf(project.address())
          .filter(id -> cloud.projects().get(id, List.of()).isPresent())
          .ifPresent(id -> found.addAll(ofProject(identity, project, id)));
    }
    return found;
  }

  private List<Actual> ofProject(Identity identity, MovingProject project, String projectId) {
    List<JsonNode> there = new ArrayList<>();
    site.ofProject(projectId).forEach(there::add);
    List<Address> order = new ArrayList<>();
    there.forEach(thing ->
        identity
            .addressOf(schema().type(), thing.path("id").asString(""))
            .filter(expectedBefore::containsKey)
            .ifPresent(order::add));
    Set<Address> inPlace = new LongestRun(List.copyOf(expectedBefore.keySet())).of(order);
    List<Actual> found = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (JsonNode thing : there) {
      String id = thing.path("id").asString("");
      String name = thing.path("name").asString("");
      Map<String, Value> values = new TreeMap<>(site.attributes(thing));
      values.put(InProjectType.NAME, Value.text(name));
      values.put(InProjectType.PROJECT, new Value.Pointer(MovingProject.TYPE, projectId));
      values.put(
          InProjectType.AFTER,
          identity
              .addressOf(schema().type(), id)
              .filter(inPlace::contains)
              .map(address -> expectedBefore.getOrDefault(address, Value.NONE))
              .orElse(misplaced(before)));
      found.add(
          new Actual(
              id,
              project.selected().targetKey() + "/" + name,
              Optional.empty(),
              values,
              List.of()));
      before = Optional.of(id);
    }
    return found;
  }

  private Value misplaced(Optional<String> before) {
    return before
        .<Value>map(id -> new Value.Pointer(schema().type(), id))
        .orElse(Value.text("the first place"));
  }
}
