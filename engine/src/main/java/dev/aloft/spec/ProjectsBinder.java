package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Binds Projects and Project documents. */
final class ProjectsBinder {

  private final Binding binding;
  private final ContentBinder contents;

  ProjectsBinder(Binding binding) {
    this.binding = binding;
    this.contents = new ContentBinder(binding);
  }

  ProjectRule rule(Document document) {
    Section spec = document.section();
    ContentTerms content = contents.bind(spec);
    if (document.hasSpec()) {
      binding.problems().addAll(contents.undecided(spec, content));
    }
    return new ProjectRule(
        document.name(),
        selection(spec),
        target(spec).orElseGet(() -> onlyTarget(spec)),
        spec.text("owner").map(Tree.Scalar::text),
        content,
        document.location());
  }

  private String onlyTarget(Section spec) {
    return binding.declared().target(Optional.empty(), spec.head(), binding.problems());
  }

  private Optional<String> target(Section spec) {
    return spec.section("target")
        .filter(target -> target.has("site"))
        .flatMap(target -> target.text("site"))
        .map(
            site -> binding.declared().target(Optional.of(site), site.start(), binding.problems()));
  }

  private ProjectRule.Selection selection(Section spec) {
    Section select =
        spec.section("select")
            .orElseGet(() ->
                new Section(new Tree.Mapping(List.of(), spec.mapping().range()), spec.head()));
    String source =
        spec.has("select") && (select.text("source").isPresent() || !select.has("source"))
            ? binding.declared().source(select.text("source"), select.head(), binding.problems())
            : "";
    return new ProjectRule.Selection(
        source,
        patterns(select, "keys"),
        patterns(select, "except"),
        patterns(select, "category"),
        select.flag("archived"),
        select.text("updatedAfter").flatMap(this::instant),
        select.head());
  }

  private static List<ProjectRule.Pattern> patterns(Section select, String key) {
    return select.texts(key).stream()
        .map(text -> new ProjectRule.Pattern(text.text(), text.start()))
        .toList();
  }

  private Optional<Instant> instant(Tree.Scalar scalar) {
    String text = scalar.text();
    try {
      return Optional.of(
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      // Texts that do not even look like a date were refused by the schema.
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
        binding.badValue(
            scalar.start(),
            "\"" + Excerpt.of(scalar.toString()) + "\" is not in the calendar",
            "a day such as 2024-01-31");
      }
      return Optional.empty();
    }
  }

  /** A Project document; empty where it names no project that could be bound. */
  Optional<ProjectLine> line(Document document, List<ProjectRule> rules) {
    Section spec = document.section();
    Optional<Tree.Scalar> project = project(spec);
    ContentTerms content = content(spec);
    Optional<Section> target = spec.section("target");
    Optional<String> site = target(spec);
    if (project.isEmpty()) {
      return Optional.empty();
    }
    Named named = named(project.get());
    boolean inherits = rules.stream().anyMatch(r -> r.select().source().equals(named.source()));
    if (!inherits) {
      binding.problems().addAll(contents.undecided(spec, content));
      site = site.or(() -> Optional.of(onlyTarget(spec)));
    }
    return Optional.of(
        new ProjectLine(
            document.name(),
            named.source(),
            named.key(),
            site,
            target.flatMap(t -> t.text("key")).map(Tree.Scalar::text),
            target.flatMap(t -> t.text("name")).map(Tree.Scalar::text),
            spec.text("owner").map(Tree.Scalar::text),
            content,
            project.get().start(),
            document.location()));
  }

  private ContentTerms content(Section spec) {
    ContentTerms terms = contents.bind(spec);
    // keys by source means the same as one word while a Project has one source.
    Optional<Content.Keys> bySource =
        spec.section("keys")
            .filter(keys -> keys.mapping().entries().size() == 1)
            .flatMap(keys -> {
              Tree.Scalar key = keys.mapping().entries().getFirst().key();
              boolean same = project(spec).filter(p -> named(p).equals(named(key))).isPresent();
              if (!same) {
                binding.badValue(
                    key.start(),
                    "\"" + Excerpt.of(key.text()) + "\" is not the source of this document",
                    "keep | new, or the name under sources");
              }
              return keys.choice(key.text(), Content.Keys.class);
            });
    return bySource.isPresent()
        ? new ContentTerms(
            terms.moved(),
            terms.executor(),
            bySource,
            terms.maxGapShare(),
            terms.history(),
            terms.created(),
            terms.onTargetChange(),
            terms.onSourceDeletion(),
            terms.maxDeletions())
        : terms;
  }

  private Optional<Tree.Scalar> project(Section spec) {
    List<Tree.Scalar> sources = spec.texts("sources");
    if (spec.has("source") && spec.has("sources")) {
      binding.badValue(
          spec.at("source"), "source and sources stand side by side", "one of the two");
    } else if (!spec.has("source") && !spec.has("sources")) {
      binding
          .problems()
          .add(
              Diagnostic.of(
                      SpecCode.MISSING_KEY,
                      spec.head().toLocation(),
                      "the document names no project of a source")
                  .expected("source: KEY, or source: source/KEY"));
    } else if (sources.size() > 1) {
      binding.notYet(
          sources.get(1).start(), "merging several projects into one", List.of("one source"));
    }
    return spec.text("source").or(() -> sources.stream().findFirst());
  }

  private Named named(Tree.Scalar scalar) {
    String text = scalar.text();
    int slash = text.indexOf('/');
    if (slash < 0) {
      return new Named(
          binding.declared().source(Optional.empty(), scalar.start(), binding.problems()), text);
    }
    Tree.Scalar said =
        new Tree.Scalar(
            scalar.concealed() ? scalar.raw() : text.substring(0, slash),
            text.substring(0, slash),
            Tree.Kind.TEXT,
            scalar.plain(),
            scalar.origins(),
            scalar.range());
    return new Named(
        binding.declared().source(Optional.of(said), scalar.start(), binding.problems()),
        text.substring(slash + 1));
  }

  private record Named(String source, String key) {}
}
