package dev.aloft.sandbox.jira.datacenter.field;

import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All fields of a site, those of the product and those of its own. */
public final class Fields {

  private final Tables tables;

  /** The fields of a site's tables. */
  public Fields(Tables tables) {
    this.tables = tables;
  }

  /** Every field. */
  public List<Field> all() {
    List<Field> all = new ArrayList<>(SystemFields.ALL);
    tables.fields().all().forEach(custom -> all.add(of(custom)));
    return all;
  }

  /** A field by the name by which issues call it. */
  public Optional<Field> find(String id) {
    Optional<Field> system =
        SystemFields.ALL.stream().filter(field -> field.id().equals(id)).findFirst();
    return system.or(() -> tables.fields().first(one -> one.key().equals(id)).map(Fields::of));
  }

  /** The custom field of a type, where there is one. */
  public Optional<Field> ofType(String type) {
    return tables.fields().first(one -> one.type().equals(type)).map(Fields::of);
  }

  /** A custom field; one of a type that the product does not know is text that nobody can set. */
  public static Field of(CustomField custom) {
    Kind kind = Kind.ofCustom(custom.type()).orElse(Kind.READ_ONLY);
    return new Field(
        custom.key(),
        custom.name(),
        kind,
        Optional.of(custom),
        true,
        true,
        List.of("cf[" + custom.id() + "]", custom.name()));
  }

  /** Whether issues of a type in a project have a field. */
  public static boolean inScope(Field field, Project project, long type) {
    return field
        .custom()
        .map(custom ->
            (custom.projects().isEmpty() || custom.projects().contains(project.id()))
                && (custom.issueTypes().isEmpty() || custom.issueTypes().contains(type)))
        .orElse(true);
  }

  /** The fields of a screen that issues of a type in a project have. */
  public List<Field> onScreen(long screen, Project project, long type) {
    return tables.screens().find(screen).stream()
        .flatMap(one -> one.fields().stream())
        .flatMap(id -> find(id).stream())
        .filter(field -> inScope(field, project, type))
        .toList();
  }

  /** The options of a field below another one, or at its top for 0. */
  public List<CustomField.Option> options(long field, long parent) {
    return tables
        .options()
        .where(option -> option.owner() == field && option.parent() == parent)
        .stream()
        .sorted(Comparator.comparingLong(CustomField.Option::position))
        .toList();
  }
}
