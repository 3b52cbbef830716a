package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads the documents of one YAML text. A syntax error ends the reading of that text; the documents
 * before it are kept, so that their own problems are reported in the same run.
 */
final class YamlDocuments {

  /** Characters in a file; a spec of thousands of projects stays far below. */
  static final int MAX_CHARACTERS = 8 * 1024 * 1024;

  static final int MAX_DEPTH = 40;

  private YamlDocuments() {}

  /** The documents that are not empty, in order. */
  static List<Tree> read(String file, String content, Problems problems) {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    if (text.length() > MAX_CHARACTERS) {
      problems.add(
          limit(file, "the file is too large", "at most %d characters".formatted(MAX_CHARACTERS)));
      return List.of();
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setNestingDepthLimit(MAX_DEPTH);
    // TreeBuilder limits what aliases become, and knows the place.
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    Lines lines = new Lines(file, text);
    List<Tree> documents = new ArrayList<>();
    try {
      Composer composer =
          new Composer(
              new ParserImpl(new StreamReader(text), options), new JsonLikeResolver(), options);
      while (composer.checkNode()) {
        Node root = composer.getNode();
        new TreeBuilder(lines, problems)
            .build(root)
            .filter(t -> !empty(t))
            .ifPresent(documents::add);
      }
    } catch (MarkedYAMLException e) {
      problems.add(syntaxError(lines, e));
    } catch (ReaderException e) {
      problems.add(
          Diagnostic.of(
                  SpecCode.YAML_SYNTAX,
                  lines.at(firstUnprintable(text)).toLocation(),
                  "character U+%04X cannot stand in YAML".formatted(e.getCodePoint()))
              .next("remove the character; an editor may not show it"));
    } catch (YAMLException e) {
      // Only the limits are thrown without a place, and the size was looked at above.
      problems.add(
          limit(file, "the file is nested too deep", "at most %d levels".formatted(MAX_DEPTH)));
    }
    return documents;
  }

  private static Diagnostic limit(String file, String summary, String expected) {
    return Diagnostic.of(SpecCode.YAML_LIMIT, Location.file(file), summary).expected(expected);
  }

  private static boolean empty(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.plain() && scalar.raw().isEmpty();
  }

  // Only the parser's own words are used: its full message quotes lines of the file, and those may
  // hold a token.
  private static Diagnostic syntaxError(Lines lines, MarkedYAMLException e) {
    Optional<Mark> problemMark = Optional.ofNullable(e.getProblemMark());
    Optional<Mark> contextMark = Optional.ofNullable(e.getContextMark());
    // A quote that is never closed is noticed at the end of the file, and mended where it opens.
    boolean unclosed = e.getProblem() != null && e.getProblem().contains("end of stream");
    Optional<Mark> mark =
        unclosed ? contextMark.or(() -> problemMark) : problemMark.or(() -> contextMark);
    SpecLocation place = lines.at(mark.map(Mark::getIndex).orElse(0));
    String problem = Optional.ofNullable(e.getProblem()).orElse("").strip();
    String context = Optional.ofNullable(e.getContext()).orElse("").strip();
    Diagnostic diagnostic =
        Diagnostic.of(
            SpecCode.YAML_SYNTAX,
            place.toLocation(),
            "not well-formed YAML: " + (problem.isEmpty() ? context : problem));
    return hint(problem, context).map(diagnostic::next).orElse(diagnostic);
  }

  private static Optional<String> hint(String problem, String context) {
    if (problem.contains("'\\t'") || problem.contains("\\t(TAB)")) {
      return Optional.of("indent with spaces, not with tabs");
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return Optional.of("quote a value that holds ': ', or check the indentation");
    }
    if (problem.contains("unexpected end of stream") || context.contains("quoted scalar")) {
      return Optional.of("close the quote");
    }
    if (context.contains("flow")) {
      return Optional.of("close the bracket, and quote a ${...} that stands inside {...} or [...]");
    }
    if (problem.startsWith("found undefined alias")) {
      return Optional.of("quote a value that begins with *");
    }
    if (problem.contains("cannot start any token")) {
      return Optional.of("quote a value that begins with this character");
    }
    if (context.contains("block mapping") || context.contains("block collection")) {
      return Optional.of("check the indentation of this line and of the one above");
    }
    return Optional.empty();
  }

  // The exception counts from the start of the buffer that it was reading.
  private static int firstUnprintable(String text) {
    return (int) text.codePoints().takeWhile(StreamReader::isPrintable).count();
  }
}
