package dev.aloft.jira.issue;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceAttachment;
import dev.aloft.jira.source.SourceComment;
import dev.aloft.jira.source.SourceEntry;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceLink;
import dev.aloft.jira.source.SourceUserMark;
import dev.aloft.jira.source.SourceWorklog;
import dev.aloft.jira.source.StoredFile;
import dev.aloft.resource.Expected;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the source's rows say should hang on an issue, for verify. */
final class ExpectedParts {

  private final IssueScope scope;
  private final IssueAddresses addresses;
  private final SourceIssueBundle bundle;
  private final ObjectNode kept;
  private final ExpectedTexts texts;
  private final FileNames names = new FileNames();
  private final List<Expected.Part> files = new ArrayList<>();
  private final List<Expected.Part> others = new ArrayList<>();
  private final Map<String, String> later = new LinkedHashMap<>();

  ExpectedParts(
      IssueScope scope,
      IssueAddresses addresses,
      MovingProject project,
      SourceIssueBundle bundle,
      ObjectNode kept) {
    this.scope = scope;
    this.addresses = addresses;
    this.bundle = bundle;
    this.kept = kept;
    Set<String> present = new TreeSet<>();
    for (SourceAttachment attachment : bundle.attachments()) {
      if (attachment.file().isPresent()) {
        present.add(FileNames.clean(attachment));
      }
    }
    this.texts =
        new ExpectedTexts(
            scope,
            addresses,
            new SourceTexts.Place(IssueAddresses.of(project, bundle.issue().number()), present));
  }

  void read() {
    bundle.attachments().forEach(this::attachment);
    bundle.comments().forEach(this::comment);
    bundle.worklogs().forEach(this::worklog);
    links();
    watchers();
  }

  /** The parts, once all texts were read. */
  List<Expected.Part> all() {
    later.forEach(this::add);
    List<Expected.Part> all = new ArrayList<>(files);
    all.addAll(others);
    return all;
  }

  /** A rich text of the issue itself; what is too long for it hangs on the issue as a file. */
  Value rich(String raw, String name) {
    return expected(texts.open(raw, name + ".txt"), name);
  }

  private Value rich(SourceEntry entry, String name) {
    return expected(texts.open(entry, name + ".txt"), name);
  }

  private Value expected(ExpectedTexts.Open text, String name) {
    text.whole().ifPresent(whole -> file(name + ".txt", whole));
    return text.value();
  }

  void file(String name, String text) {
    later.put(name, text);
  }

  private void add(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    files.add(
        file(bundle.issue().id() + "/aloft/" + name, name, bytes.length, FileDigests.of(bytes)));
  }

  private Expected.Part file(String id, String name, long size, Optional<Value> content) {
    Map<String, Value> values = new TreeMap<>();
    values.put("name", Value.text(name));
    values.put("size", Value.number(size));
    content.ifPresent(digest -> values.put("content", digest));
    return new Expected.Part(
        IssueSchema.ATTACHMENT, id, Optional.of(names.match(name, size)), values);
  }

  /** Without a file there is nothing to expect; the ledger counts the row as blocked. */
  private void attachment(SourceAttachment attachment) {
    Optional<StoredFile> file = attachment.file();
    if (file.isEmpty()) {
      return;
    }
    try {
      files.add(
          file(
              bundle.issue().id() + "/" + attachment.id(),
              FileNames.clean(attachment),
              file.get().size(),
              FileDigests.of(file.get())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void comment(SourceComment comment) {
    Map<String, Value> values = written(comment);
    if (!comment.isRestricted()) {
      values.put("body", rich(comment, "comment-" + comment.id()));
      others.add(part(IssueSchema.COMMENT, comment.id(), values));
    } else {
      comments(comment.id(), texts.restricted(comment), 0, values);
    }
  }

  private void worklog(SourceWorklog worklog) {
    boolean open = !worklog.isRestricted();
    Map<String, Value> values = written(worklog);
    boolean none = worklog.seconds() <= 0;
    if (none) {
      ObjectNode outside = array("worklogs").addObject().put("id", worklog.id());
      if (open) {
        outside.put("comment", SourceTexts.mended(worklog.body()));
        return;
      }
    }
    String name = "worklog-" + worklog.id();
    List<Value> words = open ? List.of(rich(worklog, name)) : texts.restricted(worklog);
    if (none) {
      comments(name, worklog.body().isBlank() ? List.of() : words, 0, values);
      return;
    }
    comments(name, words, 1, values);
    values.put("comment", words.getFirst());
    values.put("seconds", Value.number(worklog.seconds()));
    worklog.started().ifPresent(started -> values.put("started", Value.moment(started)));
    others.add(part(IssueSchema.WORKLOG, worklog.id(), values));
  }

  /** A comment for each piece of a text, from one on. */
  private void comments(String id, List<Value> pieces, int from, Map<String, Value> values) {
    for (int i = from; i < pieces.size(); i++) {
      Map<String, Value> own = new TreeMap<>(values);
      own.put("body", pieces.get(i));
      others.add(part(IssueSchema.COMMENT, i == 0 ? id : id + "/" + (i + 1), own));
    }
  }

  private Expected.Part part(String kind, String id, Map<String, Value> values) {
    String stamp = scope.sourceName() + "/" + id;
    return new Expected.Part(kind, stamp, Optional.of(stamp), values);
  }

  private Map<String, Value> written(SourceEntry entry) {
    Optional<Instant> updated = entry.updated();
    Map<String, Value> values = new TreeMap<>();
    values.put("author", scope.person(entry.author()));
    values.put("created", entry.created().map(Value::moment).orElse(Value.NONE));
    boolean edited = updated.isPresent() && !updated.equals(entry.created());
    values.put("updated", edited ? Value.moment(updated.get()) : Value.NONE);
    values.put("updateAuthor", edited ? scope.person(entry.updateAuthor()) : Value.NONE);
    values.put("visibility", entry.isRestricted() ? visibility(entry) : Value.NONE);
    return values;
  }

  /** Who alone may see it; the administrators, where the target does not know the group or role. */
  private Value visibility(SourceEntry entry) {
    boolean group = entry.groupLevel().isPresent();
    Optional<Address> who =
        group
            ? entry.groupLevel().flatMap(this::group)
            : entry.roleLevel().flatMap(id -> scope.names().find(IssueSchema.ROLE, id));
    return who.map(address ->
            Value.fields(
                Map.of(
                    "type", Value.text(group ? "group" : "role"), "who", Value.reference(address))))
        .orElseGet(() -> Value.fields(Map.of("type", Value.text("administrators"))));
  }

  private Optional<Address> group(String name) {
    return Stream.of(name, name.toLowerCase(Locale.ROOT))
        .flatMap(spelling -> scope.names().find(IssueSchema.GROUP, spelling).stream())
        .findFirst();
  }

  private void links() {
    Set<String> known = new TreeSet<>();
    for (SourceLink link : bundle.links()) {
      if (scope.isHidden(link.typeId())) {
        continue;
      }
      Optional<Address> type = scope.names().find(IssueSchema.LINK_TYPE, link.typeId());
      Optional<Address> to = addresses.byId(link.destinationId());
      if (type.isEmpty() || to.isEmpty() || link.sourceId().equals(link.destinationId())) {
        String name =
            scope.source().linkTypes().stream()
                .filter(one -> one.id().equals(link.typeId()))
                .map(one -> one.name())
                .findFirst()
                .orElse(link.typeId());
        array("links")
            .addArray()
            .add(name)
            .add(addresses.keyOf(link.destinationId()).orElse("#" + link.destinationId()));
        continue;
      }
      String match = linkMatch(type.get(), to.get());
      if (known.add(match)) {
        others.add(
            new Expected.Part(
                IssueSchema.LINK,
                link.id(),
                Optional.of(match),
                Map.of("type", Value.reference(type.get()), "to", Value.reference(to.get()))));
      }
    }
  }

  static String linkMatch(Address type, Address to) {
    return type.key() + " > " + to.key();
  }

  private void watchers() {
    Set<Address> known = new TreeSet<>();
    for (SourceUserMark mark : bundle.watchers()) {
      Optional<Address> user = scope.user(mark.user());
      if (user.isPresent() && known.add(user.get())) {
        others.add(
            new Expected.Part(
                IssueSchema.WATCHER,
                mark.user(),
                Optional.of(user.get().key()),
                Map.of("user", Value.reference(user.get()))));
      }
    }
  }

  private ArrayNode array(String name) {
    return kept.path(name) instanceof ArrayNode there ? there : kept.putArray(name);
  }
}
