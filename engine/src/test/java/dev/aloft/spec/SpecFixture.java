package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** A spec in a folder of a test, with an environment of its own. */
final class SpecFixture {

  static final String TOKEN = "s3cr3t-t0k3n";

  /** The line of {@link #MIGRATION} that names its origin. */
  static final String BACKUP = "- {type: xml-backup, path: backups/jira.zip}";

  /** A server in its place. */
  static final String SERVER =
      "- {type: data-center, url: https://acme.example/jira/, auth: {token:"
          + " \"${env:JIRA_TOKEN}\"}}";

  static final String MIGRATION =
      """
      apiVersion: aloft/v1
      kind: Migration
      metadata: {name: acme}
      spec:
        source:
          jira:
            origins:
              - {type: xml-backup, path: backups/jira.zip}
        target:
          site: https://acme.atlassian.net
          auth: {email: bot@acme.example, token: "${env:ATLASSIAN_TOKEN}"}
      """;

  static final String TWO_SITES =
      """
      apiVersion: aloft/v1
      kind: Migration
      metadata: {name: acme}
      spec:
        sources:
          emea: {jira: {origins: [{type: xml-backup, path: emea.zip}]}}
          us: {jira: {origins: [{type: xml-backup, path: us.zip}]}}
        targets:
          main:
            site: https://acme.atlassian.net
            auth: {email: bot@acme.example, token: "${env:ATLASSIAN_TOKEN}"}
      """;

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>(Map.of("ATLASSIAN_TOKEN", TOKEN));
  private SpecOptions options = SpecOptions.standard();

  SpecFixture(Path folder) {
    this.folder = folder;
  }

  SpecFixture file(String name, String content) {
    try {
      Path path = folder.resolve(name);
      Files.createDirectories(path.getParent());
      Files.writeString(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  SpecFixture environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  SpecFixture withoutEnvironment() {
    environment.clear();
    return this;
  }

  SpecFixture options(SpecOptions options) {
    this.options = options;
    return this;
  }

  SpecFixture variable(String name, String value) {
    options = options.withVariables(Map.of(name, value));
    return this;
  }

  LoadedSpec read() {
    return read(List.of(folder));
  }

  LoadedSpec read(List<Path> paths) {
    return new SpecReader(name -> Optional.ofNullable(environment.get(name))).read(paths, options);
  }

  Blueprint blueprint() {
    return read().blueprint();
  }

  /** The problems of a spec that has to be refused. */
  List<Diagnostic> problems() {
    try {
      read();
    } catch (ProblemException e) {
      Assertions.assertThat(e.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
      return e.diagnostics();
    }
    throw new AssertionError("the spec was accepted");
  }

  /** The same as text, with paths relative to the spec's folder. */
  String report() {
    return print(problems());
  }

  String print(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(this::print)
        .collect(Collectors.joining())
        .replace(SpecFiles.display(folder) + "/", "")
        .replace(SpecFiles.display(folder), "SPEC");
  }

  private String print(Diagnostic d) {
    String place = d.location().display();
    return (place.isEmpty() ? "-" : place)
        + " "
        + d.code().id()
        + "\n  "
        + d.summary()
        + d.expected().map(e -> "\n  expected: " + e).orElse("")
        + d.next().map(n -> "\n  next: " + n).orElse("")
        + "\n";
  }

  Path folder() {
    return folder;
  }
}
