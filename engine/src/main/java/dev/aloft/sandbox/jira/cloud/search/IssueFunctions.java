package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.issue.Looks;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.JqlDates;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Documents.Document;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The functions that stand for issues. */
final class IssueFunctions {

  private static final int MANY = Integer.MAX_VALUE;

  private final Issues issues;
  private final SearchedParts parts;
  private final Looks looks;

  IssueFunctions(Issues issues, SearchedParts parts, Looks looks) {
    this.issues = issues;
    this.parts = parts;
    this.looks = looks;
  }

  /**
   * For which issues a function stands.
   *
   * @throws Refusal 400 for no function of issues, and for arguments that mean nothing
   */
  Predicate<IssueHead> test(Operand.Function function, Asker asker) {
    Optional<Collection<Long>> few = few(function, asker);
    if (few.isPresent()) {
      Set<Long> ids = new HashSet<>(few.get());
      return head -> ids.contains(head.id());
    }
    List<String> arguments = function.arguments();
    String me = asker.account().accountId();
    return switch (function.name().toLowerCase(Locale.ROOT)) {
      case "watchedissues" -> {
        JqlField.count(function.name(), arguments, 0, 0);
        yield head -> of(head).filter(one -> parts.watchers().of(one).contains(me)).isPresent();
      }
      case "votedissues" -> {
        JqlField.count(function.name(), arguments, 0, 0);
        yield head -> of(head).filter(one -> parts.votes().of(one).contains(me)).isPresent();
      }
      case "updatedby" -> updatedBy(function.name(), arguments, asker);
      case "issueswithremotelinksbyglobalid" -> {
        JqlField.count(function.name(), arguments, 1, 100);
        yield head -> parts.remoteLinks().has(head.id(), arguments);
      }
      default -> throw JqlField.noFunction(function.name());
    };
  }

  private Optional<Issue> of(IssueHead head) {
    return issues.store().find(head.id());
  }

  /** The issues themselves, where the function names them without a look at all. */
  Optional<Collection<Long>> few(Operand.Function function, Asker asker) {
    List<String> arguments = function.arguments();
    return switch (function.name().toLowerCase(Locale.ROOT)) {
      case "linkedissues", "linkedissue" -> {
        JqlField.count(function.name(), arguments, 1, MANY);
        yield Optional.of(linked(issue(arguments.getFirst(), asker), arguments));
      }
      case "issuehistory", "workitemhistory" -> {
        JqlField.count(function.name(), arguments, 0, 0);
        yield Optional.of(looks.of(asker.account()));
      }
      case "childissuesof" -> {
        JqlField.count(function.name(), arguments, 1, 1);
        yield Optional.of(below(issue(arguments.getFirst(), asker)));
      }
      default -> Optional.empty();
    };
  }

  private Issue issue(String word, Asker asker) {
    return issues
        .find(word)
        .filter(one -> issues.may(asker.account(), Permission.BROWSE_PROJECTS, one))
        .orElseThrow(() ->
            UnknownName.ofValue(
                "An issue with key '" + word + "' does not exist for field 'key'."));
  }

  /** Names and ways of links are told apart by case (the product's reference). */
  private Collection<Long> linked(Issue issue, List<String> arguments) {
    List<String> ways = arguments.subList(1, arguments.size());
    for (String way : ways) {
      boolean known =
          issues.configuration().linkTypes().stream()
              .flatMap(type -> Stream.of(type.name(), type.inward(), type.outward()))
              .anyMatch(way::equals);
      if (!known) {
        throw Refusal.badRequest("Issue link type '" + way + "' could not be found.");
      }
    }
    return parts.links().of(issue.id()).stream()
        .filter(end ->
            ways.isEmpty()
                || ways.stream()
                    .anyMatch(way -> way.equals(end.way()) || way.equals(end.type().name())))
        .map(end -> end.other())
        .toList();
  }

  /** Everything below an issue, over all levels. */
  private Collection<Long> below(Issue issue) {
    Set<Long> found = new LinkedHashSet<>();
    Deque<Long> open = new ArrayDeque<>(List.of(issue.id()));
    while (!open.isEmpty()) {
      for (long child : issues.store().children(open.pop())) {
        if (found.add(child)) {
          open.push(child);
        }
      }
    }
    return found;
  }

  /**
   * Who made an issue, changed a field of it, or wrote or changed a comment (the product's
   * reference), perhaps between two times.
   */
  private Predicate<IssueHead> updatedBy(String name, List<String> arguments, Asker asker) {
    JqlField.count(name, arguments, 1, 3);
    Collection<String> people = BuiltInFields.people(issues, arguments.getFirst());
    if (people.isEmpty()) {
      throw JqlField.unknown(name, arguments.getFirst());
    }
    Instant from = arguments.size() > 1 ? time(arguments.get(1), asker) : Instant.MIN;
    Instant until = arguments.size() > 2 ? time(arguments.get(2), asker) : Instant.MAX;
    Predicate<Instant> within = at -> !at.isBefore(from) && !at.isAfter(until);
    return head -> of(head).filter(issue -> updated(issue, people, within, asker)).isPresent();
  }

  private static Instant time(String text, Asker asker) {
    return JqlDates.time(text, asker.now()).orElseThrow(() -> JqlDates.invalid("updatedBy", text));
  }

  private boolean updated(
      Issue issue, Collection<String> people, Predicate<Instant> within, Asker asker) {
    String maker = issue.fields().path("creator").path("accountId").asString("");
    return (people.contains(maker) && within.test(issue.created()))
        || parts.history().by(issue.id(), people, within)
        || parts.comments().visible(asker.account(), issue).stream()
            .anyMatch(comment ->
                wrote(comment, "author", "created", people, within)
                    || wrote(comment, "updateAuthor", "updated", people, within));
  }

  private static boolean wrote(
      Document comment,
      String who,
      String when,
      Collection<String> people,
      Predicate<Instant> within) {
    String time = comment.json().path(when).asString("");
    return people.contains(comment.json().path(who).asString(""))
        && !time.isEmpty()
        && within.test(JiraTimes.parse(time));
  }
}
