package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import dev.aloft.sandbox.jira.cloud.tables.Field;
import java.util.Optional;
import java.util.Set;

/** How fields are rendered. Only texts have a choice; lists of a project's things complete them. */
final class Renderers {

  static final String TEXT = "text-renderer";
  static final String WIKI = "wiki-renderer";
  static final String AUTOCOMPLETE = "autocomplete-renderer";

  private static final Set<String> CHOICES = Set.of(TEXT, WIKI);
  private static final Set<String> LONG_TEXTS =
      Set.of("description", "environment", "comment", "worklog");
  private static final Set<String> LISTS = Set.of("version", "component");

  private Renderers() {}

  /** The renderer of a field of which nothing was said; nothing where it has none. */
  static Optional<String> usual(Field field) {
    if (LONG_TEXTS.contains(field.key()) || field.type().key().endsWith(":textarea")) {
      return Optional.of(WIKI);
    }
    if (field.type().key().endsWith(":textfield")) {
      return Optional.of(TEXT);
    }
    return LISTS.contains(field.type().items()) ? Optional.of(AUTOCOMPLETE) : Optional.empty();
  }

  /** Whether a field may have a renderer. */
  static boolean takes(Field field, String renderer) {
    return CHOICES.contains(renderer) && usual(field).filter(CHOICES::contains).isPresent();
  }
}
