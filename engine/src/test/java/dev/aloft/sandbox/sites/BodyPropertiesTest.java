package dev.aloft.sandbox.sites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.BodySchema;
import dev.aloft.contracts.Contract;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.confluence.datacenter.ConfluenceDataCenter;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.Operation;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.testing.ReferencePage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every property that a contract of Confluence declares for a body, at every depth, is read, or
 * overlooked with a reason, or refused by name.
 */
@Tag("shared")
class BodyPropertiesTest {

  private static final Map<Contract, String> TITLES =
      Map.of(
          Contract.CONFLUENCE_CLOUD_V1, "Confluence Cloud v1",
          Contract.CONFLUENCE_CLOUD_V2, "Confluence Cloud v2",
          Contract.CONFLUENCE_DATA_CENTER, "Confluence Data Center");

  private final List<String> unjudged = new ArrayList<>();

  /** Of one operation: the properties that are overlooked, by reason, and those that it lacks. */
  private record Left(Map<String, List<String>> overlooked, List<String> absent) {

    Left() {
      this(new LinkedHashMap<>(), new ArrayList<>());
    }
  }

  private static Map<Contract, Api<?>> apis() {
    Organization organization = new Organization("acme", Clock.systemUTC());
    CloudSites.Products cloud =
        CloudSites.Products.over(
            WholeSite.inMemory(new JiraSite(organization.site("acme"), Behaviour.usual())));
    Map<Contract, Api<?>> apis = new LinkedHashMap<>();
    apis.put(Contract.CONFLUENCE_CLOUD_V1, cloud.confluence().older());
    apis.put(Contract.CONFLUENCE_CLOUD_V2, cloud.confluence().newer());
    apis.put(
        Contract.CONFLUENCE_DATA_CENTER,
        ConfluenceDataCenter.inMemory("wiki", Clock.systemUTC()).api());
    return apis;
  }

  @Test
  void everyPropertyOfABodyIsJudged() {
    ReferencePage page = new ReferencePage("../sandbox-bodies.md", "What bodies may say");
    page.paragraph(
        "What the contracts of Confluence declare for the bodies of operations and the sandbox"
            + " does not read: **overlooked**, as nothing in the product depends on it; **absent**,"
            + " answered with 501 and its path. All else is read.");
    apis().forEach((contract, api) -> contract(page, contract, api));
    assertThat(unjudged).isEmpty();
    page.assertUpToDate();
  }

  private void contract(ReferencePage page, Contract contract, Api<?> api) {
    page.heading(TITLES.getOrDefault(contract, contract.name()));
    page.row("operation", "property", "what becomes of it");
    page.rule(3);
    BodySchema.of(contract)
        .forEach((id, schema) ->
            api.operations()
                .find(id)
                .filter(operation -> !(operation.body() instanceof Operation.Body.None))
                .ifPresent(operation -> {
                  Left left = judge(operation, schema);
                  left.overlooked()
                      .forEach((why, paths) ->
                          page.row(
                              id, String.join(", ", new TreeSet<>(paths)), "overlooked: " + why));
                  if (!left.absent().isEmpty()) {
                    page.row(id, String.join(", ", new TreeSet<>(left.absent())), "absent");
                  }
                }));
    page.gap();
  }

  private Left judge(Operation<?> operation, BodySchema schema) {
    Left left = new Left();
    schema
        .properties()
        .forEach((name, property) -> {
          boolean taken =
              !(operation.body() instanceof Operation.Body.Properties(var names, var _, var _))
                  || names.contains(name);
          if (!taken) {
            left.absent().add(name);
          } else if (operation.outline().isPresent()) {
            judge(operation, operation.outline().get(), name, name, property, left);
          } else if (!(operation.body() instanceof Operation.Body.Properties)
              || !property.properties().isEmpty()) {
            unjudged.add(operation.operationId() + " " + name);
          }
        });
    return left;
  }

  private void judge(
      Operation<?> operation,
      Outline outline,
      String name,
      String path,
      BodySchema property,
      Left left) {
    Optional<Outline.Fate> fate = outline.fate(name);
    if (fate.isEmpty()) {
      unjudged.add(operation.operationId() + " " + path);
      return;
    }
    switch (fate.get()) {
      case Outline.Fate.Read() -> {
        // As the handler does.
      }
      case Outline.Fate.Overlooked(var why) ->
          left.overlooked().computeIfAbsent(why, key -> new ArrayList<>()).add(path);
      case Outline.Fate.Absent() -> left.absent().add(path);
      case Outline.Fate.Inside(var inside) ->
          property
              .properties()
              .forEach(
                  (inner, one) -> judge(operation, inside, inner, path + "." + inner, one, left));
    }
  }
}
