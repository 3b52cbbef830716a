package dev.aloft.sandbox.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of an operation table as text: method, path, operationId, parameters, media types,
 * properties of the body, and {@code anonymous} where callers need not have logged in, with tabs
 * between. A parameter is {@code ?name:i}, a property {@code name:s}: the {@linkplain Kind kind's
 * letter}, after it {@code *} where many, {@code !} where required, {@code -} where read-only, and
 * {@code =a|b} where only some values will do; a path's parameter begins with {@code /}. In the
 * place of properties stands {@code *} where the body is a list.
 */
public final class TableLine {

  private static final String ANONYMOUS = "anonymous";
  private static final String LIST = "*";

  private TableLine() {}

  /** The row that a line writes. */
  public static OperationTable.Row read(String line) {
    String[] cells = line.split("\t", -1);
    List<Parameter> parameters = new ArrayList<>();
    for (String token : words(cells[3])) {
      parameters.add(parameter(token));
    }
    boolean required = cells[4].startsWith("!");
    boolean list = cells[5].equals(LIST);
    List<Payload.Property> properties = new ArrayList<>();
    for (String token : list ? List.<String>of() : words(cells[5])) {
      properties.add(property(token));
    }
    Payload payload =
        new Payload(words(required ? cells[4].substring(1) : cells[4]), required, list, properties);
    boolean anonymous = cells.length > 6 && cells[6].equals(ANONYMOUS);
    return new OperationTable.Row(cells[0], cells[1], cells[2], parameters, payload, anonymous);
  }

  /** The line that writes a row. */
  public static String write(OperationTable.Row row) {
    Payload payload = row.payload();
    String line =
        String.join(
            "\t",
            row.method(),
            row.template(),
            row.operationId(),
            row.parameters().stream().map(TableLine::write).collect(Collectors.joining(" ")),
            (payload.required() ? "!" : "") + String.join(" ", payload.mediaTypes()),
            payload.list() ? LIST : properties(payload));
    return row.anonymous() ? line + "\t" + ANONYMOUS : line;
  }

  private static String properties(Payload payload) {
    return payload.properties().stream()
        .map(one -> write(one.name(), one.kind(), marks(one), one.values()))
        .collect(Collectors.joining(" "));
  }

  private static String write(Parameter parameter) {
    String mark =
        switch (parameter.place()) {
          case PATH -> "/";
          case QUERY -> "?";
        };
    String marks = (parameter.many() ? "*" : "") + (parameter.required() ? "!" : "");
    return mark + write(parameter.name(), parameter.kind(), marks, parameter.values());
  }

  private static String marks(Payload.Property property) {
    return (property.required() ? "!" : "") + (property.readOnly() ? "-" : "");
  }

  private static String write(String name, Kind kind, String marks, List<String> values) {
    String only = values.isEmpty() ? "" : "=" + String.join("|", values);
    return name + ":" + kind.letter() + marks + only;
  }

  private static Parameter parameter(String token) {
    Parts parts = Parts.of(token.substring(1));
    return new Parameter(
        token.charAt(0) == '/' ? Parameter.Place.PATH : Parameter.Place.QUERY,
        parts.name(),
        parts.kind(),
        parts.marks().contains("*"),
        parts.marks().contains("!"),
        parts.values());
  }

  private static Payload.Property property(String token) {
    Parts parts = Parts.of(token);
    return new Payload.Property(
        parts.name(),
        parts.kind(),
        parts.marks().contains("!"),
        parts.marks().contains("-"),
        parts.values());
  }

  /** What a token of a parameter or property holds. */
  private record Parts(String name, Kind kind, String marks, List<String> values) {

    static Parts of(String token) {
      int equals = token.indexOf('=');
      String head = equals < 0 ? token : token.substring(0, equals);
      int colon = head.lastIndexOf(':');
      List<String> values =
          equals < 0 ? List.of() : List.of(token.substring(equals + 1).split("\\|", -1));
      return new Parts(
          head.substring(0, colon),
          Kind.of(head.charAt(colon + 1)),
          head.substring(colon + 2),
          values);
    }
  }

  private static List<String> words(String cell) {
    return Stream.of(cell.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
