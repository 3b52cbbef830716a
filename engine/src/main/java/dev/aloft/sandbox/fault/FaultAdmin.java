package dev.aloft.sandbox.fault;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and replaces the script of a running sandbox: GET tells what happened so far, PUT takes a
 * script as in a file, DELETE ends all faults. Outside of the products' paths, and for whoever
 * reaches the port: a sandbox listens on loopback only.
 */
final class FaultAdmin {

  /** Where it answers. */
  static final String PATH = "/_sandbox/faults";

  private final Faults faults;

  FaultAdmin(Faults faults) {
    this.faults = faults;
  }

  Reply answer(Request request) {
    return switch (request.method()) {
      case "GET" -> Reply.ok(counts());
      case "PUT" -> replace(request);
      case "DELETE" -> {
        faults.replace(FaultScript.NONE);
        yield Reply.noContent();
      }
      default -> Reply.empty(405).with("Allow", "GET, PUT, DELETE");
    };
  }

  private ObjectNode counts() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode rules = document.putArray("rules");
    for (Faults.Count count : faults.counts()) {
      rules
          .addObject()
          .put("name", count.rule())
          .put("met", count.met())
          .put("struck", count.struck());
    }
    return document;
  }

  private Reply replace(Request request) {
    try {
      faults.replace(
          new FaultFile().read("body", new String(request.body(), StandardCharsets.UTF_8)));
      return Reply.noContent();
    } catch (ProblemException e) {
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      ArrayNode errors = document.putArray("errorMessages");
      e.diagnostics().forEach(problem -> errors.add(problem.summary()));
      return Reply.json(400, document);
    }
  }
}
