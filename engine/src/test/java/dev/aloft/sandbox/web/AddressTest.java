package dev.aloft.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {

  /** Says who answers, which path it saw, and under which address it was reached. */
  private record Echo(String name) implements Product {

    @Override
    public Reply answer(Request request) {
      String words = name + " " + request.rawPath() + " " + request.base();
      return Reply.empty(200).with("Said", words);
    }
  }

  private final Address address =
      Address.of("site", new Echo("jira"))
          .with("/wiki", new Echo("older"))
          .with("/wiki/api/v2", new Echo("newer"))
          .below("/ex/jira/1", new Echo("gateway"));

  private String said(String path) {
    Request request =
        new Request("GET", URI.create(path), Map.of("Host", List.of("here")), new byte[0]);
    return address.answer(request).headers().getOrDefault("Said", "");
  }

  @Test
  void theLongestPathDecides() {
    assertThat(said("/rest/api/3/myself")).startsWith("jira /rest/api/3/myself ");
    assertThat(said("/wiki/rest/api/space")).startsWith("older /wiki/rest/api/space ");
    assertThat(said("/wiki/api/v2/pages")).startsWith("newer /wiki/api/v2/pages ");
    assertThat(said("/wiki")).startsWith("older /wiki ");
  }

  @Test
  void aPathIsTakenByWholeSegmentsOnly() {
    assertThat(said("/wikis/1")).startsWith("jira /wikis/1 ");
  }

  @Test
  void aProductBelowAPathDoesNotSeeItButLinksThroughIt() {
    assertThat(said("/ex/jira/1/rest/api/3/myself"))
        .isEqualTo("gateway /rest/api/3/myself http://here/ex/jira/1");
  }
}
