package dev.aloft.sandbox.jira.datacenter.link;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.LinkType;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Link;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.LinkEnd;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The links between a site's issues. */
public final class Links {

  private final JiraSite site;

  /** The links of a site. */
  public Links(JiraSite site) {
    this.site = site;
  }

  /** The kind of links that a body names by {@code id} or {@code name}. */
  public LinkType type(JsonNode type) {
    String id = type.path("id").asString("");
    String name = type.path("name").asString("");
    return (id.isEmpty()
            ? site.tables().linkTypes().first(one -> one.name().equalsIgnoreCase(name))
            : site.tables().linkTypes().find(id))
        .orElseThrow(() ->
            Refusal.notFound(
                "No issue link type with "
                    + (id.isEmpty() ? "name '" + name + "'" : "id '" + id + "'")
                    + " found."));
  }

  /** The issue that a body names by {@code id} or {@code key}. */
  public Issue end(User user, JsonNode reference) {
    String key = reference.path("key").asString(reference.path("id").asString(""));
    return site.issues()
        .find(key)
        .filter(issue -> site.access().sees(user, issue))
        .orElseThrow(() -> Refusal.notFound("Issue Does Not Exist"));
  }

  /** Links two issues; a link that is there already is left alone. */
  public Link link(User user, LinkType type, Issue from, Issue to) {
    if (!site.access().may(user, Permission.LINK_ISSUES, from)) {
      throw Refusal.of(401, "No Link Issue Permission for issue '" + site.issues().key(from) + "'");
    }
    if (from.id() == to.id()) {
      throw Refusal.badRequest("You cannot link an issue to itself.");
    }
    Optional<Link> there =
        site.tables().links().ofOwner(from.id()).stream()
            .filter(link -> link.to() == to.id() && link.type() == type.id())
            .findFirst();
    return there.orElseGet(
        () -> put(site.tables().links().nextId(), type.id(), from.id(), to.id()));
  }

  /** Puts a link as it is. */
  public Link put(long id, long type, long from, long to) {
    site.tables().linkEnds().put(new LinkEnd(id, to));
    return site.tables().links().put(new Link(id, from, type, to));
  }

  /** A link of which the user may see both ends. */
  public Optional<Link> find(User user, String id) {
    return dev.aloft.sandbox.json.Ids.parse(id)
        .flatMap(site.tables().links()::find)
        .filter(link -> sees(user, link.owner()) && sees(user, link.to()));
  }

  private boolean sees(User user, long id) {
    return site.issues().find(id).filter(issue -> site.access().sees(user, issue)).isPresent();
  }

  /** Takes a link away. */
  public void remove(Link link) {
    site.tables().links().remove(link.id());
    site.tables().linkEnds().remove(link.id());
  }
}
