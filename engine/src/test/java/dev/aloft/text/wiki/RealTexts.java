package dev.aloft.text.wiki;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wiki texts of the real data sets that stand beside the checkout. */
final class RealTexts {

  private static final Path SETS = Path.of(System.getProperty("aloft.shared"), "realdata");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> TEXT_NAMES =
      Set.of("description", "environment", "body", "comment", "worklogbody");

  private RealTexts() {}

  /** Every text of an issue or comment in the JSON files. */
  static List<String> ofRestDumps() {
    List<String> texts = new ArrayList<>();
    for (Path file : files("jira-rest-", ".json")) {
      try {
        collect(JSON.readTree(Files.readString(file)), texts);
      } catch (JacksonException | MalformedInputException e) {
        // Some recorded answers are broken on purpose; they hold no texts.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  /**
   * Every text of an issue, comment or worklog in the XML backups, as far as each is well-formed.
   */
  static List<String> ofBackups() {
    List<String> texts = new ArrayList<>();
    for (Path file : files("jira-xml-", ".xml")) {
      try {
        // Control characters, which no XML reader takes, are not what is tested here.
        String xml =
            Files.readString(file, StandardCharsets.UTF_8)
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
        collect(xml, texts);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  private static void collect(JsonNode node, List<String> texts) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (TEXT_NAMES.contains(entry.getKey()) && entry.getValue().isString()) {
        texts.add(entry.getValue().asString());
      }
    }
    for (JsonNode child : node.values()) {
      collect(child, texts);
    }
  }

  private static void collect(String xml, List<String> texts) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(WstxInputFactory.SUPPORT_DTD, false);
    factory.setProperty(WstxInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (TEXT_NAMES.contains(reader.getAttributeLocalName(i))) {
              texts.add(reader.getAttributeValue(i));
            }
          }
          if (TEXT_NAMES.contains(reader.getLocalName())) {
            texts.add(reader.getElementText());
          }
        }
      }
    } catch (XMLStreamException e) {
      // One backup is broken in the middle; its texts up to there count.
    }
  }

  private static List<Path> files(String setPrefix, String ending) {
    try (Stream<Path> all = Files.walk(SETS)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> SETS.relativize(file).toString().startsWith(setPrefix))
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
