package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Sprint;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.LinkType;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Version;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.ChangeGroup;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Link;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.jql.JqlDates;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The functions of queries. */
final class JqlFunctions {

  /** Functions that the product knows and the sandbox does not. */
  private static final List<String> ABSENT =
      List.of("issuehistory", "currentlogin", "lastlogin", "cascadeoption");

  /** What queries may call, for lists of suggestions. */
  static final List<String> NAMES =
      List.of(
          "closedSprints()",
          "componentsLeadByUser()",
          "currentUser()",
          "earliestUnreleasedVersion()",
          "endOfDay()",
          "endOfMonth()",
          "endOfWeek()",
          "endOfYear()",
          "futureSprints()",
          "latestReleasedVersion()",
          "linkedIssues()",
          "membersOf()",
          "now()",
          "openSprints()",
          "projectsLeadByUser()",
          "projectsWhereUserHasPermission()",
          "releasedVersions()",
          "standardIssueTypes()",
          "startOfDay()",
          "startOfMonth()",
          "startOfWeek()",
          "startOfYear()",
          "subtaskIssueTypes()",
          "unreleasedVersions()",
          "updatedBy()",
          "votedIssues()",
          "watchedIssues()");

  private final JiraSite site;
  private final Tables tables;
  private final User caller;

  JqlFunctions(JiraSite site, User caller) {
    this.site = site;
    this.tables = site.tables();
    this.caller = caller;
  }

  Optional<List<String>> call(String field, String name, List<String> arguments) {
    String function = name.toLowerCase(Locale.ROOT);
    if (ABSENT.contains(function)) {
      throw Refusal.of(501, "The sandbox does not implement the JQL function '" + name + "()'.");
    }
    Optional<Instant> date = JqlDates.function(name, arguments, site.dataCenter().now());
    if (date.isPresent()) {
      return Optional.of(List.of(Long.toString(date.get().toEpochMilli())));
    }
    return switch (function) {
      case "currentuser" -> Optional.of(caller.anonymous() ? List.of() : List.of(caller.key()));
      case "membersof" -> Optional.of(members(only(name, arguments)));
      case "standardissuetypes" ->
          Optional.of(ids(tables.issueTypes().where(type -> !type.subtask())));
      case "subtaskissuetypes" ->
          Optional.of(ids(tables.issueTypes().where(type -> type.subtask())));
      case "releasedversions" -> Optional.of(ids(versions(arguments, Version::released)));
      case "unreleasedversions" ->
          Optional.of(ids(versions(arguments, version -> !version.released())));
      case "latestreleasedversion" ->
          Optional.of(ids(lastOf(versions(arguments, Version::released))));
      case "earliestunreleasedversion" ->
          Optional.of(ids(firstOf(versions(arguments, version -> !version.released()))));
      case "opensprints" -> Optional.of(sprints("active"));
      case "closedsprints" -> Optional.of(sprints("closed"));
      case "futuresprints" -> Optional.of(sprints("future"));
      case "linkedissues" -> Optional.of(linked(field, arguments));
      case "updatedby" -> Optional.of(updated(name, arguments));
      case "watchedissues" -> Optional.of(followed(true));
      case "votedissues" -> Optional.of(followed(false));
      case "projectsleadbyuser" -> {
        String lead = arguments.isEmpty() ? caller.key() : key(arguments.getFirst());
        yield Optional.of(ids(tables.projects().where(one -> one.profile().lead().equals(lead))));
      }
      case "componentsleadbyuser" -> {
        Optional<String> lead =
            Optional.of(arguments.isEmpty() ? caller.key() : key(arguments.getFirst()));
        yield Optional.of(ids(tables.components().where(one -> one.lead().equals(lead))));
      }
      case "projectswhereuserhaspermission" -> Optional.of(ids(permitted(only(name, arguments))));
      default -> Optional.empty();
    };
  }

  private static String only(String name, List<String> arguments) {
    if (arguments.size() != 1) {
      throw Refusal.badRequest(
          "Function '"
              + name
              + "' expected '1' arguments but received '"
              + arguments.size()
              + "'.");
    }
    return arguments.getFirst();
  }

  private String key(String name) {
    return site.users().byName(name).map(User::key).orElse(name);
  }

  private static List<String> ids(List<? extends Item> items) {
    return items.stream().map(item -> Long.toString(item.id())).toList();
  }

  private List<String> members(String group) {
    if (!site.users().groups().contains(group)) {
      throw Refusal.badRequest(
          "Function 'membersOf' can not generate a list of usernames for group '"
              + group
              + "'; the group does not exist.");
    }
    return site.users().members(group).stream().map(User::key).toList();
  }

  private List<Version> versions(List<String> projects, Predicate<Version> wanted) {
    List<Long> owners =
        site.access().visible(caller).stream()
            .filter(one ->
                projects.isEmpty()
                    || projects.stream()
                        .anyMatch(text ->
                            one.key().equalsIgnoreCase(text) || one.name().equalsIgnoreCase(text)))
            .map(Project::id)
            .toList();
    return tables
        .versions()
        .where(version -> owners.contains(version.owner()) && wanted.test(version))
        .stream()
        .sorted(Comparator.comparingLong(Version::position))
        .toList();
  }

  private static List<Version> lastOf(List<Version> versions) {
    return versions.isEmpty() ? List.of() : List.of(versions.getLast());
  }

  private static List<Version> firstOf(List<Version> versions) {
    return versions.isEmpty() ? List.of() : List.of(versions.getFirst());
  }

  private List<String> sprints(String state) {
    return ids(tables.sprints().where((Sprint sprint) -> sprint.state().equals(state)));
  }

  private List<String> linked(String field, List<String> arguments) {
    if (arguments.isEmpty()) {
      throw Refusal.badRequest("Function 'linkedIssues' expected at least '1' argument.");
    }
    Issue issue =
        site.issues()
            .find(arguments.getFirst())
            .filter(one -> site.access().sees(caller, one))
            .orElseThrow(() ->
                Refusal.badRequest(
                    "Issue '"
                        + arguments.getFirst()
                        + "' could not be found for '"
                        + field
                        + "'."));
    List<String> kinds = arguments.subList(1, arguments.size());
    List<String> found = new ArrayList<>();
    for (Link link : tables.links().ofOwner(issue.id())) {
      if (named(link.type(), kinds, LinkType::outward)) {
        found.add(Long.toString(link.to()));
      }
    }
    tables.linkEnds().ofOwner(issue.id()).stream()
        .flatMap(end -> tables.links().find(end.id()).stream())
        .filter(link -> named(link.type(), kinds, LinkType::inward))
        .forEach(link -> found.add(Long.toString(link.owner())));
    return found;
  }

  private boolean named(
      long type, List<String> kinds, java.util.function.Function<LinkType, String> direction) {
    return kinds.isEmpty()
        || tables
            .linkTypes()
            .find(type)
            .filter(one ->
                kinds.stream()
                    .anyMatch(kind ->
                        kind.equalsIgnoreCase(direction.apply(one))
                            || kind.equalsIgnoreCase(one.name())))
            .isPresent();
  }

  /**
   * The issues that somebody made, changed, or wrote or changed a comment of (the product's
   * reference), perhaps between two times: their ids alone are in memory.
   */
  private List<String> updated(String name, List<String> arguments) {
    if (arguments.isEmpty() || arguments.size() > 3) {
      throw Refusal.badRequest("Function '" + name + "' expected between '1' and '3' arguments.");
    }
    String key = key(arguments.getFirst());
    long from = arguments.size() > 1 ? millis(name, arguments.get(1)) : Long.MIN_VALUE;
    long until = arguments.size() > 2 ? millis(name, arguments.get(2)) : Long.MAX_VALUE;
    LongPredicate within = at -> at >= from && at <= until;
    Stream<Long> made =
        site.issues()
            .all()
            .filter(issue -> issue.text("creator").filter(key::equals).isPresent())
            .filter(issue -> within.test(issue.created()))
            .map(Issue::id);
    Stream<Long> changed =
        tables
            .history()
            .all()
            .filter(group -> group.author().equals(key) && within.test(group.created()))
            .map(ChangeGroup::owner);
    Stream<Long> commented =
        tables
            .comments()
            .all()
            .filter(comment ->
                (comment.author().equals(key) && within.test(comment.created()))
                    || (comment.editor().equals(key) && within.test(comment.updated())))
            .filter(comment ->
                site.issues()
                    .find(comment.owner())
                    .filter(issue -> site.access().sees(caller, issue, comment.visibility()))
                    .isPresent())
            .map(Comment::owner);
    return Stream.of(made, changed, commented)
        .flatMap(ids -> ids)
        .distinct()
        .map(id -> Long.toString(id))
        .toList();
  }

  private long millis(String name, String text) {
    return JqlDates.time(text, site.dataCenter().now())
        .orElseThrow(() -> JqlDates.invalid(name, text))
        .toEpochMilli();
  }

  private List<String> followed(boolean watching) {
    return tables
        .followers()
        .all()
        .filter(one -> (watching ? one.watchers() : one.voters()).contains(caller.key()))
        .map(one -> Long.toString(one.id()))
        .toList();
  }

  private List<Project> permitted(String permission) {
    Optional<Permission> known =
        Stream.of(Permission.values())
            .filter(one ->
                one.name().equalsIgnoreCase(permission) || one.label().equalsIgnoreCase(permission))
            .findFirst();
    return known
        .map(one -> tables.projects().where(project -> site.access().may(caller, one, project)))
        .orElseThrow(
            () -> Refusal.badRequest("The permission '" + permission + "' does not exist."));
  }
}
