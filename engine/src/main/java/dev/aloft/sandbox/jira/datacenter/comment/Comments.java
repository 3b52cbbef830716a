package dev.aloft.sandbox.jira.datacenter.comment;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.field.ValueReader;
import dev.aloft.sandbox.jira.datacenter.field.WrongValue;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Pin;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Visibility;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The comments of a site, and who may do what with them. */
public final class Comments {

  private final JiraSite site;

  /** The comments of a site. */
  public Comments(JiraSite site) {
    this.site = site;
  }

  /** The comments of an issue that a user may see, oldest first. */
  public List<Comment> visible(User user, Issue issue) {
    return site.tables().comments().ofOwner(issue.id()).stream()
        .filter(comment -> site.access().sees(user, issue, comment.visibility()))
        .toList();
  }

  /**
   * A comment of an issue that a user may see.
   *
   * @throws Refusal 404
   */
  public Comment find(User user, Issue issue, String id) {
    return visible(user, issue).stream()
        .filter(comment -> Long.toString(comment.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Can not find a comment for the id: " + id + "."));
  }

  /** Adds a comment that a body describes. */
  public Comment add(User user, Issue issue, JsonNode body) {
    if (!site.access().may(user, Permission.ADD_COMMENTS, issue)) {
      throw Refusal.badRequest(
          user.name() + ", you do not have the permission to comment on this issue.");
    }
    String text = text(body.path("body"));
    Optional<Visibility> circle = Circles.read(site, user, issue, body.path("visibility"));
    long now = site.now();
    long id = site.tables().comments().nextId();
    Comment comment =
        new Comment(
            id, issue.id(), user.key(), text, user.key(), now, now, circle, Optional.empty());
    site.tables().comments().put(comment);
    touch(issue, now);
    return comment;
  }

  private static String text(JsonNode body) {
    if (body.isMissingNode() || body.isNull() || body.asString("").isBlank()) {
      throw Refusal.field("comment", "Comment body can not be empty!");
    }
    try {
      return ValueReader.wiki(body);
    } catch (WrongValue e) {
      throw Refusal.field("comment", e.reason());
    }
  }

  private void touch(Issue issue, long now) {
    site.issues()
        .find(issue.id())
        .ifPresent(current -> {
          ObjectNode values = current.values().deepCopy();
          values.put("updated", now);
          site.issues().put(current.with(values));
        });
  }

  /** Changes a comment to what a body says. */
  public Comment edit(User user, Issue issue, Comment comment, JsonNode body) {
    boolean own = comment.author().equals(user.key());
    if (!site.access().may(user, Permission.EDIT_ALL_COMMENTS, issue)
        && !(own && site.access().may(user, Permission.EDIT_OWN_COMMENTS, issue))) {
      throw Refusal.badRequest(
          user.name()
              + ", you do not have the permission to edit the comment with id: "
              + comment.id()
              + ".");
    }
    Optional<Visibility> circle =
        body.has("visibility")
            ? Circles.read(site, user, issue, body.path("visibility"))
            : comment.visibility();
    long now = site.now();
    Comment changed =
        new Comment(
            comment.id(),
            comment.owner(),
            comment.author(),
            body.has("body") ? text(body.path("body")) : comment.body(),
            user.key(),
            comment.created(),
            now,
            circle,
            comment.pin());
    site.tables().comments().put(changed);
    touch(issue, now);
    return changed;
  }

  /** Takes a comment away. */
  public void delete(User user, Issue issue, Comment comment) {
    boolean own = comment.author().equals(user.key());
    if (!site.access().may(user, Permission.DELETE_ALL_COMMENTS, issue)
        && !(own && site.access().may(user, Permission.DELETE_OWN_COMMENTS, issue))) {
      throw Refusal.badRequest(
          user.name()
              + ", you do not have the permission to delete comment with id: "
              + comment.id()
              + ".");
    }
    site.tables().comments().remove(comment.id());
    site.properties().removeAll("comment " + comment.id());
    touch(issue, site.now());
  }

  /** Holds a comment at the top, or lets it go. */
  public void pin(User user, Comment comment, boolean up) {
    Optional<Pin> pin = up ? Optional.of(new Pin(user.key(), site.now())) : Optional.empty();
    site.tables()
        .comments()
        .put(
            new Comment(
                comment.id(),
                comment.owner(),
                comment.author(),
                comment.body(),
                comment.editor(),
                comment.created(),
                comment.updated(),
                comment.visibility(),
                pin));
  }
}
