package dev.aloft.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouterTest {

  private final Router<String> router = new Router<>();

  @BeforeEach
  void routes() {
    router.add("POST", "/issue/bulk", "bulk");
    router.add("GET", "/issue/{key}", "get");
    router.add("GET", "/issue/{issue}/comment/{id}", "comment");
  }

  @Test
  void prefersALiteralToAParameter() {
    assertThat(router.find("POST", "/issue/bulk"))
        .isEqualTo(new Router.Found.Route<>("bulk", Map.of()));
    assertThat(router.find("GET", "/issue/A-1"))
        .isEqualTo(new Router.Found.Route<>("get", Map.of("key", "A-1")));
  }

  @Test
  void triesTheParameterWhereTheLiteralLacksTheMethod() {
    assertThat(router.find("GET", "/issue/bulk"))
        .isEqualTo(new Router.Found.Route<>("get", Map.of("key", "bulk")));
  }

  @Test
  void decodesParametersButNotPlusSigns() {
    assertThat(router.find("GET", "/issue/a%2Fb+c/comment/7/"))
        .isEqualTo(new Router.Found.Route<>("comment", Map.of("issue", "a/b+c", "id", "7")));
  }

  @Test
  void tellsWrongMethodsFromUnknownPaths() {
    assertThat(router.find("DELETE", "/issue/bulk"))
        .isEqualTo(new Router.Found.OtherMethods<>(Set.of("GET", "POST")));
    assertThat(router.find("GET", "/nothing")).isEqualTo(new Router.Found.Nothing<>());
    assertThat(router.find("GET", "/issue/A-1/comment")).isEqualTo(new Router.Found.Nothing<>());
  }
}
