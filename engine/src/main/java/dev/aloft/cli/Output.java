package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.report.Console;
import dev.aloft.report.DiagnosticView;
import dev.aloft.report.JsonDocument;
import dev.aloft.report.Style;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Prints a command's result in the form that the user asked for. */
public final class Output {

  private final Console console;
  private final GlobalOptions options;
  private final Style style;
  private final Style errorStyle;

  Output(Console console, GlobalOptions options, Map<String, String> variables) {
    this.console = console;
    this.options = options;
    this.style = Style.of(console.outIsTerminal(), options.noColor(), variables);
    this.errorStyle = Style.of(console.errIsTerminal(), options.noColor(), variables);
  }

  /** Prints the result to standard output: as JSON if that was asked for, else as text. */
  public void result(Function<Style, String> text, Supplier<JsonDocument> json) {
    console.out().print(options.json() ? json.get().print() : text.apply(style));
  }

  /** Prints something that goes wrong: JSON is a result and goes to standard output. */
  void problem(Function<Style, String> text, Supplier<JsonDocument> json) {
    if (options.json()) {
      console.out().print(json.get().print());
    } else {
      console.err().print(text.apply(errorStyle));
    }
  }

  /** Prints what is odd but stops nothing, to standard error; nothing under {@code --quiet}. */
  public void warnings(List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty() && !options.quiet()) {
      console.err().print(new DiagnosticView(diagnostics).text(errorStyle));
    }
  }

  /** Prints a line about the work, to standard error; nothing under {@code --quiet}. */
  public void note(String line) {
    if (!options.quiet()) {
      console.err().println(line);
    }
  }

  /** Whether results are wanted as JSON. */
  public boolean json() {
    return options.json();
  }

  /** Whether results and problems are all that is wanted. */
  public boolean quiet() {
    return options.quiet();
  }
}
