package dev.aloft.sandbox.jira.datacenter.anonymization;

import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.field.Kind;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Attachment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Change;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.ChangeGroup;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Followers;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Pin;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Worklog;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.store.Item;
import dev.aloft.sandbox.store.Pile;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What refers to a user in issues and in what hangs on them. */
final class IssueTraces {

  private static final List<String> TEXTS = List.of("description", "environment");

  private final JiraSite site;
  private final Tables tables;

  IssueTraces(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
  }

  /**
   * Visits everything.
   *
   * @param write whether it is changed, or only counted
   * @return how many issues, comments, worklogs, files, marks and steps refer to him
   */
  int visit(Renaming him, boolean write) {
    List<Field> fields =
        new Fields(tables)
            .all().stream()
                .filter(field -> field.kind() == Kind.USER || field.kind() == Kind.USERS)
                .toList();
    List<String> wiki =
        new Fields(tables)
            .all().stream()
                .filter(field -> field.custom().isPresent() && field.kind() == Kind.WIKI)
                .map(Field::id)
                .toList();
    int[] count = {0};
    site.issues()
        .all()
        .forEach(issue -> {
          ObjectNode values = values(issue, fields, wiki, him);
          if (!values.equals(issue.values())) {
            count[0]++;
            if (write) {
              site.issues().put(issue.with(values));
            }
          }
          long id = issue.id();
          count[0] += each(tables.comments(), id, write, one -> comment(one, him));
          count[0] += each(tables.worklogs(), id, write, one -> worklog(one, him));
          count[0] += each(tables.attachments(), id, write, one -> file(one, him));
          count[0] += each(tables.history(), id, write, one -> step(one, him));
          count[0] += followers(issue, him, write);
        });
    return count[0];
  }

  private static <T extends Item> int each(
      Pile<T> pile, long issue, boolean write, UnaryOperator<T> renamed) {
    int count = 0;
    for (T one : pile.ofOwner(issue)) {
      T now = renamed.apply(one);
      if (!now.equals(one)) {
        count++;
        if (write) {
          pile.put(now);
        }
      }
    }
    return count;
  }

  private static ObjectNode values(
      Issue issue, List<Field> fields, List<String> wiki, Renaming him) {
    ObjectNode values = issue.values().deepCopy();
    for (Field field : fields) {
      JsonNode value = values.path(field.id());
      if (value.isString()) {
        values.put(field.id(), him.key(value.asString()));
      } else if (value instanceof ArrayNode list) {
        ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
        list.forEach(one -> renamed.add(him.key(one.asString(""))));
        values.set(field.id(), renamed);
      }
    }
    for (List<String> names : List.of(TEXTS, wiki)) {
      for (String name : names) {
        if (values.path(name).isString()) {
          values.put(name, him.mentions(values.path(name).asString()));
        }
      }
    }
    return values;
  }

  private static Comment comment(Comment one, Renaming him) {
    return new Comment(
        one.id(),
        one.owner(),
        him.key(one.author()),
        him.mentions(one.body()),
        him.key(one.editor()),
        one.created(),
        one.updated(),
        one.visibility(),
        one.pin().map(pin -> new Pin(him.key(pin.by()), pin.at())));
  }

  private static Worklog worklog(Worklog one, Renaming him) {
    return new Worklog(
        one.id(),
        one.owner(),
        him.key(one.author()),
        him.mentions(one.comment()),
        him.key(one.editor()),
        one.created(),
        one.updated(),
        one.started(),
        one.seconds(),
        one.visibility());
  }

  private static Attachment file(Attachment one, Renaming him) {
    return new Attachment(
        one.id(),
        one.owner(),
        him.key(one.author()),
        one.name(),
        one.mediaType(),
        one.size(),
        one.created(),
        one.kept());
  }

  private static ChangeGroup step(ChangeGroup one, Renaming him) {
    return new ChangeGroup(
        one.id(),
        one.owner(),
        him.key(one.author()),
        one.created(),
        one.changes().stream().map(change -> change(change, him)).toList());
  }

  /** Of texts only what a reference stands beside, and the mentions of a text that was changed. */
  private static Change change(Change one, Renaming him) {
    return new Change(
        one.field(),
        one.kind(),
        one.from().map(him::key),
        him.shown(one.from(), one.fromText()).map(him::mentions),
        one.to().map(him::key),
        him.shown(one.to(), one.toText()).map(him::mentions));
  }

  private int followers(Issue issue, Renaming him, boolean write) {
    Optional<Followers> before = tables.followers().find(issue.id());
    Optional<Followers> after =
        before.map(
            one -> new Followers(one.id(), him.keys(one.watchers()), him.keys(one.voters())));
    if (before.equals(after)) {
      return 0;
    }
    if (write) {
      after.ifPresent(tables.followers()::put);
    }
    return 1;
  }
}
