package dev.aloft.sandbox.confluence.cloud.template;

import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** The templates of a site. */
final class Templates {

  /**
   * A template.
   *
   * @param space the id of its space; none where it is for the whole site
   */
  record Template(long id, String name, String description, Optional<Long> space, Body body) {}

  private final Register<Long, Kept> byId;

  /** A template as it is kept. */
  private record Kept(
      long id,
      String name,
      String description,
      Optional<Long> space,
      Body.Format format,
      String text) {

    static Kept of(Template one) {
      return new Kept(
          one.id(),
          one.name(),
          one.description(),
          one.space(),
          one.body().format(),
          one.body().value());
    }

    Template template() {
      return new Template(id, name, description, space, new Body(format, text));
    }
  }

  /** The templates of a store. */
  Templates(Store store) {
    byId = new Register<>(store, "confluence.template", new TypeReference<>() {});
  }

  /** Adds a template or puts a changed one in its place. */
  Template put(Template template) {
    byId.put(template.id(), Kept.of(template));
    return template;
  }

  /** Takes a template away. */
  void remove(Template template) {
    byId.remove(template.id());
  }

  /** A template by id. */
  Optional<Template> find(long id) {
    return byId.find(id).map(Kept::template);
  }

  /** The templates of a space, or of the whole site. */
  List<Template> of(Optional<Long> space) {
    return byId.values().map(Kept::template).filter(one -> one.space().equals(space)).toList();
  }
}
