package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads projects with what tells about them as a whole. */
final class Projects {

  private final Staging staging;
  private final Map<String, List<EntityRow>> keys = new LinkedHashMap<>();
  private final Map<String, List<EntityRow>> associations = new LinkedHashMap<>();

  Projects(Staging staging) {
    this.staging = staging;
  }

  List<SourceProject> read() {
    staging.stream("ProjectKey")
        .forEach(
            row -> keys.computeIfAbsent(row.text("projectId"), id -> new ArrayList<>()).add(row));
    staging
        .unowned("NodeAssociation")
        .filter(row -> row.text("sourceNodeEntity").equals("Project"))
        .forEach(row ->
            associations
                .computeIfAbsent(row.text("sourceNodeId"), id -> new ArrayList<>())
                .add(row));
    return staging.stream("Project").map(this::project).toList();
  }

  private SourceProject project(EntityRow row) {
    String key = row.text("key");
    List<EntityRow> keyRows = keys.getOrDefault(row.id(), List.of());
    List<SourceAssociation> all =
        associations.getOrDefault(row.id(), List.of()).stream().map(Projects::association).toList();
    List<RowRef> rows = new ArrayList<>(List.of(RowRef.of(row)));
    keyRows.forEach(keyRow -> rows.add(RowRef.of(keyRow)));
    Optional<SourceAssociation> category =
        all.stream().filter(a -> a.entity().equals("ProjectCategory")).findFirst();
    category.ifPresent(association -> rows.add(association.row()));
    return new SourceProject(
        row.id(),
        key,
        Rows.filled(row, "originalkey").orElse(key),
        keyRows.stream().map(r -> r.text("projectKey")).filter(k -> !k.equals(key)).toList(),
        row.text("name"),
        row.text("description"),
        row.text("url"),
        Rows.filled(row, "lead"),
        Rows.filled(row, "assigneetype"),
        category.map(SourceAssociation::id),
        Rows.filled(row, "projecttype"),
        Rows.number(row, "counter"),
        all.stream().filter(a -> !category.equals(Optional.of(a))).toList(),
        rows);
  }

  static SourceAssociation association(EntityRow row) {
    return new SourceAssociation(
        row.text("associationType"),
        row.text("sinkNodeEntity"),
        row.text("sinkNodeId"),
        RowRef.of(row));
  }
}
