package dev.aloft.sandbox.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What every product gets from the machinery, on a product made up for it. */
class DispatcherTest {

  private static final OperationTable TABLE =
      new OperationTable(
          Stream.of(
                  "GET\t/things\tlist\t?max:i ?flag:b ?kind:s=big|small ?ids:i* ?later:s"
                      + " ?deep:s=true|false\t\t",
                  "GET\t/things/{id}\tread\t/id:i ?by:s!\t\t",
                  "POST\t/things\tcreate\t\t!application/json\tname:s! size:i tags:l colour:s=red",
                  "POST\t/notes\tnote\t\t!application/json\ttext:s! size:i open:b",
                  "PUT\t/order\torder\t\t!application/json\t*",
                  "DELETE\t/things/{id}\tdelete\t\t\t",
                  "GET\t/old\told\t\t\t",
                  "GET\t/broken\tbroken\t\t\t")
              .map(TableLine::read)
              .toList());

  private record MadeUpCall(Request request, Map<String, String> path, JsonNode json)
      implements Call {}

  private static final class MadeUp implements Conventions<MadeUpCall> {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    @Override
    public Admitted<MadeUpCall> admit(Request request, Route route) {
      return new Admitted<>() {
        @Override
        public boolean administrator() {
          return false;
        }

        @Override
        public MadeUpCall call(Route route, Map<String, String> path, JsonNode json) {
          return new MadeUpCall(request, path, json);
        }

        @Override
        public Reply sign(Reply reply) {
          return reply.with("Signed", "yes");
        }
      };
    }

    @Override
    public ErrorShape errors() {
      return refusal ->
          new Reply(refusal.status(), refusal.headers(), new Reply.Content.None())
              .with("Said", refusal.messages() + " " + refusal.errors());
    }

    @Override
    public ReadWriteLock lock() {
      return lock;
    }

    @Override
    public Refusal notAdministrator() {
      return Refusal.forbidden("no administrator");
    }
  }

  private final Api<MadeUpCall> api =
      new Api<>(
          "made up",
          TABLE,
          new MadeUp(),
          List.of(operations -> {
            operations
                .on("list")
                .query("max", "flag", "kind", "ids", "deep")
                .answer(call -> Reply.empty(200));
            operations.on("read").query("by").answer(call -> Reply.empty(200));
            operations
                .on("create")
                .body("name", "size", "colour")
                .overlooking("made")
                .answer(call -> Reply.empty(201));
            operations
                .on("note")
                .body("text", "size", "open")
                .boundToBean()
                .answer(call -> Reply.ok(call.json()));
            operations
                .on("order")
                .anyBody()
                .outlined(Outline.of("name"))
                .answer(call -> Reply.ok(call.json()));
            operations.on("old").removed("nobody needs it");
            operations
                .on("broken")
                .answer(call -> {
                  throw new IllegalStateException("a defect");
                });
          }));

  private Reply ask(String method, String uri, String body) {
    return api.answer(
        new Request(
            method,
            URI.create(uri),
            Map.of("Content-Type", List.of("application/json; charset=UTF-8")),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  private void refuses(int status, String about, String method, String uri, String body) {
    Reply reply = ask(method, uri, body);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.headers().get("Said")).contains(about);
  }

  @Test
  void takesWhatTheContractAllows() {
    String query = "/things?max=-5&flag=true&kind=big&ids=1,2&ids=3";
    assertThat(ask("GET", query, "").status()).isEqualTo(200);
    assertThat(ask("POST", "/things", "{\"name\": \"a\", \"size\": null}").status()).isEqualTo(201);
  }

  @Test
  void takesWhatTheProductsReadAsTheContractSays() {
    assertThat(ask("GET", "/things?flag=True&deep=False", "").status()).isEqualTo(200);
    assertThat(ask("POST", "/things", "{\"name\": \"a\", \"size\": \"12\"}").status())
        .isEqualTo(201);
  }

  @Test
  void readsScalarsAsABeanHasThemWhereTheProductIsKnownTo() {
    assertThat(ask("POST", "/notes", "{\"text\": -1, \"size\": 2, \"open\": \"True\"}").content())
        .isEqualTo(
            Reply.ok(Json.object().put("text", "-1").put("size", 2).put("open", true)).content());
    assertThat(ask("POST", "/notes", "{\"text\": true}").content())
        .isEqualTo(Reply.ok(Json.object().put("text", "true")).content());
    refuses(400, "text", "POST", "/notes", "{\"text\": []}");
    refuses(400, "open", "POST", "/notes", "{\"text\": \"a\", \"open\": \"yes\"}");
  }

  @Test
  void overlooksWhatTheProductSaysOfAThingItself() {
    assertThat(ask("POST", "/things", "{\"name\": \"a\", \"made\": true}").status()).isEqualTo(201);
  }

  @Test
  void refusesQueriesOfTheWrongType() {
    refuses(400, "max", "GET", "/things?max=many", "");
    refuses(400, "flag", "GET", "/things?flag=yes", "");
    refuses(400, "kind", "GET", "/things?kind=huge", "");
    refuses(400, "kind", "GET", "/things?kind=BIG", "");
    refuses(400, "deep", "GET", "/things?deep=yes", "");
    refuses(400, "ids", "GET", "/things?ids=1,b", "");
    refuses(400, "by", "GET", "/things/1", "");
  }

  @Test
  void refusesBodiesOfTheWrongType() {
    refuses(400, "name", "POST", "/things", "{}");
    refuses(400, "name", "POST", "/things", "{\"name\": 1}");
    refuses(400, "size", "POST", "/things", "{\"name\": \"a\", \"size\": \"big\"}");
    refuses(400, "colour", "POST", "/things", "{\"name\": \"a\", \"colour\": \"blue\"}");
    refuses(400, "", "POST", "/things", "[]");
    refuses(400, "", "POST", "/things", "{");
    refuses(400, "", "POST", "/things", "");
  }

  @Test
  void refusesAnythingElseInThePlaceOfAList() {
    assertThat(ask("PUT", "/order", "[{\"name\": \"a\"}]").status()).isEqualTo(200);
    refuses(400, "payload", "PUT", "/order", "{\"name\": \"a\"}");
    refuses(400, "payload", "PUT", "/order", "{\"things\": []}");
    refuses(400, "payload", "PUT", "/order", "\"a\"");
    refuses(501, "size", "PUT", "/order", "[{\"name\": \"a\"}, {\"size\": 1}]");
  }

  @Test
  void tellsWhatIsAbsentFromWhatIsWrong() {
    refuses(501, "later", "GET", "/things?later=1", "");
    refuses(400, "latre", "GET", "/things?latre=1", "");
    refuses(501, "tags", "POST", "/things", "{\"name\": \"a\", \"tags\": []}");
    refuses(400, "tgas", "POST", "/things", "{\"name\": \"a\", \"tgas\": []}");
    refuses(501, "delete", "DELETE", "/things/1", "");
    refuses(410, "old", "GET", "/old", "");
    refuses(404, "", "GET", "/nothing", "");
    refuses(405, "", "PUT", "/things", "{}");
  }

  @Test
  void aDefectOfAHandlerIsTheServersErrorInTheProductsShape() {
    Reply reply = ask("GET", "/broken", "");
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.headers()).containsKeys("Said", "Signed");
    assertThat(reply.headers().get("Said")).doesNotContain("a defect");
  }

  @Test
  void refusesToRegisterWhatTheContractDoesNotHave() {
    Operations<MadeUpCall> operations = new Operations<>(TABLE);
    assertThatThrownBy(() -> operations.on("sell")).hasMessageContaining("sell");
    assertThatThrownBy(() -> operations.on("list").query("mx")).hasMessageContaining("mx");
    assertThatThrownBy(() -> operations.on("create").body("nmae")).hasMessageContaining("nmae");
    operations.on("old").removed("");
    assertThatThrownBy(() -> operations.on("old").answer(call -> Reply.empty(200)))
        .hasMessageContaining("twice");
  }
}
