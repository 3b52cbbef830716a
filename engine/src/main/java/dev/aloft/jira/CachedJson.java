package dev.aloft.jira;

import dev.aloft.staging.DerivedCache;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Small things of a cache, as records. */
public final class CachedJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private CachedJson() {}

  /** What was kept under a name; empty if it is not there, or cannot be read. */
  public static <T> Optional<T> read(DerivedCache cache, String name, Class<T> type) {
    Optional<DataInputStream> kept = cache.open(name);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try (DataInputStream in = kept.get()) {
      return Optional.of(MAPPER.readValue(in.readAllBytes(), type));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Keeps a record under a name. */
  public static void keep(DerivedCache cache, String name, Object value) {
    cache.keep(
        name,
        out -> {
          try {
            out.write(MAPPER.writeValueAsBytes(value));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
