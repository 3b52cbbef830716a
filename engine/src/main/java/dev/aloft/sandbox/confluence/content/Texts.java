package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.store.Table;
import java.util.function.LongFunction;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of a site's content, each under a number. None of them is in memory. */
final class Texts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Table table;
  private final LongFunction<String> reader = this::read;
  private long last;

  Texts(Store store) {
    table = store.table("confluence.text");
  }

  /** A number that was in use before is not given again. */
  Body found(Body.Format format, long number) {
    last = Math.max(last, number);
    return number == 0 ? new Body(format, "") : Body.kept(format, number, reader);
  }

  /** Keeps a body that is not kept yet. */
  Body keep(Body body) {
    if (body.number() != 0) {
      return body;
    }
    String value = body.value();
    if (value.isEmpty()) {
      return body;
    }
    long number = ++last;
    table.put(new Table.Row(number, 0, JSON.writeValueAsBytes(new Text(value))));
    return Body.kept(body.format(), number, reader);
  }

  /** Forgets a body. */
  void forget(Body body) {
    if (body.number() != 0) {
      table.remove(body.number());
    }
  }

  private String read(long number) {
    return table
        .find(number)
        .map(row -> JSON.readValue(row.document(), Text.class))
        .map(Text::value)
        .orElseThrow(() -> new IllegalStateException("a body is gone"));
  }

  /** What a row holds. */
  private record Text(String value) {}
}
