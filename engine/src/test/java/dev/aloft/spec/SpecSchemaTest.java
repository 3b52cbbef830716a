package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.aloft.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpecSchemaTest {

  private static final Path SCHEMAS = Path.of("../schemas/v1");

  @Test
  void everySchemaIsAJsonSchema() throws IOException {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (String file : SpecSchema.FILES) {
      JsonNode schema = JsonMapper.shared().readTree(Files.readString(SCHEMAS.resolve(file)));
      assertThat(meta.validate(schema)).as(file).isEmpty();
    }
  }

  @Test
  void theProgramKnowsEverySpecSchemaOfTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsAll(SpecSchema.FILES);
    }
  }

  @Test
  void theKindsOfTheSchemaAreThoseOfTheProgram() throws IOException {
    JsonNode schema =
        JsonMapper.shared().readTree(Files.readString(SCHEMAS.resolve("spec.schema.json")));

    assertThat(schema.at("/properties/kind/enum").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(SpecKind.supportedWords());
  }

  @Test
  void everyCodeIsUniqueAndExplained() {
    assertThat(Arrays.stream(SpecCode.values()).map(DiagnosticCode::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("ALOFT-SPEC-[0-9]{3}"));
    assertThat(SpecCode.values()).allMatch(code -> code.explanation().length() > 40);
  }
}
