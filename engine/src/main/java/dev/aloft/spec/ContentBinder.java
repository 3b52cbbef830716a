package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.resource.LaneTerms;
import dev.aloft.resource.OnTargetChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds what Projects and Project documents say about content. */
final class ContentBinder {

  private static final String EXECUTORS =
      "executor: rest (loses created dates, authors and history as such: kept as a field, an"
          + " authorship line and a property)";
  private static final String KEYS =
      "keys: keep (the target project must be new and stays locked; gaps are filled with"
          + " placeholders that are removed) | new (links from outside lead nowhere)";

  private static final List<String> MEANINGLESS_WITHOUT_CONTENT =
      List.of(
          "executor",
          "keys",
          "maxGapShare",
          "history",
          "created",
          "onTargetChange",
          "onSourceDeletion",
          "maxDeletions");

  private final Binding binding;

  ContentBinder(Binding binding) {
    this.binding = binding;
  }

  ContentTerms bind(Section spec) {
    refuseWhatCannotBeDone(spec);
    Optional<Boolean> moved = spec.text("content").map(content -> !content.text().equals("none"));
    ContentTerms terms =
        new ContentTerms(
            moved,
            spec.choice("executor", Content.Executor.class),
            spec.choice("keys", Content.Keys.class),
            spec.share("maxGapShare"),
            spec.choice("history", Content.History.class),
            spec.choice("created", Content.Created.class),
            spec.choice("onTargetChange", OnTargetChange.class),
            spec.choice("onSourceDeletion", LaneTerms.OnSourceDeletion.class),
            maxDeletions(spec));
    checkSense(spec, terms);
    return terms;
  }

  private void refuseWhatCannotBeDone(Section spec) {
    spec.text("executor")
        .filter(e -> e.text().equals("import-file") || e.text().equals("assistant"))
        .ifPresent(e -> binding.notYet(e.start(), "executor: " + e.text(), List.of("rest")));
    spec.text("configuration")
        .filter(c -> c.text().equals("share") || c.text().equals("consolidate"))
        .ifPresent(
            c -> binding.notYet(c.start(), "configuration: " + c.text(), List.of("isolate")));
    spec.section("content")
        .ifPresent(
            c -> binding.notYet(c.head(), "content selected by a query", List.of("all", "none")));
  }

  private void checkSense(Section spec, ContentTerms terms) {
    if (!terms.movesContent()) {
      for (String key : MEANINGLESS_WITHOUT_CONTENT) {
        spec.mapping()
            .entry(key)
            .ifPresent(e ->
                binding.badValue(
                    e.key().start(),
                    key + " has no meaning with content: none",
                    "content: all, or no " + key));
      }
    } else if (terms.maxGapShare().isPresent()
        && terms.keys().filter(Content.Keys.NEW::equals).isPresent()) {
      binding.badValue(
          spec.mapping().entry("maxGapShare").orElseThrow().key().start(),
          "maxGapShare has no meaning with keys: new",
          "keys: keep, or no maxGapShare");
    }
    if (terms.movesContent()
        && terms.maxDeletions().isPresent()
        && terms.onSourceDeletion().filter(LaneTerms.OnSourceDeletion.KEEP::equals).isPresent()) {
      binding.badValue(
          spec.mapping().entry("maxDeletions").orElseThrow().key().start(),
          "maxDeletions has no meaning with onSourceDeletion: keep",
          "onSourceDeletion: delete or delete-parts, or no maxDeletions");
    }
  }

  private static Optional<Integer> maxDeletions(Section spec) {
    return spec.mapping()
        .get("maxDeletions")
        .filter(Tree.Scalar.class::isInstance)
        .map(value -> ((Tree.Scalar) value).text())
        .filter(number -> number.matches("[0-9]{1,7}"))
        .map(Integer::valueOf);
  }

  /**
   * The choices without a default that are still open.
   *
   * @param spec the document's keys; a choice that stands there, even a wrong one, is not missing
   */
  List<Diagnostic> undecided(Section spec, ContentTerms terms) {
    return undecided(terms, spec.head(), said(spec, "executor"), said(spec, "keys"), "");
  }

  // A misspelt key is reported as such; that nothing else was said then follows from it.
  private static boolean said(Section spec, String key) {
    return spec.mapping().keys().stream()
        .anyMatch(k -> k.equals(key) || NearestName.of(k, List.of(key)).isPresent());
  }

  /** The same for a project that took its terms from a document and a rule. */
  static List<Diagnostic> undecided(
      ContentTerms terms, SpecLocation head, boolean executorSaid, boolean keysSaid, String whose) {
    List<Diagnostic> open = new ArrayList<>();
    if (terms.movesContent() && terms.executor().isEmpty() && !executorSaid) {
      open.add(
          Diagnostic.of(
                  SpecCode.EXECUTOR_UNDECIDED,
                  head.toLocation(),
                  "nothing says who writes the issues" + whose)
              .expected(EXECUTORS)
              .next(
                  "say executor:, or content: none; aloft explain "
                      + SpecCode.EXECUTOR_UNDECIDED.id()));
    }
    if (terms.movesContent() && terms.keys().isEmpty() && !keysSaid) {
      open.add(
          Diagnostic.of(
                  SpecCode.KEYS_UNDECIDED,
                  head.toLocation(),
                  "nothing says what becomes of the issue keys" + whose)
              .expected(KEYS)
              .next("say keys:, or content: none; aloft explain " + SpecCode.KEYS_UNDECIDED.id()));
    }
    return open;
  }
}
