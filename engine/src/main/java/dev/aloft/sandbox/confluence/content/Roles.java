package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/** The roles that people may have in a space: those of the product, and those of the site. */
public final class Roles {

  /**
   * A role.
   *
   * @param system whether the product made it
   */
  public record Role(
      String id, boolean system, String name, String description, List<Right> rights) {

    /** Keeps a copy. */
    public Role {
      rights = List.copyOf(rights);
    }
  }

  private final Register<String, Role> byId;

  /** The roles of a store; in a new one, the product's own. */
  public Roles(Store store) {
    byId = new Register<>(store, "confluence.role", new TypeReference<>() {});
    if (byId.keys().isEmpty()) {
      addOwn();
    }
  }

  private void addOwn() {
    List<Right> manager = new ArrayList<>(Right.USUAL);
    add("Admin", "Has all permissions of the space", Right.ALL);
    add("Manager", "Creates, edits, deletes and restricts content", manager);
    add(
        "Collaborator",
        "Creates and edits content",
        List.of(
            Right.SEE,
            Right.DELETE_OWN,
            Right.WRITE_PAGES,
            Right.WRITE_BLOGS,
            Right.COMMENT,
            Right.ATTACH));
    add("Viewer", "Reads content", List.of(Right.SEE));
  }

  private void add(String name, String description, List<Right> rights) {
    put(new Role(id(name), true, name, description, rights));
  }

  /** The id that a role of a name gets. */
  public static String id(String name) {
    byte[] seed = ("space role/" + name).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }

  /** Adds a role or puts a changed one in its place. */
  public Role put(Role role) {
    return byId.put(role.id(), role);
  }

  /** Takes a role away. */
  public void remove(Role role) {
    byId.remove(role.id());
  }

  /** A role by id. */
  public Optional<Role> find(String id) {
    return byId.find(id);
  }

  /** All roles, the product's first. */
  public List<Role> all() {
    return byId.values().toList();
  }
}
