package dev.aloft.sandbox.jira.cloud.tables;

import dev.aloft.sandbox.jira.cloud.tables.FieldConfiguration.Item;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme.Association;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme.Parameters;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Moves a site from field configurations to field schemes: every scheme becomes one that shows and
 * needs the same fields for the same types, and every project goes on with its own (the product's
 * announcement of field schemes promises just that). A site that was moved once keeps the field
 * schemes that it has.
 */
public final class FieldMove {

  private final SiteTables tables;
  private final FieldLayouts layouts;

  private FieldMove(SiteTables tables) {
    this.tables = tables;
    this.layouts = tables.fieldLayouts();
  }

  /** Field schemes hold on the site from now on. */
  public static void of(SiteTables tables) {
    FieldLayouts layouts = tables.fieldLayouts();
    if (layouts.fieldSchemes().size() == 0) {
      new FieldMove(tables).run();
    }
    layouts.moves();
  }

  private void run() {
    add("Default Field Scheme", "The default field scheme", layouts.standard(), Map.of());
    for (FieldConfigurationScheme scheme : layouts.schemes().all()) {
      Map<Long, FieldConfiguration> byType = new LinkedHashMap<>();
      scheme.byIssueType().forEach((type, id) -> byType.put(type, configuration(id)));
      long id = add(scheme.name(), scheme.description(), configuration(scheme.others()), byType);
      for (Project project : tables.projects().all()) {
        if (project.schemes().fieldConfiguration().filter(old -> old == scheme.id()).isPresent()) {
          tables.projects().put(project.withSchemes(project.schemes().withField(Optional.of(id))));
        }
      }
    }
  }

  private FieldConfiguration configuration(long id) {
    return layouts.configurations().find(id).orElseGet(layouts::standard);
  }

  private long add(
      String name,
      String description,
      FieldConfiguration others,
      Map<Long, FieldConfiguration> byType) {
    Map<String, Association> fields = new LinkedHashMap<>();
    for (Field field : layouts.configurable()) {
      association(field, others, byType)
          .ifPresent(association -> fields.put(field.key(), association));
    }
    long id = layouts.fieldSchemes().nextId();
    layouts.fieldSchemes().put(new FieldScheme(id, name, description, fields));
    return id;
  }

  private Optional<Association> association(
      Field field, FieldConfiguration others, Map<Long, FieldConfiguration> byType) {
    String key = field.key();
    Set<Long> shown = new LinkedHashSet<>();
    List<Long> all = tables.issueTypes().all().stream().map(IssueType::id).toList();
    Parameters usual = said(others.item(key));
    Map<Long, Parameters> differing = new LinkedHashMap<>();
    for (long type : all) {
      Item item = byType.getOrDefault(type, others).item(key);
      if (!item.hidden()) {
        shown.add(type);
        if (!said(item).equals(usual)) {
          differing.put(type, described(field, item, usual));
        }
      }
    }
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Association(shown.size() == all.size() ? Set.of() : shown, usual, differing));
  }

  private static Parameters said(Item item) {
    return item.hidden()
        ? Parameters.NONE
        : new Parameters(item.description(), Optional.of(item.required()));
  }

  /** A type that leaves out a text that others have goes on with the field's own. */
  private static Parameters described(Field field, Item item, Parameters usual) {
    Parameters own = said(item);
    return own.description().isEmpty() && usual.description().isPresent()
        ? new Parameters(Optional.of(field.description()), own.required())
        : own;
  }
}
