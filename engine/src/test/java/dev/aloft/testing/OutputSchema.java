package dev.aloft.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks printed JSON against the schemas that users get, {@code schemas/v1/output}. */
public final class OutputSchema {

  private OutputSchema() {}

  /**
   * Fails unless the document is valid.
   *
   * @param name the schema's file name without {@code .schema.json}
   */
  public static void assertValid(String name, String json) {
    Path file =
        Path.of(System.getProperty("basedir", ""))
            .resolve("../schemas/v1/output")
            .resolve(name + ".schema.json");
    try {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Files.readString(file));
      List<Error> errors = schema.validate(json, InputFormat.JSON);
      assertThat(errors).as("errors of %s in %s", name, json).isEmpty();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
