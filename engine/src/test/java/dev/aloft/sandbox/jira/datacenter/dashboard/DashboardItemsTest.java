package dev.aloft.sandbox.jira.datacenter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Dashboard;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Gadget;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Share;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What gadgets keep with the items of dashboards. */
@Tag("shared")
class DashboardItemsTest {

  private static final String ITEMS = "/rest/api/2/dashboard/10000/items";

  private final DataCenterWorld world = new DataCenterWorld();

  @BeforeEach
  void aDashboardOfAdaThatBobSees() {
    Share everybody = new Share(1, "loggedin", Optional.empty(), "", false);
    world
        .site()
        .tables()
        .dashboards()
        .put(new Dashboard(10_000, world.adaUser().key(), "Team", List.of(everybody), Set.of()));
    world.site().tables().gadgets().put(new Gadget(10_001, 10_000, "gadgets/filter-results.xml"));
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void anItemKeepsWhatItsOwnerPutsThere() {
    String property = ITEMS + "/10001/properties/config";
    world.bob().get(property).expect(404);
    world.ada().put(property, "{\"num\": 5}").expect(201);
    world.ada().put(property, "{\"num\": 6}").expect(200);
    assertThat(world.bob().get(property).expect(200).json().path("value").path("num").asInt())
        .isEqualTo(6);
    assertThat(
            world
                .bob()
                .get(ITEMS + "/10001/properties")
                .expect(200)
                .json()
                .path("keys")
                .path(0)
                .path("key")
                .asString())
        .isEqualTo("config");
    world.bob().put(property, "{}").expect(403);
    world.bob().delete(property).expect(403);
    world.ada().delete(property).expect(204);
    world.ada().get(property).expect(404);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    world.nobody().get(ITEMS + "/10001/properties").expect(404);
    world.ada().get(ITEMS + "/10002/properties").expect(404);
    world.ada().get(ITEMS + "/first/properties").expect(400);
    world.ada().get("/rest/api/2/dashboard/10009/items/10001/properties").expect(404);
  }
}
