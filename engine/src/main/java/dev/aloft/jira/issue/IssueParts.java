package dev.aloft.jira.issue;

import dev.aloft.jira.source.SourceComment;
import dev.aloft.jira.source.SourceEntry;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceLink;
import dev.aloft.jira.source.SourceLinkType;
import dev.aloft.jira.source.SourceUserMark;
import dev.aloft.jira.source.SourceWorklog;
import dev.aloft.resource.DesiredPart;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The wanted comments, worklogs, links and watchers of one issue. */
final class IssueParts {

  private final IssueScope scope;
  private final IssueAddresses addresses;
  private final SourceTexts texts;
  private final SourceTexts.Place place;
  private final List<DesiredPart> parts = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final ObjectNode kept = IssueRecords.object();

  IssueParts(
      IssueScope scope,
      IssueAddresses addresses,
      SourceTexts texts,
      SourceTexts.Place place,
      SourceIssueBundle bundle) {
    this.scope = scope;
    this.addresses = addresses;
    this.texts = texts;
    this.place = place;
    bundle.comments().forEach(this::comment);
    Instant fallback = bundle.issue().created().orElse(Instant.EPOCH);
    bundle.worklogs().forEach(worklog -> worklog(worklog, fallback));
    links(bundle.links());
    watchers(bundle.watchers());
  }

  List<DesiredPart> parts() {
    return parts;
  }

  /** Texts by the name of the file that holds them. */
  Map<String, String> texts() {
    return files;
  }

  /** What has no place on the target; the caller adds to it. */
  ObjectNode kept() {
    return kept;
  }

  private void comment(SourceComment comment) {
    Optional<Value> visibility = visibility(scope, comment.groupLevel(), comment.roleLevel());
    List<Value> bodies = texts(comment, "comment-" + comment.id(), visibility);
    Map<String, Value> values = values(comment, visibility);
    values.put("body", bodies.getFirst());
    add(IssueSchema.COMMENT, comment.id(), values);
    goOn(comment.id(), bodies, values);
  }

  private Map<String, Value> values(SourceEntry entry, Optional<Value> visibility) {
    Map<String, Value> values = new TreeMap<>();
    values.put("author", scope.person(entry.author()));
    values.put("created", moment(entry.created()));
    if (entry.updated().isPresent() && !entry.updated().equals(entry.created())) {
      values.put("updated", moment(entry.updated()));
      values.put("updateAuthor", scope.person(entry.updateAuthor()));
    }
    visibility.ifPresent(value -> values.put("visibility", value));
    return values;
  }

  private void worklog(SourceWorklog worklog, Instant fallback) {
    Optional<Value> visibility = visibility(scope, worklog.groupLevel(), worklog.roleLevel());
    Map<String, Value> values = values(worklog, visibility);
    List<Value> words = texts(worklog, "worklog-" + worklog.id(), visibility);
    if (worklog.seconds() <= 0) {
      // The product takes no empty worklogs; the words of a restricted one are for few.
      ObjectNode outside = array("worklogs").addObject().put("id", worklog.id());
      if (visibility.isEmpty()) {
        outside.put("comment", SourceTexts.mended(worklog.body()));
      } else if (!worklog.body().isBlank()) {
        values.put("body", words.getFirst());
        add(IssueSchema.COMMENT, ofWorklog(worklog.id()), values);
        goOn(ofWorklog(worklog.id()), words, values);
      }
      return;
    }
    goOn(ofWorklog(worklog.id()), words, values);
    values.put("comment", words.getFirst());
    values.put("started", Value.moment(worklog.started().or(worklog::created).orElse(fallback)));
    values.put("seconds", Value.number(worklog.seconds()));
    add(IssueSchema.WORKLOG, worklog.id(), values);
  }

  /** What a comment that stands for a worklog, or goes on with one, is known by. */
  static String ofWorklog(String id) {
    return "worklog-" + id;
  }

  /** What the piece of a text is known by, counted from 2. */
  static String piece(String id, int number) {
    return id + "/" + number;
  }

  /** The pieces of a text after the first, as comments like it. */
  private void goOn(String id, List<Value> pieces, Map<String, Value> like) {
    for (int i = 1; i < pieces.size(); i++) {
      Map<String, Value> values = new TreeMap<>(like);
      values.put("body", pieces.get(i));
      add(IssueSchema.COMMENT, piece(id, i + 1), values);
    }
  }

  /** A file can be seen by all who see the issue: what is for few goes on in comments for them. */
  private List<Value> texts(SourceEntry entry, String name, Optional<Value> visibility) {
    String head = texts.authorship(entry);
    if (visibility.isPresent()) {
      return texts.pieces(entry.body(), place, head);
    }
    SourceTexts.Written written = texts.rich(entry.body(), place, head, name + ".txt");
    written.whole().ifPresent(whole -> files.put(name + ".txt", whole));
    return List.of(written.value());
  }

  private void add(String kind, String id, Map<String, Value> values) {
    String stamp = scope.stamp(id);
    parts.add(new DesiredPart(kind, stamp, Optional.of(stamp), values));
  }

  private static Value moment(Optional<Instant> instant) {
    return instant.map(Value::moment).orElse(Value.NONE);
  }

  /**
   * Who alone may see a comment or worklog. A group or role that is not known becomes the role of
   * the project's administrators: nothing that was restricted may become public.
   */
  static Optional<Value> visibility(
      IssueScope scope, Optional<String> group, Optional<String> role) {
    if (group.isPresent()) {
      String name = group.get();
      return Optional.of(
          restriction(
              "group",
              scope
                  .names()
                  .find(IssueSchema.GROUP, name)
                  .or(() -> scope.names().find(IssueSchema.GROUP, name.toLowerCase(Locale.ROOT)))));
    }
    return role.map(id -> restriction("role", scope.names().find(IssueSchema.ROLE, id)));
  }

  private static Value restriction(String type, Optional<Address> who) {
    return who.map(address ->
            Value.fields(Map.of("type", Value.text(type), "who", Value.reference(address))))
        .orElseGet(() -> Value.fields(Map.of("type", Value.text(Restriction.ADMINISTRATORS))));
  }

  /** Links of one type to one issue are one link on the target, however many there were. */
  private void links(List<SourceLink> links) {
    Set<Map<String, Value>> known = new HashSet<>();
    for (SourceLink link : links) {
      if (scope.isHidden(link.typeId())) {
        continue;
      }
      Optional<Address> type = scope.names().find(IssueSchema.LINK_TYPE, link.typeId());
      Optional<Address> to = addresses.byId(link.destinationId());
      if (type.isEmpty() || to.isEmpty() || link.isToItself()) {
        array("links").addArray().add(typeName(link.typeId())).add(keyOf(link.destinationId()));
        continue;
      }
      Map<String, Value> values =
          Map.of("type", Value.reference(type.get()), "to", Value.reference(to.get()));
      if (known.add(values)) {
        parts.add(new DesiredPart(IssueSchema.LINK, link.id(), Optional.empty(), values));
      }
    }
  }

  private String typeName(String typeId) {
    return scope.source().linkTypes().stream()
        .filter(type -> type.id().equals(typeId))
        .map(SourceLinkType::name)
        .findFirst()
        .orElse(typeId);
  }

  private String keyOf(String issueId) {
    return addresses.keyOf(issueId).orElse("#" + issueId);
  }

  private void watchers(List<SourceUserMark> marks) {
    Set<Address> known = new HashSet<>();
    for (SourceUserMark mark : marks) {
      scope
          .user(mark.user())
          .filter(known::add)
          .ifPresent(user ->
              parts.add(
                  new DesiredPart(
                      IssueSchema.WATCHER,
                      mark.user(),
                      Optional.empty(),
                      Map.of("user", Value.reference(user)))));
    }
  }

  private ArrayNode array(String name) {
    return kept.path(name) instanceof ArrayNode there ? there : kept.putArray(name);
  }
}
