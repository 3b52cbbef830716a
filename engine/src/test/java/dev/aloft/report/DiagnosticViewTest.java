package dev.aloft.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.Severity;
import dev.aloft.testing.Golden;
import dev.aloft.testing.OutputSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticViewTest {

  private static final DiagnosticCode WRONG =
      new TestCode("ALOFT-TEST-001", Family.YOURS, Severity.ERROR);
  private static final DiagnosticCode ODD =
      new TestCode("ALOFT-TEST-002", Family.YOURS, Severity.WARNING);
  private static final DiagnosticCode AWAY =
      new TestCode("ALOFT-TEST-003", Family.SITE, Severity.NOTE);

  private static final List<Diagnostic> MIXED =
      List.of(
          Diagnostic.of(AWAY, Location.request("GET", "/rest/api/3/field"), "answered 503"),
          Diagnostic.of(ODD, Location.address("jira.project[\"ABC\"]"), "has no lead")
              .next("name one in the spec"),
          Diagnostic.of(WRONG, Location.file("spec/b.yaml", 2, 1), "unknown kind \"Projekt\"")
              .expected("did you mean \"Project\"?"),
          Diagnostic.of(WRONG, Location.file("spec/a.yaml", 10, 3), "unknown key \"sorce\"")
              .expected("one of source, sources\n(a line more)")
              .next("rename it"),
          Diagnostic.of(WRONG, Location.file("spec/a.yaml", 9, 30), "not a number: ten"),
          Diagnostic.of(WRONG, Location.file("backup.zip"), "the file ends in the middle"),
          Diagnostic.of(WRONG, Location.NONE, "no spec given"),
          Diagnostic.of(WRONG, Location.file("spec/a.yaml", 9, 30), "not a number: ten"));

  @Test
  void showsEachProblemOnceSortedByPlace() {
    Golden.assertMatches("report/diagnostics.txt", new DiagnosticView(MIXED).text(Style.PLAIN));
  }

  @Test
  void paintsOnlyWhereColourIsWanted() {
    Golden.assertMatches("report/diagnostics-ansi.txt", new DiagnosticView(MIXED).text(Style.ANSI));
  }

  @Test
  void printsJsonThatItsSchemaAccepts() {
    String json = new DiagnosticView(MIXED).json(ExitCode.INVALID_INPUT).print();

    Golden.assertMatches("report/diagnostics.json", json);
    OutputSchema.assertValid("diagnostics", json);
  }

  @Test
  void countsOnlyWhereThereIsMoreThanOne() {
    String text = new DiagnosticView(List.of(MIXED.getFirst())).text(Style.PLAIN);

    assertThat(text)
        .isEqualTo("GET /rest/api/3/field - answered 503\n  code      ALOFT-TEST-003 (note)\n");
  }

  @Test
  void spellsOutWhatWouldSteerTheTerminal() {
    Diagnostic hostile =
        Diagnostic.of(WRONG, Location.file("a\u001b[2J.xml"), "unknown \"\u001b]0;x\u0007\"")
            .expected("two\nlines\u0008");

    assertThat(new DiagnosticView(List.of(hostile)).text(Style.PLAIN))
        .isEqualTo(
            """
            a\\u001b[2J.xml - unknown "\\u001b]0;x\\u0007"
              expected  two
                        lines\\u0008
              code      ALOFT-TEST-001 (error)
            """);
  }

  private record TestCode(String id, Family family, Severity severity) implements DiagnosticCode {
    @Override
    public String explanation() {
      return "Only in tests.";
    }
  }
}
