package dev.aloft.jira.filter;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.spec.Decision;
import dev.aloft.staging.EntityRow;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Filters by their rows. What the words of a query have become is asked where derive asks it: it is
 * a choice of ours, as names are.
 */
final class FilterAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  FilterAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return FilterType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    QueryRewriter queries = new QueryRewriter(scope.source(), scope.names(), scope.projects());
    ShareRows shares = new ShareRows(scope.source(), scope.names());
    try (Stream<EntityRow> rows = scope.source().staging().stream(FilterType.ENTITY)) {
      rows.forEach(row -> {
        Optional<Address> address = scope.names().find(FilterType.TYPE, row.id());
        Optional<Address> owner = scope.person(FilterDerivation.owner(row));
        if (address.isPresent() && owner.isPresent()) {
          sink.accept(
              Expected.of(
                  address.get(),
                  Map.of(
                      FilterType.NAME,
                      Value.text(name(row)),
                      FilterType.DESCRIPTION,
                      Value.textOrNone(row.text("description").strip()),
                      FilterType.JQL,
                      queries.rewrite(row.text("request")).jql(),
                      FilterType.OWNER,
                      Value.reference(owner.get()),
                      FilterType.SHARES,
                      Value.set(
                          shares.of(row.id()).stream()
                              .flatMap(share -> shares.onTarget(share).stream())
                              .toList()))));
        }
      });
    }
  }

  private String name(EntityRow row) {
    String own = row.text("name").strip();
    return ShortNames.fit(
        scope
            .blueprint()
            .decisions()
            .decide(FilterType.TYPE, scope.sourceName(), own)
            .flatMap(Decision::to)
            .orElse(own),
        FilterDerivation.LONGEST_NAME);
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Set<String> ours = new HashSet<>(ids);
    List<Actual> found = new ArrayList<>();
    for (JsonNode filter : site.filters().all()) {
      String id = filter.path("id").asString("");
      if (ours.contains(id)) {
        found.add(
            new Actual(
                id,
                filter.path("name").asString(""),
                Optional.empty(),
                FilterView.values(filter),
                List.of()));
      }
    }
    return List.copyOf(found);
  }
}
