package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Explanation;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.NearestName;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.report.ExplanationListView;
import dev.aloft.report.ExplanationView;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code aloft explain [ID]}: what a code, or a word of a plan or a ledger, means. */
@Command(
    name = "explain",
    description =
        "Explain a diagnostic code, or a word of a plan or ledger; without one, list all.")
public final class ExplainCommand implements AloftCommand {

  private final Output output;
  private final SortedMap<String, Explanation> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "A code such as ALOFT-CLI-001, or an action, reason or outcome.")
  Optional<String> id = Optional.empty();

  @Inject
  ExplainCommand(Output output, Set<Explanations> explanations) {
    this.output = output;
    explanations.forEach(group -> group.all().forEach(one -> known.put(one.id(), one)));
  }

  @Override
  public ExitCode run() {
    if (id.isEmpty()) {
      ExplanationListView view = new ExplanationListView(known.values());
      output.result(view::text, view::json);
      return ExitCode.OK;
    }
    Explanation explanation =
        known.values().stream()
            .filter(one -> folded(one.id()).equals(folded(id.get())))
            .findFirst()
            .orElseThrow(() -> new ProblemException(ExitCode.INVALID_INPUT, unknown(id.get())));
    ExplanationView view = new ExplanationView(explanation);
    output.result(view::text, view::json);
    return ExitCode.OK;
  }

  /** A word is known in each of its forms: {@code not yet supported}, {@code notYetSupported}. */
  private static String folded(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  private Diagnostic unknown(String asked) {
    Diagnostic diagnostic =
        Diagnostic.of(
            CliCode.NOTHING_TO_EXPLAIN, Location.NONE, "nothing known under \"" + asked + "\"");
    return NearestName.of(asked, known.keySet())
        .map(nearest ->
            diagnostic
                .expected("did you mean \"" + nearest + "\"?")
                .next("aloft explain " + nearest))
        .orElse(diagnostic.next("aloft explain"));
  }
}
