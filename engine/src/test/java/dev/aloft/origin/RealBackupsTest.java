package dev.aloft.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.diagnostics.Problems;
import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

@Tag("shared")
class RealBackupsTest {

  @TempDir Path folder;

  static List<SharedBackups.Backup> wellFormed() {
    List<SharedBackups.Backup> backups = SharedBackups.wellFormed();
    assertThat(backups).isNotEmpty();
    return backups;
  }

  static List<SharedBackups.Backup> broken() {
    return SharedBackups.all().stream().filter(b -> !b.wellFormed()).toList();
  }

  @ParameterizedTest
  @MethodSource("wellFormed")
  void readsEveryRowWithEveryValue(SharedBackups.Backup backup) throws Exception {
    Map<String, List<Map<String, String>>> expected = new LinkedHashMap<>();
    for (Document document : SharedBackups.documents(backup.path())) {
      rows(document.getDocumentElement(), expected);
    }
    Problems problems = new Problems();
    try (Staging staging =
        new BackupReader(ReadOptions.DEFAULT)
            .read(backup.path(), folder.resolve("s.db"), problems)) {
      assertThat(staging.counts().keySet()).isEqualTo(expected.keySet());
      expected.forEach((entity, rows) -> {
        assertThat(staging.count(entity)).as(entity).isEqualTo(rows.size());
        assertThat(
                staging.stream(entity)
                    .sorted(Comparator.comparingLong(EntityRow::ordinal))
                    .map(EntityRow::attributes))
            .as(entity)
            .containsExactlyElementsOf(rows);
      });
      assertThat(staging.header().build()).isPresent();
      assertThat(staging.header().snapshotId()).hasSize(64);
    }
    assertThat(problems.hasErrors()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void refusesABrokenOneWithItsPlaceAndLeavesNothing(SharedBackups.Backup backup) throws Exception {
    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                new BackupReader(ReadOptions.DEFAULT)
                    .read(backup.path(), folder.resolve("s.db"), new Problems()));
    assertThat(problem.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    Diagnostic diagnostic = problem.diagnostics().getFirst();
    assertThat(diagnostic.code()).isEqualTo(OriginCode.BROKEN_STRUCTURE);
    SAXParseException other =
        catchThrowableOfType(
            SAXParseException.class,
            () ->
                SAXParserFactory.newDefaultInstance()
                    .newSAXParser()
                    .parse(backup.path().toFile(), new DefaultHandler()));
    Location.InFile at = (Location.InFile) diagnostic.location();
    assertThat(at.line()).isEqualTo(other.getLineNumber());
    assertThat(at.column())
        .isCloseTo(other.getColumnNumber(), org.assertj.core.data.Offset.offset(2));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private static void rows(Element root, Map<String, List<Map<String, String>>> into) {
    if (root.getTagName().equals("entity-engine-xml")) {
      for (Element row : children(root)) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < row.getAttributes().getLength(); i++) {
          Node attribute = row.getAttributes().item(i);
          values.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        children(row).forEach(child -> values.put(child.getTagName(), child.getTextContent()));
        into.computeIfAbsent(row.getTagName(), e -> new ArrayList<>()).add(values);
      }
      return;
    }
    for (Element data : children(root)) {
      if (data.getTagName().equals("data")) {
        tableRows(data, into);
      }
    }
  }

  private static void tableRows(Element data, Map<String, List<Map<String, String>>> into) {
    List<String> columns = new ArrayList<>();
    for (Element child : children(data)) {
      if (child.getTagName().equals("column")) {
        columns.add(child.getAttribute("name"));
      } else {
        Map<String, String> values = new LinkedHashMap<>();
        List<Element> cells = children(child);
        for (int i = 0; i < cells.size(); i++) {
          if (!cells.get(i).getAttribute("xsi:nil").equals("true")) {
            values.put(columns.get(i), cells.get(i).getTextContent());
          }
        }
        into.computeIfAbsent(data.getAttribute("tableName"), t -> new ArrayList<>()).add(values);
      }
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
