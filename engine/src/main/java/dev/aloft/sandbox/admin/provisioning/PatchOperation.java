package dev.aloft.sandbox.admin.provisioning;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a PATCH (RFC 7644, 3.5.2).
 *
 * @param op {@code add}, {@code replace}, {@code remove}
 * @param path what it is about; empty for the whole resource
 */
record PatchOperation(String op, String path, Optional<JsonNode> value) {

  private static final Set<String> KNOWN = Set.of("add", "replace", "remove");

  /**
   * The operations of a body. The contract spells their name small, the standard and its own
   * examples with a capital letter.
   *
   * @throws Refusal 400
   */
  static List<PatchOperation> of(AdminCall call) {
    Form form = Form.of(call.json());
    String name = form.names("Operations") ? "Operations" : "operations";
    List<PatchOperation> operations = new ArrayList<>();
    for (JsonNode node : form.elements(name)) {
      Form one = Form.of(node);
      String op = one.text("op").orElse("").toLowerCase(Locale.ROOT);
      if (!KNOWN.contains(op)) {
        throw Refusal.field("invalidSyntax", "The operation must be add, replace or remove.");
      }
      operations.add(new PatchOperation(op, one.text("path").orElse(""), one.node("value")));
    }
    if (operations.isEmpty()) {
      throw Refusal.field("invalidSyntax", "The request has no operations.");
    }
    return operations;
  }
}
