package dev.aloft.sandbox.jira.datacenter.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Dashboard;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class FiltersTest {

  private static final String FILTERS = "/rest/api/2/filter";

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private String filter(String name) {
    return world
        .ada()
        .post(FILTERS, "{\"name\": \"" + name + "\", \"jql\": \"project = OPS\"}")
        .expect(200)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void aFilterIsItsAuthorsAloneUntilItIsShared() {
    String path = FILTERS + "/" + filter("Mine");
    world.bob().get(path).expect(400);
    world.bob().get(path + "/permission").expect(404);
    String group = "{\"type\": \"group\", \"groupname\": \"jira-software-users\"}";
    var shares = world.ada().post(path + "/permission", group).expect(201).json();
    assertThat(world.bob().get(path).expect(200).json().path("editable").asBoolean()).isFalse();
    world.bob().put(path, "{\"name\": \"His\"}").expect(400);
    String share = shares.path(0).path("id").asString();
    world.ada().delete(path + "/permission/" + share).expect(204);
    world.bob().get(path).expect(400);
  }

  @Test
  void aFilterNeedsANameOfItsOwnAndAQueryThatMeansSomething() {
    filter("Mine");
    var taken = world.ada().post(FILTERS, "{\"name\": \"mine\", \"jql\": \"\"}").expect(400).json();
    assertThat(taken.path("errors").has("filterName")).isTrue();
    world.ada().post(FILTERS, "{\"name\": \"Other\", \"jql\": \"nothing = 1\"}").expect(400);
  }

  /** The product binds the body to a bean; atlassian-python-api sends flags in quotes. */
  @Test
  void aFilterTakesAFlagInQuotes() {
    String quoted = "{\"name\": \"%s\", \"jql\": \"project = OPS\", \"favourite\": \"%s\"}";
    world.ada().post(FILTERS, quoted.formatted("Liked", "true")).expect(200);
    world.ada().post(FILTERS, quoted.formatted("Other", "false")).expect(200);
    world.ada().post(FILTERS, quoted.formatted("Odd", "perhaps")).expect(400);
    var liked = world.ada().get(FILTERS + "/favourite").expect(200).json();
    assertThat(liked.valueStream().map(one -> one.path("name").asString()))
        .containsExactly("Liked");
  }

  @Test
  void aFilterChangesAndGoes() {
    String path = FILTERS + "/" + filter("Mine");
    var changed =
        world.ada().put(path, "{\"name\": \"Ours\", \"favourite\": true}").expect(200).json();
    assertThat(changed.path("name").asString()).isEqualTo("Ours");
    assertThat(world.ada().get(FILTERS + "/favourite").expect(200).json()).hasSize(1);
    world.ada().get(path + "/columns").expect(404);
    world.ada().put(path + "/columns", "{\"columns\": [\"summary\"]}").expect(200);
    var columns = world.ada().get(path + "/columns").expect(200).json();
    assertThat(columns.valueStream().map(one -> one.path("value").asString()))
        .containsExactly("summary");
    assertThat(columns.at("/0/label").asString()).isEqualTo("Summary");
    world.ada().delete(path).expect(204);
    world.ada().get(path).expect(400);
  }

  @Test
  void newFiltersAreSharedAsTheirAuthorWantsAsARule() {
    world.ada().put(FILTERS + "/defaultShareScope", "{\"scope\": \"AUTHENTICATED\"}").expect(200);
    world.bob().get(FILTERS + "/" + filter("For all")).expect(200);
  }

  @Test
  void dashboardsAreListedForWhoSeesThem() {
    world
        .site()
        .tables()
        .dashboards()
        .put(new Dashboard(10_000, "JIRAUSER10000", "Her board", List.of(), Set.of()));
    var hers = world.ada().get("/rest/api/2/dashboard").expect(200).json();
    assertThat(hers.path("total").asInt()).isEqualTo(1);
    assertThat(world.bob().get("/rest/api/2/dashboard").json().path("total").asInt()).isZero();
    world.ada().get("/rest/api/2/dashboard/10000").expect(200);
    world.bob().get("/rest/api/2/dashboard/10000").expect(404);
  }
}
