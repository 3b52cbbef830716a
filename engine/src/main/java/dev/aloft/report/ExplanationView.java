package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Explanation;
import java.util.Locale;
import java.util.Optional;

/** What {@code aloft explain} prints about one id. */
public final class ExplanationView {

  private static final int WIDTH = 80;

  private final Explanation explanation;

  public ExplanationView(Explanation explanation) {
    this.explanation = explanation;
  }

  /** The id, whose and how grave the problem is if it is one, and the text in lines of 80. */
  public String text(Style style) {
    String about =
        explanation instanceof DiagnosticCode code
            ? " (" + severity(code) + ", " + whose(code) + ")"
            : "";
    return style.strong(explanation.id()) + about + "\n\n" + wrap(explanation.explanation());
  }

  /** The document of kind {@code Explanation}. */
  public JsonDocument json() {
    Optional<DiagnosticCode> code =
        explanation instanceof DiagnosticCode found ? Optional.of(found) : Optional.empty();
    return new JsonDocument(
        "Explanation",
        new Body(
            explanation.id(),
            code.map(ExplanationView::severity),
            code.map(found -> found.family().name().toLowerCase(Locale.ROOT)),
            explanation.explanation()));
  }

  private static String severity(DiagnosticCode code) {
    return code.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String whose(DiagnosticCode code) {
    return switch (code.family()) {
      case YOURS -> "in your spec, backup, permissions or command";
      case SITE -> "at the remote site";
      case OURS -> "in Aloft itself";
    };
  }

  private static String wrap(String text) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : text.strip().split("\n", -1)) {
      int column = 0;
      for (String word : paragraph.strip().split(" +", -1)) {
        if (column > 0 && column + 1 + word.length() > WIDTH) {
          out.append('\n');
          column = 0;
        }
        if (column > 0) {
          out.append(' ');
          column++;
        }
        out.append(word);
        column += word.length();
      }
      out.append('\n');
    }
    return out.toString();
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Body(
      String id, Optional<String> severity, Optional<String> family, String explanation) {}
}
