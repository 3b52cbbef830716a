package dev.aloft.sandbox.confluence.cloud.edit;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Instant;

/**
 * The version that a change names: one above the current, else it conflicts. A draft has version 1
 * until it is published as version 1.
 */
public final class Revision {

  private Revision() {}

  /**
   * The version that the body of a change makes.
   *
   * @throws Refusal 400 for a body without a number, 409 for a wrong one
   */
  public static Version read(Form form, Content current, String author, Instant now) {
    Form version =
        Form.of(
            form.node("version")
                .orElseThrow(() -> Refusal.field("version", "The version is required.")),
            "number",
            "message");
    long number =
        version
            .number("number")
            .orElseThrow(() -> Refusal.field("version.number", "The version number is required."));
    String message = version.text("message").orElse("");
    if (current.status() == Status.DRAFT) {
      if (number != 1) {
        throw Refusal.conflict("The version of a draft must be 1. Provided version: " + number);
      }
      return new Version(1, author, now, message, false);
    }
    refuseOther(number, current.version().number());
    return current.version().next(author, now, message);
  }

  /**
   * Refuses any number but the one that follows.
   *
   * @throws Refusal 409
   */
  public static void refuseOther(long number, int current) {
    if (number != current + 1L) {
      throw Refusal.conflict(
          "Version must be incremented when updating. Current version: "
              + current
              + ". Provided version: "
              + number);
    }
  }
}
