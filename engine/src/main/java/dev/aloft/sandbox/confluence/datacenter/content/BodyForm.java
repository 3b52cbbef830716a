package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.body.EditorToStorage;
import dev.aloft.sandbox.confluence.body.Storage;
import dev.aloft.sandbox.confluence.body.WikiToStorage;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Bodies that callers write: in storage format, in wiki markup, or as the editor holds them. They
 * are kept in storage format.
 */
final class BodyForm {

  /** Into what nobody can write; the product shows it, and it comes back with what was read. */
  private static final List<String> WRITABLE = List.of("storage", "editor", "wiki");

  private BodyForm() {}

  /**
   * The body of a request, which stands below the name of its representation.
   *
   * @throws Refusal 400 for what is not well-formed or in a representation for readers
   */
  static Optional<Body> of(Form form) {
    if (form.node("body").isEmpty()) {
      return Optional.empty();
    }
    Form bodies = Form.of(form.node("body").get());
    List<String> written = WRITABLE.stream().filter(name -> bodies.node(name).isPresent()).toList();
    if (written.size() != 1) {
      throw Refusal.badRequest(
          "A body is written in one of the representations " + WRITABLE + ", not in " + written);
    }
    String name = written.getFirst();
    Form one = Form.of(bodies.node(name).orElseThrow());
    String representation = one.text("representation").orElse(name);
    String storage = storage(representation, one.text("value").orElse(""));
    return Optional.of(new Body(Body.Format.STORAGE, storage));
  }

  /**
   * A text in storage format.
   *
   * @throws Refusal 400 where it is not well-formed, or nothing leads there
   */
  static String storage(String representation, String value) {
    String storage =
        switch (representation) {
          case "storage" -> value;
          case "editor" -> new EditorToStorage().of(value);
          case "wiki" -> WikiToStorage.of(value);
          default ->
              throw Refusal.badRequest(
                  "Cannot convert a body from " + representation + " to storage");
        };
    Storage.read(storage);
    return storage;
  }
}
