package dev.aloft.jira.issue;

import dev.aloft.jira.source.SourceAttachment;
import dev.aloft.jira.source.SourceChangeGroup;
import dev.aloft.jira.source.SourceFieldValue;
import dev.aloft.jira.source.SourceUserMark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the target has no place for, as compact JSON: history, people, values, links, dates. */
final class IssueRecords {

  private final IssueScope scope;

  IssueRecords(IssueScope scope) {
    this.scope = scope;
  }

  /**
   * The change history: one object a change with {@code at}, {@code by} and {@code items}; an item
   * is {@code [field, old value, old words, new value, new words]}.
   */
  ArrayNode history(List<SourceChangeGroup> groups) {
    ArrayNode history = array();
    for (SourceChangeGroup group : groups) {
      ObjectNode change = history.addObject();
      group.created().ifPresent(at -> change.put("at", at.toString()));
      group.author().ifPresent(by -> change.set("by", person(by)));
      ArrayNode items = change.putArray("items");
      for (SourceChangeGroup.Item item : group.items()) {
        ArrayNode one = items.addArray();
        one.add(SourceTexts.mended(item.field()));
        add(one, item.oldValue());
        add(one, item.oldString());
        add(one, item.newValue());
        add(one, item.newString());
      }
    }
    return history;
  }

  private static void add(ArrayNode items, Optional<String> text) {
    text.map(SourceTexts::mended).ifPresentOrElse(items::add, items::addNull);
  }

  /** A person by key and name: accounts come and go, names are what people remember. */
  ObjectNode person(String key) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", SourceTexts.mended(key))
        .put("name", SourceTexts.mended(scope.nameOf(key)));
  }

  ArrayNode people(List<SourceUserMark> marks) {
    ArrayNode people = array();
    marks.stream()
        .map(SourceUserMark::user)
        .distinct()
        .sorted()
        .map(this::person)
        .forEach(people::add);
    return people;
  }

  /** Who attached which file, and when. */
  ArrayNode files(List<SourceAttachment> attachments) {
    ArrayNode files = array();
    for (SourceAttachment attachment : attachments) {
      ObjectNode file = files.addObject();
      file.put("name", FileNames.clean(attachment));
      file.put("size", attachment.size());
      attachment.author().ifPresent(by -> file.set("by", person(by)));
      attachment.created().map(Instant::toString).ifPresent(at -> file.put("at", at));
      if (attachment.file().isEmpty()) {
        file.put("missing", true);
      }
    }
    return files;
  }

  /** The rows of a custom field as they were stored. */
  static ArrayNode values(List<SourceFieldValue> rows) {
    ArrayNode values = array();
    for (SourceFieldValue row : rows) {
      if (row.parentKey().isPresent()) {
        values.addArray().add(row.parentKey().get()).add(SourceTexts.mended(row.value()));
      } else {
        values.add(SourceTexts.mended(row.value()));
      }
    }
    return values;
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
