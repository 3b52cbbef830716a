package dev.aloft.jira.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.ledger.Loss;
import dev.aloft.plan.Change;
import dev.aloft.testing.BreakingSite;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Filters on the road from a backup to a site. */
class FilterTypeTest {

  private static final String FILTERS =
      """
      <SearchRequest id="1" name="Mine" author="bob" user="bob" description="What I do"
          request="project = OPS AND cf[10010] &gt; 3 AND assignee in (bobby, eve) ORDER BY cf[10010]"/>
      <SearchRequest id="2" name="Mine" author="eve" user="eve" request="filter = 3 AND status = 3"/>
      <SharePermissions id="1" entityId="2" entityType="SearchRequest" type="group" param1="Crew"/>
      <SharePermissions id="2" entityId="2" entityType="SearchRequest" type="project" param1="1"
          param2="10"/>
      <SharePermissions id="3" entityId="2" entityType="SearchRequest" type="project" param1="2"/>
      <SearchRequest id="3" name="Public" author="eve" user="eve" request="project = OPS"/>
      <SharePermissions id="4" entityId="3" entityType="SearchRequest" type="global"/>
      <SearchRequest id="4" name="Elsewhere" author="eve" user="eve" request="project = OTH"/>
      <SearchRequest id="5" name="Lost owner" author="gone" user="gone" request="project = OPS"/>
      <SearchRequest id="6" name="App" author="eve" user="eve"
          request="project = OPS AND issueFunction in hasComments()"/>
      <SearchRequest id="7" name="Of another" author="eve" user="eve" request="filter = 1"/>
      """;

  @TempDir private Path folder;

  private static JsonNode filter(JiraWorld world, String address) {
    return world
        .site()
        .filters()
        .get(world.idOf(Address.of(FilterType.TYPE, address)))
        .orElseThrow();
  }

  @Test
  void comeWithTheirQueriesOwnersAndShares() {
    try (JiraWorld world = FilterWorld.with(folder, FILTERS).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      JsonNode mine = filter(world, "Mine#1");
      String depth = world.idOf(Address.of("jira.custom-field", "Depth#10010"));
      assertThat(mine.path("jql").asString())
          .isEqualTo(
              "project = RUN AND cf[%1$s] > 3 AND assignee in (\"%2$s\", \"%3$s\") ORDER BY cf[%1$s]"
                  .formatted(
                      depth.replace("customfield_", ""),
                      world.account("bob@acme.example"),
                      world.account("eve@acme.example")));
      assertThat(mine.path("description").asString()).isEqualTo("What I do [aloft:1]");
      assertThat(owner(mine)).isEqualTo(world.account("bob@acme.example"));
      assertThat(mine.path("sharePermissions")).isEmpty();

      JsonNode other = filter(world, "Mine#2");
      assertThat(other.path("jql").asString())
          .isEqualTo(
              "filter = " + filter(world, "Public#3").path("id").asString() + " AND status = Open");
      assertThat(owner(other)).isEqualTo(world.account("eve@acme.example"));
      assertThat(shares(other)).containsExactlyInAnyOrder("group", "projectRole Sailors");
      assertThat(shares(filter(world, "Public#3"))).containsExactly("authenticated");
    }
  }

  private static String owner(JsonNode filter) {
    return filter.path("owner").path("accountId").asString();
  }

  private static List<String> shares(JsonNode filter) {
    return filter
        .path("sharePermissions")
        .valueStream()
        .map(share ->
            (share.path("type").asString() + " " + share.path("role").path("name").asString(""))
                .strip())
        .toList();
  }

  @Test
  void areWrittenOnce() {
    try (JiraWorld world = FilterWorld.with(folder, FILTERS).start()) {
      world.apply();

      assertThat(world.findings()).isEmpty();
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
    }
  }

  @Test
  void whatStaysBehindIsNamedWithItsReason() {
    try (JiraWorld world = FilterWorld.with(folder, FILTERS).start()) {
      assertThat(
              world.plan().losses().stream()
                  .filter(loss -> loss.attribute().startsWith(FilterType.TYPE))
                  .map(FilterTypeTest::line))
          .containsExactlyInAnyOrder(
              "1 jira.filter: not moved, its owner is nowhere in what moves: \"Lost owner\"",
              "1 jira.filter: not moved, field \"issueFunction\": \"App\"",
              "1 jira.filter: not moved, filter \"1\", which not everybody sees: \"Of another\"",
              "1 jira.filter.shares: not shared with whom does not move",
              "1 jira.filter.shares: shared with everybody who is logged in, not with the public");
      assertThat(world.ledger().defects()).isEmpty();
      assertThat(
              world.ledger().lines().stream()
                  .filter(line ->
                      Stream.of(FilterType.ENTITY, ShareRows.ENTITY)
                          .anyMatch(line.entity()::equals))
                  .map(line ->
                      line.entity() + " " + line.outcome() + " " + line.rule() + " " + line.rows()))
          .containsExactlyInAnyOrder(
              "SearchRequest TRANSFORMED jira.filter 3",
              "SearchRequest DROPPED_BY_DECISION not-selected 1",
              "SearchRequest BLOCKED filter-not-whole 3",
              "SharePermissions MOVED jira.filter 2",
              "SharePermissions TRANSFORMED jira.filter 1",
              "SharePermissions BLOCKED filter-not-whole 1");
    }
  }

  private static String line(Loss loss) {
    return loss.count() + " " + loss.attribute() + ": " + loss.becomes();
  }

  @Test
  void followTheSource() {
    try (JiraWorld world = FilterWorld.with(folder, FILTERS).start()) {
      world.apply();
      world.sourceBecomes(
          FilterWorld.ROWS
              + FILTERS
                  .replace("cf[10010] &gt; 3", "cf[10010] &gt; 4")
                  .replace(
                      "<SearchRequest id=\"3\" name=\"Public\" author=\"eve\"",
                      "<SearchRequest id=\"3\" name=\"Known\" author=\"bob\""));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(filter(world, "Mine#1").path("jql").asString()).contains("> 4 AND");
      assertThat(owner(filter(world, "Known#3"))).isEqualTo(world.account("bob@acme.example"));
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void aPlanTellsOfThoseThatTheSourceNoLongerHas() {
    try (JiraWorld world = FilterWorld.with(folder, FILTERS).start()) {
      world.apply();
      world.sourceBecomes(
          FilterWorld.ROWS + FILTERS.replaceAll("(?s)<SearchRequest id=\"3\".*?/>", ""));

      assertThat(world.plan().changes())
          .extracting(Change::address)
          .contains(Address.of(FilterType.TYPE, "Public#3"));
    }
  }

  /** Made and given away: it is found again at each of these points. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void areMadeOnceWhereverTheRunIsKilled(boolean before) throws IOException {
    for (int point : pointsOfFilters()) {
      Path own = Files.createDirectory(folder.resolve(before + "-" + point));
      try (JiraWorld world = FilterWorld.with(own, FILTERS).start()) {
        world.wire(site -> BreakingSite.at(site, point, before));
        assertThatThrownBy(world::apply).isInstanceOf(BreakingSite.Killed.class);
        world.wire(site -> site);
        assertThat(world.apply().refusals()).as("killed at write %d", point).isEmpty();

        assertThat(names(world)).as("killed at write %d", point).isEqualTo("Mine,Mine,Public");
        assertThat(world.findings()).as("killed at write %d", point).isEmpty();
        assertThat(world.plan().changeCount()).isZero();
      }
    }
  }

  private SortedSet<Integer> pointsOfFilters() throws IOException {
    List<BreakingSite> counting = new ArrayList<>();
    Path own = Files.createDirectory(folder.resolve("counted"));
    try (JiraWorld world = FilterWorld.with(own, FILTERS).start()) {
      world.wire(site -> {
        counting.add(BreakingSite.never(site));
        return counting.getLast();
      });
      world.apply();
    }
    SortedSet<Integer> points = new TreeSet<>();
    counting.forEach(site -> points.addAll(site.ends("/filter")));
    assertThat(points).hasSizeGreaterThanOrEqualTo(4);
    return points;
  }

  private static String names(JiraWorld world) {
    List<String> names = new ArrayList<>();
    world.site().filters().all().forEach(filter -> names.add(filter.path("name").asString()));
    return names.stream().sorted().collect(Collectors.joining(","));
  }
}
