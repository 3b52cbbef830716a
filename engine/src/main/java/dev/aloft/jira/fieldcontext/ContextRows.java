package dev.aloft.jira.fieldcontext;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.source.RowRef;
import dev.aloft.jira.source.SourceContext;
import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.ledger.Outcome;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Address;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers for the rows of configurable fields: schemes, contexts, configurations, options and
 * defaults, those of the product's own fields included.
 */
final class ContextRows {

  private static final String DEFAULTS = "GenericConfiguration";

  private final Derivation derivation;
  private final ContextDerivation contexts;
  private final Set<RowRef> claimed = new HashSet<>();
  private long defaults;

  ContextRows(Derivation derivation, ContextDerivation contexts) {
    this.derivation = derivation;
    this.contexts = contexts;
  }

  void claim() {
    for (SourceCustomField field : derivation.source().customFields()) {
      Optional<Address> wanted = derivation.names().find(FieldType.TYPE, field.id());
      for (SourceContext context : field.contexts()) {
        contexts
            .became(context)
            .ifPresentOrElse(address -> moved(context, address), () -> unmoved(context, wanted));
      }
    }
    derivation.lose("jira.field-context.default", "left out: set it on the target", defaults);
    system("issuetype", Outcome.TRANSFORMED, "generated-configuration");
    system("priority", Outcome.NOT_YET_SUPPORTED, "priority-scheme");
    for (String entity :
        List.of(
            "FieldConfigScheme",
            "FieldConfigSchemeIssueType",
            "ConfigurationContext",
            "FieldConfiguration",
            DEFAULTS,
            "CustomFieldOption",
            "OptionConfiguration")) {
      rest(entity, "dangling");
    }
    rest("ManagedConfigurationItem", "locks-of-managed-fields");
  }

  private void moved(SourceContext context, Address address) {
    for (RowRef row : context.rows()) {
      if (row.entity().equals(DEFAULTS)) {
        defaults++;
        claim(row, Outcome.NOT_YET_SUPPORTED, "field-default");
      } else if (claimed.add(row)) {
        derivation.claim(row, Outcome.MOVED, address);
      }
    }
    context
        .options()
        .forEach(option -> {
          if (claimed.add(option.row())) {
            derivation.claim(option.row(), Outcome.MOVED, address);
          }
        });
  }

  /** A context that only says what the field's own context on the target says as well. */
  private void unmoved(SourceContext context, Optional<Address> field) {
    boolean reaches =
        context.isGlobal()
            || derivation.projects().stream()
                .anyMatch(project -> context.projects().contains(project.source().id()));
    for (RowRef row : context.rows()) {
      if (field.isEmpty() || !reaches) {
        claim(row, Outcome.DROPPED_BY_DECISION, Derivation.UNUSED);
      } else if (row.entity().equals(DEFAULTS)) {
        defaults++;
        claim(row, Outcome.NOT_YET_SUPPORTED, "field-default");
      } else {
        claim(row, Outcome.TRANSFORMED, "context-of-everything");
      }
    }
    context
        .options()
        .forEach(option -> claim(option.row(), Outcome.DROPPED_BY_DECISION, Derivation.UNUSED));
  }

  private void system(String field, Outcome outcome, String rule) {
    derivation
        .source()
        .contexts(field)
        .forEach(context -> context.rows().forEach(row -> claim(row, outcome, rule)));
    rows(
        "OptionConfiguration",
        row -> row.text("fieldid").equals(field),
        row -> claim(row, outcome, rule));
    rows(
        "FieldConfiguration",
        row -> row.text("fieldid").equals(field),
        row -> claim(row, outcome, rule));
  }

  private void rest(String entity, String rule) {
    rows(entity, row -> true, row -> claim(row, Outcome.TECHNICAL, rule));
  }

  private void rows(
      String entity,
      java.util.function.Predicate<EntityRow> filter,
      java.util.function.Consumer<RowRef> sink) {
    try (Stream<EntityRow> rows = derivation.source().staging().stream(entity)) {
      rows.filter(filter).map(row -> new RowRef(entity, row.ordinal())).forEach(sink);
    }
  }

  private void claim(RowRef row, Outcome outcome, String rule) {
    if (claimed.add(row)) {
      derivation.claim(row, outcome, rule);
    }
  }
}
