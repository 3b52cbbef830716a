package dev.aloft.sandbox.confluence.cloud.template;

import dev.aloft.sandbox.confluence.content.Body;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The templates of a site. */
final class Templates {

  /**
   * A template.
   *
   * @param space the id of its space; none where it is for the whole site
   */
  record Template(long id, String name, String description, Optional<Long> space, Body body) {}

  private final TreeMap<Long, Template> byId = new TreeMap<>();

  /** Adds a template or puts a changed one in its place. */
  Template put(Template template) {
    byId.put(template.id(), template);
    return template;
  }

  /** Takes a template away. */
  void remove(Template template) {
    byId.remove(template.id());
  }

  /** A template by id. */
  Optional<Template> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The templates of a space, or of the whole site. */
  List<Template> of(Optional<Long> space) {
    return byId.values().stream().filter(one -> one.space().equals(space)).toList();
  }
}
