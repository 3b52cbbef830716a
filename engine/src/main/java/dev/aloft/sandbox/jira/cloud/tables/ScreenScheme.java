package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Optional;

/** Which screen serves which operation; those without one use the default screen. */
public record ScreenScheme(
    long id,
    String name,
    String description,
    long defaultScreen,
    Optional<Long> create,
    Optional<Long> edit,
    Optional<Long> view)
    implements Row {

  public boolean uses(long screenId) {
    return defaultScreen == screenId
        || create.filter(s -> s == screenId).isPresent()
        || edit.filter(s -> s == screenId).isPresent()
        || view.filter(s -> s == screenId).isPresent();
  }

  public ScreenScheme withId(long newId) {
    return new ScreenScheme(newId, name, description, defaultScreen, create, edit, view);
  }
}
