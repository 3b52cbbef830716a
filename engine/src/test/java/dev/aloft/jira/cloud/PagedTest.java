package dev.aloft.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.FakeTime;
import dev.aloft.jira.paging.Paged;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

class PagedTest {

  private final ScriptedSite site = ScriptedSite.inOrder();
  private final JiraCloud cloud = new JiraCloud(site, new FakeTime(), new FakeTime());

  @Test
  void goesOnAfterAShortPageUntilTheSiteSaysLast() {
    site.then(200, "{\"isLast\": false, \"maxResults\": 2, \"values\": [{\"id\": \"1\"}]}")
        .then(200, "{\"isLast\": true, \"values\": [{\"id\": \"2\"}, {\"id\": \"3\"}]}");
    assertThat(ids(cloud.screens().all())).containsExactly("1", "2", "3");
    assertThat(site.requests().stream().map(request -> request.queryValues("startAt")))
        .containsExactly(List.of("0"), List.of("1"));
  }

  @Test
  void usesTheTotalWhereNothingSaysLast() {
    site.then(200, "{\"total\": 3, \"comments\": [{\"id\": \"1\"}, {\"id\": \"2\"}]}")
        .then(200, "{\"total\": 3, \"comments\": [{\"id\": \"3\"}]}");
    assertThat(ids(cloud.comments().ofIssue(TextForm.ADF, "A-1"))).containsExactly("1", "2", "3");
  }

  @Test
  void readsABareArrayUntilItIsEmpty() {
    site.then(200, "[{\"id\": \"1\"}]").then(200, "[{\"id\": \"2\"}]").then(200, "[]");
    assertThat(ids(cloud.users().all())).containsExactly("1", "2");
  }

  @Test
  void anEmptyPageEndsTheListEvenWhenMoreIsPromised() {
    site.then(200, "{\"isLast\": false, \"values\": []}");
    assertThat(cloud.screens().all()).isEmpty();
  }

  @Test
  void asksForAPageOnlyWhenItIsReached() {
    site.then(200, "{\"isLast\": false, \"values\": [{\"id\": \"1\"}]}");
    assertThat(cloud.screens().all().iterator().next().path("id").asString()).isEqualTo("1");
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void followsTokensAndRepeatsTheReconciledIds() {
    site.then(200, "{\"issues\": [{\"id\": \"1\"}], \"nextPageToken\": \"t1\"}")
        .then(200, "{\"issues\": [{\"id\": \"2\"}], \"isLast\": true, \"nextPageToken\": \"t2\"}");
    Paged found =
        cloud
            .issues()
            .search(TextForm.ADF, "project = A", Issues.Selection.fields("key"), 5, List.of("77"));
    assertThat(ids(found)).containsExactly("1", "2");
    assertThat(site.requests().stream().map(request -> request.payload().toString()))
        .satisfiesExactly(
            first -> assertThat(first).doesNotContain("nextPageToken").contains("[77]"),
            second -> assertThat(second).contains("\"nextPageToken\":\"t1\"").contains("[77]"));
  }

  @Test
  void manyIdsAreAskedForInParts() {
    site.then(200, "{\"isLast\": true, \"values\": [{\"id\": \"1\"}]}")
        .then(200, "{\"isLast\": true, \"values\": [{\"id\": \"2\"}]}");
    List<String> keys = IntStream.range(0, 60).mapToObj(i -> "P" + i).toList();
    assertThat(ids(cloud.projects().byKeys(keys, List.of()))).containsExactly("1", "2");
    assertThat(site.requests().stream().map(request -> request.queryValues("keys").size()))
        .containsExactly(50, 10);
  }

  @Property
  void givesEachItemOnceHoweverTheSiteCutsThePages(
      @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 4) Integer> sizes) {
    int total = sizes.stream().mapToInt(Integer::intValue).sum();
    int[] page = {0};
    Paged paged =
        Paged.byStart(start -> {
          int size = page[0] < sizes.size() ? sizes.get(page[0]) : 0;
          page[0]++;
          List<JsonNode> items =
              IntStream.range(start, start + size).<JsonNode>mapToObj(IntNode::valueOf).toList();
          return new Paged.Page(items, start + size >= total);
        });
    assertThat(paged.stream().map(JsonNode::intValue))
        .containsExactlyElementsOf(IntStream.range(0, total).boxed().toList());
  }

  private static List<String> ids(Paged paged) {
    return paged.stream().map(item -> item.path("id").asString()).toList();
  }
}
