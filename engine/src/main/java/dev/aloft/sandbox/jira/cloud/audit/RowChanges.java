package dev.aloft.sandbox.jira.cloud.audit;

import dev.aloft.sandbox.jira.cloud.audit.AuditRecord.Change;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What differs between two states of a row, property by property; numbers of rows left out. */
final class RowChanges {

  private static final Set<String> OVERLOOKED = Set.of("id", "number");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RowChanges() {}

  static <T> List<Change> between(Optional<T> before, Optional<T> after) {
    JsonNode old = before.<JsonNode>map(JSON::valueToTree).orElseGet(JSON::createObjectNode);
    JsonNode now = after.<JsonNode>map(JSON::valueToTree).orElseGet(JSON::createObjectNode);
    Set<String> names = new LinkedHashSet<>(old.propertyNames());
    names.addAll(now.propertyNames());
    names.removeAll(OVERLOOKED);
    List<Change> changes = new ArrayList<>();
    for (String name : names) {
      Optional<String> from = text(old.path(name));
      Optional<String> to = text(now.path(name));
      if (!from.equals(to)) {
        changes.add(new Change(name, from, to));
      }
    }
    return changes;
  }

  private static Optional<String> text(JsonNode value) {
    if (value.isMissingNode() || value.isNull() || (value.isContainer() && value.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(value.isValueNode() ? value.asString("") : value.toString())
        .filter(text -> !text.isEmpty());
  }
}
