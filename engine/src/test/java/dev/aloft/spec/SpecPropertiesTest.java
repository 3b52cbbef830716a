package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.diagnostics.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SpecPropertiesTest {

  private static final String WHOLE =
      SpecFixture.TWO_SITES
          + """
          ---
          apiVersion: aloft/v1
          kind: Users
          metadata: {name: everyone}
          spec:
            trustedDomains: [acme.example]
            standIn: stand-in@acme.example
            exclude: {groups: [contractors]}
          ---
          apiVersion: aloft/v1
          kind: Decisions
          metadata: {name: names}
          spec:
            - {type: jira.status, from: [Closed, emea/Resolved], to: Done}
            - {type: jira.custom-field, from: {source: us, name: Points, fieldType: number}, to: Story Points, onExisting: use}
          ---
          apiVersion: aloft/v1
          kind: Projects
          metadata: {name: engineering}
          spec:
            select: {source: emea, keys: ["E*"], except: SBX, updatedAfter: 2024-01-01}
            target: {site: main}
            executor: rest
            keys: keep
            maxGapShare: 30 %
          ---
          apiVersion: aloft/v1
          kind: Project
          metadata: {name: ops}
          spec: {source: us/OPS, target: {site: main, key: OPSUS}, executor: rest, keys: new}
          """;

  private static final SpecReader READER = new SpecReader(name -> Optional.of(SpecFixture.TOKEN));

  @Property(tries = 400)
  void aPrintedTreeIsReadAsItWas(@ForAll("trees") Object tree) {
    Problems problems = new Problems();

    List<Tree> read = YamlDocuments.read("t.yaml", print(tree, 0), problems);

    assertThat(problems.all()).isEmpty();
    assertThat(read).hasSize(1);
    assertThat(plain(read.getFirst())).isEqualTo(tree);
  }

  @Property(tries = 400)
  void anyTextIsReadBackAsTheSameText(@ForAll String text) {
    Problems problems = new Problems();
    List<Tree> read = YamlDocuments.read("t.yaml", "- " + YamlText.of(text), problems);

    assertThat(problems.all()).isEmpty();
    assertThat(plain(read.getFirst())).isEqualTo(List.of(text));
    assertThat(
            References.parse(text.replace("${", "$${")).stream()
                .map(part -> ((References.Words) part).text())
                .collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Property(tries = 300)
  void anUnknownKeyIsFoundAtItsToken(
      @ForAll @IntRange(min = 0, max = 1000) int which, @ForAll("words") String word) {
    List<Tree.Scalar> keys = new ArrayList<>();
    for (Tree document : YamlDocuments.read("s.yaml", WHOLE, new Problems())) {
      keys(document, keys);
    }
    Tree.Scalar key = keys.get(which % keys.size());
    String renamed = "z" + word;

    List<Diagnostic> problems = problems(rename(key, renamed));

    boolean freeName = List.of("emea", "us", "main").contains(key.text());
    if (!freeName) {
      assertThat(problems)
          .as("%s at %s", renamed, key.start())
          .anySatisfy(d -> {
            assertThat(d.code()).isEqualTo(SpecCode.UNKNOWN_KEY);
            assertThat(d.location())
                .isEqualTo(Location.file("s.yaml", key.start().line(), key.start().column()));
            assertThat(d.summary()).contains(renamed);
          });
    }
  }

  @Property(tries = 300)
  void aBrokenSpecGivesDiagnosticsInsideTheFileAndNothingElse(
      @ForAll @IntRange(min = 0, max = 100_000) int at,
      @ForAll @IntRange(min = 0, max = 30) int cut,
      @ForAll("splinters") String splinter) {
    int from = at % WHOLE.length();
    int to = Math.min(WHOLE.length(), from + cut);
    String text = WHOLE.substring(0, from) + splinter + WHOLE.substring(to);

    List<String> lines = text.lines().toList();
    for (Diagnostic d : problems(text)) {
      assertThat(d.summary()).isNotBlank().doesNotContain(SpecFixture.TOKEN);
      if (d.location() instanceof Location.InFile(String _, int line, int column) && line > 0) {
        assertThat(line).isBetween(1, lines.size() + 1);
        String here = line <= lines.size() ? lines.get(line - 1) : "";
        assertThat(column).isBetween(1, here.length() + 2);
      }
    }
  }

  @Property(tries = 300)
  void anyTextAtAllGivesDiagnosticsAndNothingElse(@ForAll("yamlish") String text) {
    assertThat(problems(text)).isNotEmpty();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> splinters() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            ": ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "\t",
            "\n",
            "---\n",
            "...\n",
            "&a ",
            "*a",
            "!!x ",
            "<<: ",
            "null",
            "~",
            "true",
            "1e9",
            "0",
            "${env:",
            "${var:x}",
            "|",
            ">",
            "#",
            "%",
            "@",
            "? ",
            "\u0000",
            "\uFEFF",
            "\uD83D\uDE80",
            "\u2028",
            "\u0085",
            "\r",
            "\r\n",
            "\\u00"),
        Arbitraries.strings().ofMaxLength(6));
  }

  @Provide
  Arbitrary<String> yamlish() {
    return splinters()
        .list()
        .ofMaxSize(30)
        .map(parts -> "apiVersion: aloft/v1\nkind: Decisions\n" + String.join("", parts));
  }

  @Provide
  Arbitrary<Object> trees() {
    return tree(3);
  }

  private static Arbitrary<Object> tree(int depth) {
    Arbitrary<Object> scalar = Arbitraries.strings().ofMaxLength(12).map(text -> (Object) text);
    if (depth == 0) {
      return scalar;
    }
    Arbitrary<Object> list =
        Combinators.combine(tree(depth - 1).list().ofMaxSize(3), Arbitraries.of(true))
            .as((items, _) -> (Object) items);
    Arbitrary<Object> map =
        Arbitraries.maps(Arbitraries.strings().ofMaxLength(8), tree(depth - 1))
            .ofMaxSize(3)
            .map(entries -> (Object) new TreeMap<>(entries));
    return Arbitraries.oneOf(scalar, list, map);
  }

  private static String print(Object tree, int depth) {
    String indent = "  ".repeat(depth);
    return switch (tree) {
      case String text -> YamlText.of(text) + "\n";
      case List<?> list when list.isEmpty() -> "[]\n";
      case Map<?, ?> map when map.isEmpty() -> "{}\n";
      case List<?> list ->
          "\n"
              + list.stream()
                  .map(item -> indent + "- " + print(item, depth + 1))
                  .collect(Collectors.joining());
      case Map<?, ?> map ->
          "\n"
              + map.entrySet().stream()
                  .map(e ->
                      indent
                          + YamlText.of((String) e.getKey())
                          + ": "
                          + print(e.getValue(), depth + 1))
                  .collect(Collectors.joining());
      default -> throw new IllegalArgumentException("not a tree");
    };
  }

  private static Object plain(Tree tree) {
    return switch (tree) {
      case Tree.Scalar scalar -> {
        assertThat(scalar.kind()).isEqualTo(Tree.Kind.TEXT);
        yield scalar.text();
      }
      case Tree.Sequence sequence ->
          sequence.items().stream().map(SpecPropertiesTest::plain).toList();
      case Tree.Mapping mapping -> {
        Map<String, Object> map = new TreeMap<>();
        mapping.entries().forEach(e -> map.put(e.key().text(), plain(e.value())));
        yield map;
      }
    };
  }

  private static void keys(Tree tree, List<Tree.Scalar> keys) {
    switch (tree) {
      case Tree.Scalar _ -> {}
      case Tree.Sequence sequence -> sequence.items().forEach(item -> keys(item, keys));
      case Tree.Mapping mapping ->
          mapping
              .entries()
              .forEach(e -> {
                keys.add(e.key());
                keys(e.value(), keys);
              });
    }
  }

  /** The whole spec with one key renamed. */
  private static String rename(Tree.Scalar key, String name) {
    List<String> lines = new ArrayList<>(WHOLE.lines().toList());
    String line = lines.get(key.start().line() - 1);
    int from = key.start().column() - 1;
    assertThat(line.substring(from)).startsWith(key.text());
    lines.set(
        key.start().line() - 1,
        line.substring(0, from) + name + line.substring(from + key.text().length()));
    return String.join("\n", lines) + "\n";
  }

  /** The problems of a spec of one file; empty if it happens to be right. */
  private static List<Diagnostic> problems(String text) {
    try {
      Path folder = Files.createTempDirectory("spec");
      Path file = folder.resolve("s.yaml");
      try {
        Files.writeString(file, text);
        READER.read(List.of(file), SpecOptions.standard());
        return List.of();
      } catch (ProblemException e) {
        assertThat(new HashSet<>(e.diagnostics())).hasSameSizeAs(e.diagnostics());
        return e.diagnostics().stream().map(d -> inFile(d, file)).toList();
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Diagnostic inFile(Diagnostic d, Path file) {
    return d.location() instanceof Location.InFile(String name, int line, int column)
            && name.equals(SpecFiles.display(file))
        ? new Diagnostic(
            d.code(), Location.file("s.yaml", line, column), d.summary(), d.expected(), d.next())
        : d;
  }
}
