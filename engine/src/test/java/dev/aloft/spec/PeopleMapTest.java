package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleMapTest {

  @TempDir Path folder;

  @Test
  void everyBadRowIsToldWithoutAnAddress() {
    assertThat(
            report(
                """
                source,email
                jdoe,jane@acme.example
                jdoe,john@acme.example
                ,john@acme.example
                "x,y",not-an-address
                a,b,c
                """))
        .isEqualTo(
            """
            users.csv:3:1 ALOFT-SPEC-027
              a person stands in two rows
              expected: one row; the other is line 2
            users.csv:4:1 ALOFT-SPEC-027
              no person stands in the column source
              expected: a user's name, key or address
            users.csv:5:7 ALOFT-SPEC-027
              the column email holds no e-mail address
              expected: the address of an account
            users.csv:6:1 ALOFT-SPEC-027
              the row has 3 values
              expected: 2 values; quote a value that holds a comma
            """);
  }

  @Test
  void aWrongHeaderIsToldOnce() {
    assertThat(report("source;email\na;b@acme.example\n"))
        .isEqualTo(
            """
            users.csv:1:1 ALOFT-SPEC-027
              "source;email" is not a column of the people map, or stands twice
              expected: columns separated by commas
            """);
    assertThat(report("source\n")).contains("column email is missing");
    assertThat(report("")).contains("the people map is empty");
  }

  @Test
  void aMissingMapIsToldWhereItIsNamed() {
    assertThat(spec().report())
        .isEqualTo(
            """
            u.yaml:4:13 ALOFT-SPEC-027
              the people map "users.csv" does not exist
              expected: a CSV file; the path is relative to u.yaml
            """);
  }

  private String report(String csv) {
    return spec().file("users.csv", csv).report();
  }

  private SpecFixture spec() {
    return new SpecFixture(folder)
        .file("m.yaml", SpecFixture.MIGRATION)
        .file("u.yaml", SpecReaderTest.document("Users", "everyone", "{map: users.csv}"));
  }
}
