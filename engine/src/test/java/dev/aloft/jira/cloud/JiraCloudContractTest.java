package dev.aloft.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.Contract;
import dev.aloft.contracts.Contracts;
import dev.aloft.http.FakeTime;
import dev.aloft.http.Payload;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Calls every public method of every area and holds what it sends against the contract. */
@Tag("shared")
class JiraCloudContractTest {

  /** Fits every operation: each finds the ids, arrays and states that it looks for. */
  private static final String ANY_REPLY =
      """
      {"id": "1", "key": "OPS-1", "issueTypeSchemeId": "1", "count": 3, "status": "COMPLETE", "taskId": "8",
       "self": "https://site.invalid/rest/api/3/task/7", "isLast": true, "accountId": "a",
       "deploymentType": "Cloud", "permissions": {"ADMINISTER": {"havePermission": true}},
       "issues": [{"id": "1", "key": "OPS-1"}]}
      """;

  private static final Path SOURCES = Path.of("src/main/java/dev/aloft/jira/cloud");
  private static final Pattern DOCUMENTED =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+public ([^;{=]*?)(\\w+)\\(", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("\\{@code\\s+(?:\\*\\s+)?(\\w+)}");

  static Stream<Class<?>> areas() {
    return Arrays.stream(JiraCloud.class.getMethods())
        .filter(method -> method.getDeclaringClass() == JiraCloud.class)
        .filter(method -> method.getParameterCount() == 0)
        .map(Method::getReturnType)
        .filter(type -> type != Connection.class)
        .sorted((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()))
        .map(type -> (Class<?>) type);
  }

  /** What has no site sends nothing. */
  private static boolean sends(Method method) {
    int modifiers = method.getModifiers();
    return Modifier.isPublic(modifiers) && !Modifier.isStatic(modifiers) && !method.isSynthetic();
  }

  @ParameterizedTest
  @MethodSource("areas")
  void everyRequestIsInTheContractAndNamedInTheJavadoc(Class<?> area) throws Exception {
    String source = Files.readString(SOURCES.resolve(area.getSimpleName() + ".java"));
    List<String> wrong = new ArrayList<>();
    int calls = 0;
    for (Method method : area.getDeclaredMethods()) {
      if (!sends(method)) {
        continue;
      }
      for (TextForm form : TextForm.values()) {
        for (SiteRequest request : call(area, method, form)) {
          calls++;
          wrong.addAll(check(request));
          String operation = operationId(request).orElse("nothing");
          if (!documented(source, method.getName()).contains(operation)) {
            wrong.add(method.getName() + " sends " + operation + ", its Javadoc names another");
          }
        }
      }
    }
    assertThat(calls).isPositive();
    assertThat(wrong).isEmpty();
  }

  private static List<SiteRequest> call(Class<?> area, Method method, TextForm form)
      throws Exception {
    // Lists of accounts are bare arrays, which end only with an empty page.
    ScriptedSite site = ScriptedSite.always(area == Users.class ? "[]" : ANY_REPLY);
    FakeTime time = new FakeTime();
    JiraCloud cloud = new JiraCloud(site, time, time);
    Object target =
        Arrays.stream(JiraCloud.class.getMethods())
            .filter(accessor -> accessor.getReturnType() == area)
            .findFirst()
            .orElseThrow()
            .invoke(cloud);
    try {
      Object result = method.invoke(target, Samples.arguments(method, form));
      if (result instanceof Paged paged) {
        paged.list();
      }
    } catch (InvocationTargetException e) {
      throw new AssertionError(area.getSimpleName() + "." + method.getName(), e.getCause());
    }
    assertThat(site.requests()).as(method.toString()).isNotEmpty();
    return site.requests();
  }

  private static List<String> check(SiteRequest request) {
    Optional<JsonNode> body =
        request.payload() instanceof Payload.Json(var node) ? Optional.of(node) : Optional.empty();
    Optional<String> type =
        switch (request.payload()) {
          case Payload.Json _ -> Optional.of("application/json");
          case Payload.Multipart _ -> Optional.of("multipart/form-data");
          case Payload.None _, Payload.Bytes _ -> Optional.empty();
        };
    return contract(request)
        .checkRequest(
            request.method().name(),
            request.path(),
            new HashSet<>(request.query().keySet()),
            type,
            body);
  }

  private static Optional<String> operationId(SiteRequest request) {
    return contract(request).operationId(request.method().name(), request.path());
  }

  private static Contracts contract(SiteRequest request) {
    return request.path().startsWith("/rest/servicedeskapi/")
        ? Contracts.of(Contract.SERVICE_MANAGEMENT)
        : Contracts.jiraCloud();
  }

  /** The operations that the Javadoc of a method (all of its overloads) names. */
  private static Set<String> documented(String source, String method) throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher documented = DOCUMENTED.matcher(source);
    while (documented.find()) {
      if (documented.group(3).equals(method)) {
        Matcher code = CODE.matcher(documented.group(1));
        while (code.find()) {
          names.add(code.group(1));
        }
      }
    }
    return names;
  }
}
