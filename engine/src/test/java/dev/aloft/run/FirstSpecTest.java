package dev.aloft.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.run.FirstSpec.Choice;
import dev.aloft.run.FirstSpec.ExposureLine;
import dev.aloft.run.FirstSpec.From;
import dev.aloft.run.FirstSpec.Line;
import dev.aloft.run.FirstSpec.ProjectLine;
import dev.aloft.run.FirstSpec.Terms;
import dev.aloft.testing.Golden;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code aloft init} writes. */
class FirstSpecTest {

  private static final FirstSpec BARE =
      new FirstSpec(
          new Terms(
              "acme",
              new From.Backup("backups/entities.xml"),
              "https://acme.atlassian.net",
              "admin@acme.example",
              "archive@acme.example"),
          "2026-01-02",
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of());

  private static final FirstSpec WHOLE =
      new FirstSpec(
              new Terms(
                  "ops: \"north\"",
                  new From.Server("https://jira.acme.example", "JIRA_TOKEN"),
                  "https://acme.atlassian.net",
                  "admin@acme.example",
                  "archive@acme.example"),
              "2026-01-02",
              List.of("Source: Jira 10.3", "120 issues"),
              List.of("a.example", "b.example", "c.example", "d.example", "e.example", "f.example"),
              Optional.of(
                  new Choice(
                      "first-directory", "2 people are in two directories:\n- one\u2028- other")),
              Optional.of(new Choice("40 %", "4 of 10 people have no account.")),
              Optional.of(new Choice("60 %", "OPS has many gaps.")),
              List.of(
                  new Line(
                      "jira.status",
                      "Done",
                      Optional.empty(),
                      Optional.of("Done (Ops)"),
                      Optional.empty(),
                      "Another status has that name."),
                  new Line(
                      "jira.field",
                      "${Team}",
                      Optional.of("select"),
                      Optional.empty(),
                      Optional.of("use"),
                      "It is there.")),
              List.of(
                  new ProjectLine(
                      "OLD_OPS",
                      Optional.of("OPS2"),
                      Optional.of("Ops, old"),
                      true,
                      "The key is taken."),
                  new ProjectLine(
                      "WEB", Optional.empty(), Optional.empty(), false, "It stays as it is.")),
              List.of())
          .exposing(List.of(new ExposureLine("WEB", "anyone", "Everybody saw 3 of 10 issues.")));

  @Test
  void tellsWhatItLeavesToTheReader() {
    Golden.assertMatches("spec/first-spec-bare.yaml", BARE.text());
  }

  @Test
  void saysWhyBesideEachChoice() {
    Golden.assertMatches("spec/first-spec-whole.yaml", WHOLE.text());
  }

  @Test
  void isYaml() {
    assertThat(new Yaml().loadAll(WHOLE.text())).hasSize(7);
  }
}
