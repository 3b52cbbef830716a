package dev.aloft.cli;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Explanation;
import dev.aloft.ledger.Outcome;
import dev.aloft.plan.Action;
import dev.aloft.plan.Reason;
import dev.aloft.testing.ReferencePage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reference pages of the command line. */
class ReferenceTest {

  @Test
  void commands() {
    ReferencePage page = new ReferencePage("commands.md", "Commands");
    page.printed(ShellRun.of("--help").out());
    for (CommandEntry entry : Commands.all()) {
      page.heading("aloft " + entry.name());
      page.printed(ShellRun.of(entry.name(), "--help").out());
    }

    page.assertUpToDate();
  }

  @Test
  void diagnosticsAndReasons() {
    List<Explanation> all = explanations();
    ReferencePage page =
        new ReferencePage("explanations.md", "Diagnostic codes and the words of plans");
    page.paragraph("The same as `aloft explain ID`.");
    words(page, "Actions of a plan", all, Action.class);
    words(page, "Action reasons", all, Reason.class);
    words(page, "Outcomes of the ledger", all, Outcome.class);
    page.heading("Diagnostic codes");
    page.paragraph(
        "Whose turn it is: *yours* (spec, input), *site* (what a site answered), *ours* (a"
            + " defect).");
    for (Explanation explanation : all) {
      if (explanation instanceof DiagnosticCode code) {
        page.paragraph(
            "**%s** (%s, %s) %s"
                .formatted(
                    code.id(), lower(code.severity()), lower(code.family()), code.explanation()));
      }
    }

    page.assertUpToDate();
  }

  private static void words(
      ReferencePage page, String heading, List<Explanation> all, Class<? extends Explanation> of) {
    page.heading(heading);
    all.stream()
        .filter(of::isInstance)
        .forEach(word -> page.paragraph("**" + word.id() + "** " + word.explanation()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<Explanation> explanations() {
    Set<Explanations> sets =
        Guice.createInjector(new ExplanationsModule())
            .getInstance(Key.get(new TypeLiteral<Set<Explanations>>() {}));
    return sets.stream()
        .flatMap(set -> set.all().stream())
        .map(Explanation.class::cast)
        .sorted(Comparator.comparing(Explanation::id))
        .toList();
  }
}
