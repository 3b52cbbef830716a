package dev.aloft.jira.source;

import java.util.List;
import java.util.Optional;

/**
 * A custom field.
 *
 * @param id the number; {@link #fieldId} is what everything else calls it
 * @param typeKey such as {@code com.atlassian.jira.plugin.system.customfieldtypes:select}
 */
public record SourceCustomField(
    String id,
    String name,
    String description,
    String typeKey,
    Optional<String> searcherKey,
    List<SourceContext> contexts,
    RowRef row) {

  public SourceCustomField {
    contexts = List.copyOf(contexts);
  }

  public String fieldId() {
    return "customfield_" + id;
  }

  /** The option of that id in any context. */
  public Optional<SourceOption> option(String optionId) {
    return contexts.stream()
        .flatMap(context -> context.options().stream())
        .filter(option -> option.id().equals(optionId))
        .findFirst();
  }

  /** The option that a value means: newer eras store its id, older ones its text. */
  public Optional<SourceOption> chosen(String stored) {
    int point = stored.indexOf('.');
    return option((point < 0 ? stored : stored.substring(0, point)).strip())
        .or(() ->
            contexts.stream()
                .flatMap(context -> context.options().stream())
                .filter(option -> option.value().equals(stored))
                .findFirst());
  }
}
