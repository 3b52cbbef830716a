package dev.aloft.sandbox.migration.transfer;

import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.LinkType;
import dev.aloft.sandbox.jira.cloud.tables.Priority;
import dev.aloft.sandbox.jira.cloud.tables.PriorityScheme;
import dev.aloft.sandbox.jira.cloud.tables.Resolution;
import dev.aloft.sandbox.jira.cloud.tables.Role;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Status;
import dev.aloft.sandbox.jira.cloud.tables.StatusCategory;
import dev.aloft.sandbox.jira.datacenter.tables.Lists;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a site has one of for all its projects: of the same name it is the same, else it is made.
 */
final class Names {

  private static final long PICTURE = 10300;

  private final Tables server;
  private final SiteTables site;

  Names(Tables server, SiteTables site) {
    this.server = server;
    this.site = site;
  }

  /** An issue type; sub-tasks and others of one name are two. */
  IssueType type(long id) {
    Lists.IssueType type =
        server
            .issueTypes()
            .find(id)
            .orElseGet(() -> new Lists.IssueType(id, "Unknown", "", false, PICTURE));
    return site.issueTypes()
        .first(one -> one.name().equalsIgnoreCase(type.name()) && one.subtask() == type.subtask())
        .orElseGet(() ->
            site.issueTypes()
                .put(
                    new IssueType(
                        site.issueTypes().nextId(),
                        type.name(),
                        type.description(),
                        type.subtask() ? IssueType.SUBTASK : IssueType.BASE,
                        type.avatar())));
  }

  Status status(long id) {
    Lists.Status status =
        server.statuses().find(id).orElseGet(() -> new Lists.Status(id, "Unknown", "", "new"));
    return site.statuses()
        .first(one -> one.name().equalsIgnoreCase(status.name()))
        .orElseGet(() ->
            site.statuses()
                .put(
                    new Status(
                        site.statuses().nextId(),
                        status.name(),
                        status.description(),
                        category(status.category()))));
  }

  private static StatusCategory category(String key) {
    return Arrays.stream(StatusCategory.values())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElse(StatusCategory.TODO);
  }

  /** A priority, which the usual scheme offers from then on. */
  Priority priority(long id) {
    Lists.Priority priority =
        server
            .priorities()
            .find(id)
            .orElseGet(() -> new Lists.Priority(id, "Unknown", "", "#707070", ""));
    return site.priorities()
        .first(one -> one.name().equalsIgnoreCase(priority.name()))
        .orElseGet(() -> offered(priority));
  }

  private Priority offered(Lists.Priority priority) {
    Priority made =
        site.priorities()
            .put(
                new Priority(
                    site.priorities().nextId(),
                    priority.name(),
                    priority.description(),
                    priority.color(),
                    PICTURE));
    PriorityScheme usual = site.defaultPriorityScheme();
    List<Long> all = new ArrayList<>(usual.priorityIds());
    all.add(made.id());
    site.prioritySchemes()
        .put(
            new PriorityScheme(
                usual.id(), usual.name(), usual.description(), usual.defaultPriorityId(), all));
    return made;
  }

  Resolution resolution(long id) {
    Lists.Resolution resolution =
        server.resolutions().find(id).orElseGet(() -> new Lists.Resolution(id, "Unknown", ""));
    return site.resolutions()
        .first(one -> one.name().equalsIgnoreCase(resolution.name()))
        .orElseGet(() ->
            site.resolutions()
                .put(
                    new Resolution(
                        site.resolutions().nextId(), resolution.name(), resolution.description())));
  }

  LinkType link(long id) {
    Lists.LinkType type =
        server
            .linkTypes()
            .find(id)
            .orElseGet(() -> new Lists.LinkType(id, "Unknown", "relates to", "relates to"));
    return site.linkTypes()
        .first(one -> one.name().equalsIgnoreCase(type.name()))
        .orElseGet(() ->
            site.linkTypes()
                .put(
                    new LinkType(
                        site.linkTypes().nextId(), type.name(), type.inward(), type.outward())));
  }

  Role role(long id) {
    Lists.Role role =
        server.roles().find(id).orElseGet(() -> new Lists.Role(id, "Unknown", "", List.of()));
    return site.roles()
        .first(one -> one.name().equalsIgnoreCase(role.name()))
        .orElseGet(() ->
            site.roles()
                .put(new Role(site.roles().nextId(), role.name(), role.description(), List.of())));
  }
}
