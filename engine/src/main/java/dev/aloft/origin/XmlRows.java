package dev.aloft.origin;

import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Turns the two XML forms of a Jira backup into rows.
 *
 * <p>The entity engine's: each child of the root is a row, its values are attributes or child
 * elements of the attribute's name. That of app tables: {@code data} names a table and its columns,
 * each {@code row} under it has one element a column; {@code nil} means no value.
 */
final class XmlRows {

  static final String ENTITIES_ROOT = "entity-engine-xml";
  static final String CONFLUENCE_ROOT = "hibernate-generic";
  static final String TABLES_ROOT = "backup";

  private final XMLStreamReader2 xml;
  private final RowSink sink;
  private final Row row = new Row();

  XmlRows(XMLStreamReader2 xml, RowSink sink) {
    this.xml = xml;
    this.sink = sink;
  }

  /** Steps to the root element, handing comments before it to the sink; empty on a DOCTYPE. */
  Optional<String> root() throws XMLStreamException {
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return Optional.of(xml.getLocalName());
        }
        case XMLStreamConstants.COMMENT -> sink.comment(xml.getText());
        case XMLStreamConstants.DTD -> {
          return Optional.empty();
        }
        default -> {}
      }
    }
  }

  /** Reads the rows under the entity engine's root, to the end of the document. */
  void entities() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> entity();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> noText();
        default -> {}
      }
    }
  }

  private void entity() throws XMLStreamException {
    String entity = xml.getLocalName();
    row.clear();
    int attributes = xml.getAttributeCount();
    for (int i = 0; i < attributes; i++) {
      row.add(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        row.put(xml.getLocalName(), value());
        checkWidth();
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        noText();
      }
      event = xml.next();
    }
    if (JiraEntities.IDENTIFIED.contains(entity) && row.value("id").isBlank()) {
      throw new RowException(
          OriginCode.NO_ID,
          "a row of " + entity + " has no id",
          "an id in every row of " + entity,
          xml.getLocation());
    }
    row.to(sink, entity);
  }

  /** Reads the rows of app tables, to the end of the document. */
  void tables() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("data")) {
          table(attribute("tableName"));
        } else {
          xml.skipElement();
        }
      }
    }
  }

  private void table(String table) throws XMLStreamException {
    TableColumns columns = new TableColumns();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("row")) {
          tableRow(table, columns);
        } else {
          columns.add(attribute("name"));
          xml.skipElement();
        }
      }
    }
  }

  private void tableRow(String table, TableColumns columns) throws XMLStreamException {
    row.clear();
    int column = 0;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        boolean nil = attribute("xsi:nil").equals("true");
        String value = value();
        if (!nil) {
          row.add(columns.name(column), value);
          checkWidth();
        }
        column++;
      }
    }
    row.to(sink, table);
  }

  private String value() throws XMLStreamException {
    String element = xml.getLocalName();
    int depth = xml.getDepth();
    try {
      return xml.getElementText();
    } catch (XMLStreamException e) {
      throw xml.getDepth() > depth
          ? new RowException(
              OriginCode.NESTED_VALUE,
              "the value <" + element + "> holds the element <" + xml.getLocalName() + ">",
              "text alone, as Jira writes it",
              xml.getLocation())
          : e;
    }
  }

  /** Well-formed XML that is no row of a backup. */
  static final class RowException extends XMLStreamException {
    private static final long serialVersionUID = 1L;

    private final OriginCode code;
    private final String words;
    private final String expected;

    RowException(OriginCode code, String words, String expected, Location at) {
      super(words, at);
      this.code = code;
      this.words = words;
      this.expected = expected;
    }

    OriginCode code() {
      return code;
    }

    String words() {
      return words;
    }

    String expected() {
      return expected;
    }
  }

  private void checkWidth() throws XMLStreamException {
    if (row.count() > XmlInput.MAX_VALUES) {
      throw new XMLStreamException(
          "limit of " + XmlInput.MAX_VALUES + " values a row exceeded", xml.getLocation());
    }
  }

  private String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Text between rows or values was one of them before a character got lost. */
  private void noText() throws XMLStreamException {
    if (!xml.isWhiteSpace()) {
      throw new RowException(
          OriginCode.STRAY_TEXT,
          "text between rows: a row or a value may have lost its '<'",
          "rows alone",
          xml.getLocation());
    }
  }
}
