package dev.aloft.sandbox.jira.cloud.configured;

import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.Option;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfiguration;
import dev.aloft.sandbox.jira.cloud.tables.FieldContext;
import dev.aloft.sandbox.jira.cloud.tables.FieldOption;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.Screen;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which fields may be set when an issue is made (those on the create screen) and later (all that
 * may stand on a screen), with the options and defaults of the context that rules there. Answers
 * are kept until a table changes, since every issue of a bulk call asks the same.
 */
final class IssueFields {

  /** What is done to an issue. */
  enum Operation {
    CREATE,
    EDIT
  }

  private record Place(long projectId, long issueTypeId, Operation operation) {}

  private record Kept(long changes, List<FieldUse> uses) {}

  private final SiteTables tables;
  private final ConcurrentHashMap<Place, Kept> kept = new ConcurrentHashMap<>();

  IssueFields(SiteTables tables) {
    this.tables = tables;
  }

  List<FieldUse> on(Project project, IssueType type, Operation operation) {
    Place place = new Place(project.id(), type.id(), operation);
    long changes = tables.fieldChanges();
    Kept known = kept.get(place);
    if (known == null || known.changes() != changes) {
      known = new Kept(changes, uses(project, type, operation));
      kept.put(place, known);
    }
    return known.uses();
  }

  private List<FieldUse> uses(Project project, IssueType type, Operation operation) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> required = new HashSet<>(Set.of("summary"));
    FieldConfiguration layout = tables.fieldLayouts().of(project, type.id());
    if (operation == Operation.CREATE) {
      keys.addAll(List.of("project", "issuetype", "summary"));
      required.addAll(List.of("project", "issuetype"));
    }
    if (type.subtask()) {
      keys.add("parent");
      required.add("parent");
    } else if (mayHaveEpic(project, type)) {
      keys.add("parent");
    }
    offered(project, type, operation).stream()
        .filter(key -> !key.equals("parent") && !layout.item(key).hidden())
        .forEach(keys::add);
    keys.stream().filter(key -> layout.item(key).required()).forEach(required::add);
    List<FieldUse> uses = new ArrayList<>();
    for (String key : keys) {
      tables
          .field(key)
          .filter(field -> !field.trashed())
          .flatMap(field -> use(field, project, type, required.contains(key)))
          .ifPresent(uses::add);
    }
    return List.copyOf(uses);
  }

  private boolean mayHaveEpic(Project project, IssueType type) {
    return type.level() == IssueType.BASE
        && tables.issueTypesOf(project).stream().anyMatch(t -> t.level() == IssueType.EPIC);
  }

  private List<String> offered(Project project, IssueType type, Operation operation) {
    return switch (operation) {
      case CREATE -> createScreen(project, type).fields();
      case EDIT ->
          tables.fields().where(f -> f.traits().screenable()).stream().map(Field::key).toList();
    };
  }

  private Screen createScreen(Project project, IssueType type) {
    return tables
        .issueTypeScreenSchemes()
        .find(project.schemes().issueTypeScreen())
        .flatMap(scheme -> tables.screenSchemes().find(scheme.screenSchemeFor(type.id())))
        .flatMap(scheme -> tables.screens().find(scheme.create().orElse(scheme.defaultScreen())))
        .orElseThrow(() -> new IllegalStateException("a project without a screen"));
  }

  private Optional<FieldUse> use(Field field, Project project, IssueType type, boolean required) {
    if (!field.custom()) {
      return Optional.of(new FieldUse(Answers.field(field), required, List.of(), Optional.empty()));
    }
    return tables
        .contextOf(field, project, type.id())
        .map(context ->
            new FieldUse(
                Answers.field(field),
                required,
                options(context),
                context.defaultValue().flatMap(v -> DefaultValues.reply(tables, v))));
  }

  /** The options of a context in order, each with those below it. */
  List<Option> options(FieldContext context) {
    List<FieldOption> all = tables.optionsOf(context);
    Map<Long, List<Option>> below = new HashMap<>();
    for (FieldOption option : all) {
      option
          .parentId()
          .ifPresent(parent ->
              below
                  .computeIfAbsent(parent, id -> new ArrayList<>())
                  .add(option(option, List.of())));
    }
    return all.stream()
        .filter(option -> option.parentId().isEmpty())
        .map(option -> option(option, below.getOrDefault(option.id(), List.of())))
        .toList();
  }

  static Option option(FieldOption option, List<Option> children) {
    return new Option(Ids.text(option.id()), option.value(), option.disabled(), children);
  }
}
