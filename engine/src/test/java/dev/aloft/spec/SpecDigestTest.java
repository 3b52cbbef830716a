package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.value.Digest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecDigestTest {

  private static final String DECISIONS =
      SpecReaderTest.document("Decisions", "names", "[{type: group, from: A, to: B}]");
  private static final String PROJECTS =
      SpecReaderTest.document("Projects", "all", "{select: {}, executor: rest, keys: keep}");

  @TempDir Path first;
  @TempDir Path second;

  @Test
  void ignoresLayoutCommentsFilesAndOrder() {
    Digest one =
        new SpecFixture(first)
            .file("m.yaml", SpecFixture.MIGRATION)
            .file("d.yaml", DECISIONS)
            .file("p.yaml", PROJECTS)
            .blueprint()
            .digest();
    Digest other =
        new SpecFixture(second)
            .file(
                "all.yaml",
                """
                # a comment
                kind: Projects
                apiVersion: aloft/v1
                metadata:
                  name: "all"   # another
                spec:
                  keys: 'keep'
                  executor: rest
                  select: {}
                ---
                """
                    + DECISIONS
                    + "---\n"
                    + SpecFixture.MIGRATION
                        .replace("  source:", "  sources:\n   default:")
                        .replace("  target:", "  targets:\n   default:"))
            .blueprint()
            .digest();

    assertThat(other).isEqualTo(one);
  }

  @Test
  void namesSecretsButDoesNotDigestThem() {
    SpecFixture spec = new SpecFixture(first).file("m.yaml", SpecFixture.MIGRATION);
    Digest before = spec.blueprint().digest();

    assertThat(spec.environment("ATLASSIAN_TOKEN", "another").blueprint().digest())
        .isEqualTo(before);
    Digest renamed =
        spec.file("m.yaml", SpecFixture.MIGRATION.replace("ATLASSIAN_TOKEN", "OTHER_TOKEN"))
            .environment("OTHER_TOKEN", "another")
            .blueprint()
            .digest();
    assertThat(renamed).isNotEqualTo(before);
  }

  @Test
  void changesWithEveryValue() {
    SpecFixture spec =
        new SpecFixture(first).file("m.yaml", SpecFixture.MIGRATION).file("p.yaml", PROJECTS);
    Digest before = spec.blueprint().digest();

    assertThat(spec.file("p.yaml", PROJECTS.replace("keep", "new")).blueprint().digest())
        .isNotEqualTo(before);
    assertThat(spec.file("p.yaml", PROJECTS).file("d.yaml", DECISIONS).blueprint().digest())
        .isNotEqualTo(before);
  }

  @Test
  void coversThePeopleMapWhateverTheOrderOfItsRows() {
    SpecFixture spec =
        new SpecFixture(first)
            .file("m.yaml", SpecFixture.MIGRATION)
            .file("u.yaml", SpecReaderTest.document("Users", "everyone", "{map: u.csv}"))
            .file("u.csv", "source,email\na,a@acme.example\nb,b@acme.example\n");
    Digest before = spec.blueprint().digest();

    assertThat(
            spec.file("u.csv", "email,source\r\nb@acme.example,b\r\n\r\na@acme.example,\"a\"\r\n")
                .blueprint()
                .digest())
        .isEqualTo(before);
    assertThat(spec.file("u.csv", "source,email\na,a@acme.example\n").blueprint().digest())
        .isNotEqualTo(before);
  }
}
