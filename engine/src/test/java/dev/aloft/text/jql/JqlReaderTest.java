package dev.aloft.text.jql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.jql.JqlParser;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JqlReaderTest {

  private static Query read(String text) {
    return switch (JqlReader.read(text)) {
      case JqlReading.Read(Query query) -> query;
      case JqlReading.Broken broken -> throw new AssertionError(text + ": " + broken);
    };
  }

  /** Left as it is written, right as Aloft writes what it has read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          project=OPS                                  | project = OPS
          project in (OPS, 'Ferry Line', 10000)        | project IN (OPS, "Ferry Line", 10000)
          x = 1 or b = 2 and not c != 3                | x = 1 OR b = 2 AND NOT c != 3
          (x = 1 or b = 2) && c >= 3                   | (x = 1 OR b = 2) AND c >= 3
          !x = 1                                       | NOT x = 1
          ((x = 1))                                    | x = 1
          "Story Points" is not null                   | "Story Points" IS NOT EMPTY
          CF[10010] ~ "harbour*"                       | cf[10010] ~ "harbour*"
          summary !~ x                                 | summary !~ x
          assignee was not in (ada, bob)               | assignee WAS NOT IN (ada, bob)
          status was Open by ada during (a1, b1)       | status WAS Open BY ada DURING (a1, b1)
          status changed from Open to "In Progress" on "2026/01/01" | status CHANGED FROM Open TO "In Progress" ON "2026/01/01"
          created > -1w                                | created > "-1w"
          due<=endOfWeek(+1)                           |
          due <= endOfWeek("+1")                       | due <= endOfWeek("+1")
          assignee in membersOf(crew)                  | assignee IN membersOf(crew)
          x = currentUser()                            | x = currentUser()
          issue.property[berth].depth = 3              | "issue.property"[berth]".depth" = 3
          fixVersion = 3.14                            | fixVersion = "3.14"
          order by Rank                                | ORDER BY Rank
          x = 1 order by created desc, cf[3] ASC, key  | x = 1 ORDER BY created DESC, cf[3] ASC, key
          "user" = "a\\"b\\u0041\\n"                   | "user" = "a\\"bA\\n"
          """)
  void understands(String written, String meant) {
    if (meant == null) {
      assertThat(JqlReader.read(written)).isInstanceOf(JqlReading.Broken.class);
    } else {
      assertThat(JqlPrinter.print(read(written))).isEqualTo(meant.replace("\\\\", "\\"));
    }
  }

  @Test
  void tellsNumbersFromTextsOfDigits() {
    assertThat(
            read("status = 10 or status = '10' or status = 99999999999999999999")
                .comparisons()
                .map(comparison -> comparison.operand().orElseThrow())
                .map(operand -> operand instanceof Operand.Whole))
        .containsExactly(true, false, false);
  }

  @Test
  void knowsCustomFieldsByTheirIds() {
    assertThat(
            read("cf[10010] = a and cf[x] = b and cf = c and \"issue.property\"[1] = d")
                .comparisons()
                .map(Clause.Comparison::field)
                .map(Field::customFieldId))
        .containsExactly(
            Optional.of("10010"), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void saysWhereThingsStandBehindCharactersOfTwoUnits() {
    String text = "summary ~ '😀' AND assignee = ada";

    List<String> places =
        read(text)
            .comparisons()
            .map(comparison ->
                comparison.field().place().in(text)
                    + " "
                    + comparison.operand().orElseThrow().place().in(text))
            .toList();

    assertThat(places).containsExactly("summary '😀'", "assignee ada");
  }

  @Test
  void anEmptyTextAsksForEverything() {
    assertThat(read(" \n")).isEqualTo(new Query(Optional.empty(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          project =             | 9  | something is missing at its end
          project = OPS)        | 13 | not expected here: )
          project = "OPS        | 10 | a quote that nothing closes, or a character that needs quotes
          summary ~ '😀' AND ^   | 19 | a quote that nothing closes, or a character that needs quotes
          and = 1               | 0  | not expected here: and
          a = 1 b = 2           | 6  | not expected here: b
          a in ()               | 6  | not expected here: )
          a = 1 by ada          | 6  | not expected here: by
          a = "\\q"             | 4  | a quote that nothing closes, or a character that needs quotes
          """)
  void saysWhereATextStopsBeingAQuery(String text, int at, String why) {
    assertThat(JqlReader.read(text)).isEqualTo(new JqlReading.Broken(at, why));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "not ", "!", "not ("})
  void doesNotFallOverWhatIsNestedTooDeep(String opening) {
    assertThat(JqlReader.read(opening.repeat(100_000) + "a = 1"))
        .isInstanceOf(JqlReading.Broken.class);
    String deep = opening.repeat(200) + "a = 1";
    assertThat(JqlReader.read(deep + ")".repeat(opening.contains("(") ? 200 : 0)))
        .isInstanceOf(JqlReading.Read.class);
  }

  /** Two parsers that know nothing of each other check one another. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "project = OPS AND status != Done ORDER BY created DESC, key",
        "project in (OPS, 'Ferry Line') && (assignee is EMPTY || reporter = currentUser())",
        "not status was not in (Open, Waiting) before '2026/01/01'",
        "status changed from Open to Done by ada after -1w",
        "summary ~ 'harbour*' and cf[10010] >= 3",
        "fixVersion in unreleasedVersions(OPS) or due < endOfWeek('+1d')",
        "order by Rank",
        "project = ",
        "project in ()",
        "(project = OPS",
        "project = OPS and",
        "project OPS",
        "project = 'OPS"
      })
  void agreesWithTheSandboxOnWhatIsAQuery(String text) {
    boolean sandboxReads = true;
    try {
      JqlParser.parse(text);
    } catch (Refusal refused) {
      sandboxReads = false;
    }
    assertThat(JqlReader.read(text) instanceof JqlReading.Read).isEqualTo(sandboxReads);
  }
}
