package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.DiagnosticCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Says in the words of the spec what a schema violation means, at the token that caused it. */
final class SchemaProblems {

  private SchemaProblems() {}

  /** At most one problem a place and code: one wrong value may break several keywords. */
  static List<Diagnostic> of(Tree document, List<SpecSchema.Violation> violations) {
    Map<List<Object>, Diagnostic> problems = new LinkedHashMap<>();
    Set<List<String>> wrongType = new LinkedHashSet<>();
    violations.stream()
        .filter(v -> v.keyword().equals("type"))
        .forEach(v -> wrongType.add(v.path()));
    for (SpecSchema.Violation violation : violations) {
      boolean secondary =
          !violation.keyword().equals("type") && wrongType.contains(violation.path());
      if (secondary || misspelt(document, violation)) {
        continue;
      }
      Diagnostic diagnostic = translate(document, violation);
      DiagnosticCode code = diagnostic.code();
      problems.putIfAbsent(List.of(diagnostic.location(), code, violation.property()), diagnostic);
    }
    return List.copyOf(problems.values());
  }

  /** A missing key that stands there misspelt; the unknown key is reported with its name. */
  private static boolean misspelt(Tree document, SpecSchema.Violation violation) {
    return violation.keyword().equals("required")
        && document.find(violation.path()).node() instanceof Tree.Mapping mapping
        && mapping.keys().stream()
            .filter(key -> !violation.rule().path("properties").has(key))
            .anyMatch(key -> NearestName.of(key, List.of(violation.property())).isPresent());
  }

  private static Diagnostic translate(Tree document, SpecSchema.Violation violation) {
    Tree.Found found = document.find(violation.path());
    return switch (violation.keyword()) {
      case "additionalProperties", "unevaluatedProperties" -> unknownKey(found, violation);
      case "required" -> missingKey(found, violation);
      case "type" -> wrongType(found, violation);
      default -> badValue(found, violation);
    };
  }

  private static Diagnostic unknownKey(Tree.Found found, SpecSchema.Violation violation) {
    String key = violation.property();
    SpecLocation place =
        found.node() instanceof Tree.Mapping mapping
            ? mapping.entry(key).map(e -> e.key().start()).orElseGet(found::head)
            : found.head();
    List<String> known = names(violation.rule().path("properties"));
    List<String> free = new ArrayList<>(known);
    if (found.node() instanceof Tree.Mapping mapping) {
      free.removeAll(mapping.keys());
    }
    String expected =
        NearestName.of(key, free)
            .map(name -> "did you mean \"" + name + "\"?")
            .orElseGet(() ->
                known.isEmpty()
                    ? expectation(violation.rule(), "").orElse("no such key")
                    : NearestName.oneOf(known));
    return Diagnostic.of(
            SpecCode.UNKNOWN_KEY,
            place.toLocation(),
            "unknown key \"" + Excerpt.of(key) + "\"" + in(found.path()))
        .expected(expected);
  }

  private static Diagnostic missingKey(Tree.Found found, SpecSchema.Violation violation) {
    String key = violation.property();
    Diagnostic diagnostic =
        Diagnostic.of(
            SpecCode.MISSING_KEY,
            found.head().toLocation(),
            "key \"" + key + "\" is missing" + in(found.path()));
    return expectation(violation.missing(), "")
        .map(text -> diagnostic.expected(key + ": " + text))
        .orElse(diagnostic);
  }

  private static Diagnostic wrongType(Tree.Found found, SpecSchema.Violation violation) {
    Diagnostic diagnostic =
        Diagnostic.of(
                SpecCode.WRONG_TYPE,
                found.node().start().toLocation(),
                subject(found.path()) + " is " + describe(found))
            .expected(
                expectation(violation.rule(), "type")
                    .orElseGet(() -> types(violation.rule().path("type"))));
    boolean quotable =
        found.node() instanceof Tree.Scalar scalar
            && scalar.plain()
            && scalar.kind() != Tree.Kind.TEXT
            && scalar.kind() != Tree.Kind.NULL
            && types(violation.rule().path("type")).contains("text");
    return quotable ? diagnostic.next("quote it if it is meant as text") : diagnostic;
  }

  private static Diagnostic badValue(Tree.Found found, SpecSchema.Violation violation) {
    JsonNode rule = violation.rule();
    String expected = expectation(rule, violation.keyword()).orElse("another value");
    if (rule.has("enum") && found.node() instanceof Tree.Scalar scalar && !secret(found)) {
      List<String> choices = new ArrayList<>();
      rule.path("enum").forEach(choice -> choices.add(choice.asString()));
      Optional<String> near = NearestName.of(scalar.text(), choices);
      expected =
          String.join(" | ", choices) + near.map(n -> "; did you mean \"" + n + "\"?").orElse("");
    }
    return Diagnostic.of(
            SpecCode.BAD_VALUE,
            found.node().start().toLocation(),
            subject(found.path()) + " cannot be " + describe(found))
        .expected(expected);
  }

  private static Optional<String> expectation(JsonNode rule, String keyword) {
    if (rule.has("x-expected")) {
      return Optional.of(rule.path("x-expected").asString());
    }
    if (rule.has("const")) {
      return Optional.of(rule.path("const").asString());
    }
    if (rule.has("enum")) {
      List<String> choices = new ArrayList<>();
      rule.path("enum").forEach(choice -> choices.add(choice.asString()));
      return Optional.of(String.join(" | ", choices));
    }
    if (keyword.equals("minProperties")) {
      return Optional.of("at least one key");
    }
    if (keyword.equals("minItems")) {
      return Optional.of("a list that is not empty");
    }
    return Optional.empty();
  }

  private static String types(JsonNode type) {
    List<String> words = new ArrayList<>();
    if (type.isArray()) {
      type.forEach(one -> words.add(typeWord(one.asString())));
    } else {
      words.add(typeWord(type.asString("")));
    }
    return String.join(" or ", words);
  }

  private static String typeWord(String type) {
    return switch (type) {
      case "string" -> "text";
      case "number", "integer" -> "a number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "a mapping (key: value)";
      case "null" -> "nothing";
      default -> "another type";
    };
  }

  /** The value for a message; never one that came from outside or stands where secrets stand. */
  private static String describe(Tree.Found found) {
    return switch (found.node()) {
      case Tree.Mapping mapping -> mapping.entries().isEmpty() ? "an empty mapping" : "a mapping";
      case Tree.Sequence sequence -> sequence.items().isEmpty() ? "an empty list" : "a list";
      case Tree.Scalar _ when secret(found) -> "a value that is not shown";
      case Tree.Scalar scalar -> describe(scalar);
    };
  }

  private static String describe(Tree.Scalar scalar) {
    String shown = Excerpt.of(scalar.concealed() ? scalar.raw() : scalar.text());
    return switch (scalar.kind()) {
      case NULL -> "empty";
      case FLAG -> shown;
      case INTEGER, DECIMAL -> "the number " + shown;
      case TEXT -> shown.isEmpty() ? "empty text" : "\"" + shown + "\"";
    };
  }

  private static boolean secret(Tree.Found found) {
    return found.path().stream()
        .anyMatch(step -> step.equals("auth") || Interpolation.CREDENTIAL_KEYS.contains(step));
  }

  private static List<String> names(JsonNode properties) {
    return List.copyOf(properties.propertyNames());
  }

  private static String in(List<String> path) {
    return path.isEmpty() ? "" : " in " + subject(path);
  }

  private static String subject(List<String> path) {
    if (path.isEmpty()) {
      return "the document";
    }
    StringBuilder text = new StringBuilder();
    for (String step : path) {
      if (step.matches("[0-9]+")) {
        text.append('[').append(step).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(Excerpt.of(step));
      }
    }
    return text.toString();
  }
}
