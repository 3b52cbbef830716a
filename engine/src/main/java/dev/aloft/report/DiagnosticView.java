package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Diagnostics as text and as JSON, sorted by place: first what concerns the command as a whole,
 * then files by line and column, then addresses, then requests. Equal ones are shown once.
 */
public final class DiagnosticView {

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.<Diagnostic>comparingInt(diagnostic -> rank(diagnostic.location()))
          .thenComparing(diagnostic -> name(diagnostic.location()))
          .thenComparingInt(diagnostic -> line(diagnostic.location()))
          .thenComparingInt(diagnostic -> column(diagnostic.location()))
          .thenComparing(diagnostic -> diagnostic.code().id())
          .thenComparing(Diagnostic::summary);

  private static final String NEXT_LINE = "\n" + " ".repeat(12);

  private final List<Diagnostic> diagnostics;

  public DiagnosticView(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics.stream().distinct().sorted(BY_PLACE).toList();
  }

  /** {@code file:line:column - summary} with what was expected, what to do next, and the code. */
  public String text(Style style) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      String place = Printable.of(diagnostic.location().display());
      out.append(style.strong(place.isEmpty() ? "aloft" : place))
          .append(" - ")
          .append(paint(style, diagnostic.severity(), Printable.of(diagnostic.summary())))
          .append('\n');
      diagnostic.expected().ifPresent(text -> line(out, "expected", text));
      diagnostic.next().ifPresent(text -> line(out, "next", text));
      line(
          out,
          "code",
          style.faint(diagnostic.code().id() + " (" + word(diagnostic.severity()) + ")"));
    }
    return out.append(total()).toString();
  }

  /**
   * The document of kind {@code Diagnostics}; the exit code tells what it ended the command with.
   */
  public JsonDocument json(ExitCode exitCode) {
    return new JsonDocument("Diagnostics", new Body(exitCode.status(), items()));
  }

  /** As they stand in documents. */
  List<Item> items() {
    return diagnostics.stream().map(Item::of).toList();
  }

  private String total() {
    if (diagnostics.size() < 2) {
      return "";
    }
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = diagnostics.stream().filter(d -> d.severity() == severity).count();
      if (count > 0) {
        counts.add(count + " " + word(severity) + (count == 1 ? "" : "s"));
      }
    }
    return "\n" + String.join(", ", counts) + "\n";
  }

  /** Later lines of a long text are indented under the first. */
  private static void line(StringBuilder out, String label, String text) {
    out.append("  ")
        .append(label)
        .append(" ".repeat(10 - label.length()))
        .append(text.strip().lines().map(Printable::of).collect(Collectors.joining(NEXT_LINE)))
        .append('\n');
  }

  private static String paint(Style style, Severity severity, String text) {
    return switch (severity) {
      case ERROR -> style.error(text);
      case WARNING -> style.warning(text);
      case NOTE -> text;
    };
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static int rank(Location location) {
    return switch (location) {
      case Location.Nowhere _ -> 0;
      case Location.InFile _ -> 1;
      case Location.AtAddress _ -> 2;
      case Location.InRequest _ -> 3;
    };
  }

  private static String name(Location location) {
    return location instanceof Location.InFile(String file, int _, int _)
        ? file
        : location.display();
  }

  private static int line(Location location) {
    return location instanceof Location.InFile file ? file.line() : 0;
  }

  private static int column(Location location) {
    return location instanceof Location.InFile file ? file.column() : 0;
  }

  private record Body(int exitCode, List<Item> diagnostics) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Item(
      String code,
      String severity,
      String family,
      Place location,
      String summary,
      Optional<String> expected,
      Optional<String> next) {

    static Item of(Diagnostic diagnostic) {
      return new Item(
          diagnostic.code().id(),
          word(diagnostic.severity()),
          diagnostic.code().family().name().toLowerCase(Locale.ROOT),
          Place.of(diagnostic.location()),
          diagnostic.summary(),
          diagnostic.expected(),
          diagnostic.next());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Place(
      Optional<String> file,
      Optional<Integer> line,
      Optional<Integer> column,
      Optional<String> address,
      Optional<String> request) {

    static Place of(Location location) {
      return switch (location) {
        case Location.Nowhere _ -> new Place(none(), none(), none(), none(), none());
        case Location.InFile(String file, int line, int column) ->
            new Place(Optional.of(file), known(line), known(column), none(), none());
        case Location.AtAddress(String address) ->
            new Place(none(), none(), none(), Optional.of(address), none());
        case Location.InRequest request ->
            new Place(none(), none(), none(), none(), Optional.of(request.display()));
      };
    }

    private static Optional<Integer> known(int number) {
      return number == 0 ? Optional.empty() : Optional.of(number);
    }

    private static <T> Optional<T> none() {
      return Optional.empty();
    }
  }
}
