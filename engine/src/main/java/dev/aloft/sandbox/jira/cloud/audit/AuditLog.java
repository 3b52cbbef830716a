package dev.aloft.sandbox.jira.cloud.audit;

import dev.aloft.sandbox.cloud.Chronicle;
import dev.aloft.sandbox.cloud.Happening;
import dev.aloft.sandbox.jira.cloud.audit.AuditRecord.Parent;
import dev.aloft.sandbox.jira.cloud.audit.AuditRecord.Thing;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Component;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfiguration;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfigurationScheme;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme;
import dev.aloft.sandbox.jira.cloud.tables.NotificationScheme;
import dev.aloft.sandbox.jira.cloud.tables.PermissionScheme;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.ProjectCategory;
import dev.aloft.sandbox.jira.cloud.tables.Role;
import dev.aloft.sandbox.jira.cloud.tables.Row;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Table;
import dev.aloft.sandbox.jira.cloud.tables.Version;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.store.Pile;
import dev.aloft.sandbox.store.Sequences;
import dev.aloft.sandbox.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was changed while somebody acted: rows of the configuration as they come, change and go, and
 * people and groups as the organization tells. Guarded by the organization's lock.
 */
public final class AuditLog {

  private static final long NONE = 0;
  private static final String PROJECTS = "projects";
  private static final String FIELDS = "fields";
  private static final String WORKFLOWS = "workflows";
  private static final String PERMISSIONS = "permissions";

  private final JiraSite site;
  private final SiteTables tables;
  private final Pile<AuditRecord> pile;

  /** The log of a site, which is kept in a store from now on. */
  public AuditLog(JiraSite site, SiteTables tables, Store store) {
    this.site = site;
    this.tables = tables;
    // Numbers are counted here: there are as many records as the last one's number says.
    this.pile = new Pile<>(AuditRecord.class, store, new Sequences());
    watch(PROJECTS, "Project", tables.projects(), Project::name);
    watch(PROJECTS, "Project category", tables.categories(), ProjectCategory::name);
    watch(PROJECTS, "Project role", tables.roles(), Role::name);
    watch(
        PROJECTS,
        "Project component",
        tables.components(),
        Component::name,
        component -> project(component.projectId()));
    watch(
        PROJECTS,
        "Project version",
        tables.versions(),
        Version::name,
        version -> project(version.projectId()));
    watch(FIELDS, "Custom field", tables.fields(), Field::name);
    watch(
        FIELDS,
        "Field configuration",
        tables.fieldLayouts().configurations(),
        FieldConfiguration::name);
    watch(
        FIELDS,
        "Field configuration scheme",
        tables.fieldLayouts().schemes(),
        FieldConfigurationScheme::name);
    watch(FIELDS, "Field scheme", tables.fieldLayouts().fieldSchemes(), FieldScheme::name);
    watch(WORKFLOWS, "Workflow", tables.workflows(), Workflow::name);
    watch(WORKFLOWS, "Workflow scheme", tables.workflowSchemes(), WorkflowScheme::name);
    watch(PERMISSIONS, "Permission scheme", tables.permissionSchemes(), PermissionScheme::name);
    watch(PERMISSIONS, "Issue security scheme", tables.securitySchemes(), SecurityScheme::name);
    watch(
        "notifications",
        "Notification scheme",
        tables.notificationSchemes(),
        NotificationScheme::name);
    chronicle().tell((actor, happening) -> people(happening));
  }

  private Chronicle chronicle() {
    return site.cloud().organization().chronicle();
  }

  private <T extends Row> void watch(
      String category, String kind, Table<T> table, Function<T, String> name) {
    watch(category, kind, table, name, row -> Optional.empty());
  }

  private <T extends Row> void watch(
      String category,
      String kind,
      Table<T> table,
      Function<T, String> name,
      Function<T, Optional<Parent>> parent) {
    table.watch((before, after) -> {
      if (chronicle().acting().isEmpty() || before.equals(after)) {
        return;
      }
      T row = after.or(() -> before).orElseThrow();
      String deed = before.isEmpty() ? "created" : after.isEmpty() ? "deleted" : "updated";
      add(
          kind + " " + deed,
          category,
          new Thing(
              kind.toUpperCase(Locale.ROOT).replace(' ', '_'),
              Ids.text(row.id()),
              name.apply(row),
              parent.apply(row)),
          List.of(),
          RowChanges.between(before, after));
    });
  }

  private Optional<Parent> project(long id) {
    return tables.projects().find(id).map(one -> new Parent(Ids.text(id), one.name()));
  }

  private void add(
      String summary,
      String category,
      Thing object,
      List<Thing> associated,
      List<AuditRecord.Change> changes) {
    Optional<String> author =
        chronicle()
            .acting()
            .flatMap(actor ->
                // Whoever has not logged in has no id.
                actor instanceof Chronicle.Actor.Person(var accountId) && !accountId.isEmpty()
                    ? Optional.of(accountId)
                    : Optional.empty());
    pile.put(
        new AuditRecord(
            pile.count(NONE) + 1L,
            site.now(),
            author,
            summary,
            category,
            object,
            associated,
            changes));
  }

  private void people(Happening happening) {
    switch (happening.action()) {
      case GROUP_CREATED -> group("Group created", happening);
      case GROUP_RENAMED -> group("Group updated", happening);
      case GROUP_DELETED -> group("Group deleted", happening);
      case USER_ADDED_TO_GROUP -> membership("User added to group", happening);
      case USER_REMOVED_FROM_GROUP -> membership("User removed from group", happening);
      case USER_CREATED -> user("User created", happening);
      case ACCOUNT_DEACTIVATED, ACCOUNT_REACTIVATED, ACCOUNT_EMAIL_CHANGED, ACCOUNT_CHANGED ->
          user("User updated", happening);
      case GROUP_ROLE_GRANTED,
          GROUP_ROLE_REVOKED,
          USER_INVITED,
          USER_SUSPENDED,
          USER_RESTORED,
          USER_REMOVED,
          POLICY_CREATED,
          POLICY_UPDATED,
          POLICY_DELETED,
          POLICY_RESOURCE_ADDED,
          POLICY_RESOURCE_UPDATED,
          POLICY_RESOURCE_REMOVED -> {
        // The organization's own log has these.
      }
    }
  }

  private void group(String summary, Happening happening) {
    add(summary, "group management", thing(happening.about().getFirst()), List.of(), List.of());
  }

  private void membership(String summary, Happening happening) {
    add(
        summary,
        "group management",
        thing(happening.about().getLast()),
        List.of(thing(happening.about().getFirst())),
        List.of());
  }

  private void user(String summary, Happening happening) {
    add(summary, "user management", thing(happening.about().getFirst()), List.of(), List.of());
  }

  /** People are named by their ids: a log must not remember who was deleted since. */
  private static Thing thing(Happening.Subject subject) {
    return Thing.of(
        subject.type().toUpperCase(Locale.ROOT),
        subject.id(),
        Optional.ofNullable(subject.attributes().get("name")).orElse(subject.id()));
  }

  /**
   * Some records.
   *
   * @param total how many there are in the time, whatever words were asked for
   */
  record Page(List<AuditRecord> records, int total) {}

  /**
   * The records of a time of which something is true, the latest first. The total of the product
   * takes no notice of words that are asked for (the live suite of jira.js pins it).
   */
  Page page(Predicate<AuditRecord> time, Predicate<AuditRecord> words, int offset, int limit) {
    Predicate<AuditRecord> wanted = time.and(words);
    int found = Math.toIntExact(pile.streamOf(NONE).filter(wanted).count());
    int end = Math.max(0, found - offset);
    int begin = Math.max(0, end - limit);
    return new Page(
        pile.streamOf(NONE).filter(wanted).skip(begin).limit(end - begin).toList().reversed(),
        Math.toIntExact(pile.streamOf(NONE).filter(time).count()));
  }
}
