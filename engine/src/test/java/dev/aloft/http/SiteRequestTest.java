package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteRequestTest {

  @Test
  void encodesEachArgumentAsOneSegment() {
    SiteRequest request =
        SiteRequest.get("/issue/{key}/properties/{name}", "A-1", "a/b?c#d e%2F{x}");
    assertThat(request.path()).isEqualTo("/issue/A-1/properties/a%2Fb%3Fc%23d%20e%252F%7Bx%7D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void refusesAnArgumentThatWouldNameAnotherResource(String argument) {
    assertThatThrownBy(() -> SiteRequest.get("/role/{id}", argument))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesTooFewArguments() {
    assertThatThrownBy(() -> SiteRequest.get("/role/{id}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void methodsSayHowOftenTheyMayBeSent() {
    assertThat(
            List.of(
                SiteRequest.get("/a").idempotence(),
                SiteRequest.put("/a").idempotence(),
                SiteRequest.delete("/a").idempotence(),
                SiteRequest.post("/a").idempotence()))
        .containsExactly(
            Idempotence.SAFE, Idempotence.IDEMPOTENT, Idempotence.IDEMPOTENT, Idempotence.UNSAFE);
  }

  @Test
  void printsNeitherQueryNorBody() {
    SiteRequest request = SiteRequest.get("/user/search").query("query", "jane@acme.example");
    assertThat(request).hasToString("GET /user/search");
  }

  @Test
  void countsUnderItsTemplateAndTheThingItWrites() {
    SiteRequest request = SiteRequest.post("/issue/{key}/comment", "A-1").writing("A-1");
    assertThat(request.budgetKey())
        .isEqualTo(
            new BudgetKey(Method.POST, "/issue/{key}/comment", java.util.Optional.of("A-1")));
  }
}
