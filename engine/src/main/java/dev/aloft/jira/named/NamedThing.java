package dev.aloft.jira.named;

import dev.aloft.jira.source.RowRef;
import dev.aloft.value.Value;
import java.util.Map;

/**
 * A thing of the source that is known by its name.
 *
 * @param sourceId what the source's rows call it
 * @param name its name
 * @param attributes its values, without the name
 * @param used whether a moving project uses it
 * @param row the row that it stands in
 */
public record NamedThing(
    String sourceId, String name, Map<String, Value> attributes, boolean used, RowRef row) {

  public NamedThing {
    attributes = Map.copyOf(attributes);
  }
}
