package dev.aloft.sandbox.jira.datacenter.setting;

import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the columns of lists of issues, which come as forms. */
final class ColumnForm {

  private ColumnForm() {}

  /**
   * The columns of a form, each named {@code columns}.
   *
   * @throws Refusal 500, as the product answers columns that it does not know
   */
  static List<String> read(Request request, Fields fields) {
    List<String> columns = values(request, "columns");
    for (String column : columns) {
      if (!column.equals("issuekey") && fields.find(column).isEmpty()) {
        throw Refusal.of(500, "The column '" + column + "' does not exist.");
      }
    }
    return columns;
  }

  /** The first value of a name. */
  static Optional<String> value(Request request, String name) {
    return values(request, name).stream().findFirst();
  }

  private static List<String> values(Request request, String name) {
    List<String> values = new ArrayList<>();
    for (String pair : new String(request.body(), StandardCharsets.UTF_8).split("&", -1)) {
      String[] sides = pair.split("=", 2);
      if (sides.length == 2 && decoded(sides[0]).equals(name)) {
        values.add(decoded(sides[1]));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("The form cannot be read.");
    }
  }
}
