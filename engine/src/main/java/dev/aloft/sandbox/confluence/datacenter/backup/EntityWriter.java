package dev.aloft.sandbox.confluence.datacenter.backup;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code entities.xml}: a flat list of objects below {@code hibernate-generic}, as public samples
 * and converters show it. Texts stand in CDATA, in which {@code ]]>} is written with a space. What
 * was written is held no longer.
 */
final class EntityWriter {

  static final String ROOT = "hibernate-generic";

  private static final int BUFFER = 1 << 16;
  private static final Set<String> NAMED_BY_KEY = Set.of("ConfluenceUserImpl");
  private static final Map<String, String> PACKAGES =
      Map.ofEntries(
          Map.entry("ConfluenceUserImpl", "com.atlassian.confluence.user"),
          Map.entry("InternalUser", "com.atlassian.crowd.model.user"),
          Map.entry("InternalGroup", "com.atlassian.crowd.model.group"),
          Map.entry("HibernateMembership", "com.atlassian.crowd.embedded.hibernate2"),
          Map.entry("Space", "com.atlassian.confluence.spaces"),
          Map.entry("SpaceDescription", "com.atlassian.confluence.spaces"),
          Map.entry("SpacePermission", "com.atlassian.confluence.security"),
          Map.entry("ContentPermissionSet", "com.atlassian.confluence.security"),
          Map.entry("ContentPermission", "com.atlassian.confluence.security"),
          Map.entry("Label", "com.atlassian.confluence.labels"),
          Map.entry("Labelling", "com.atlassian.confluence.labels"),
          Map.entry("BodyContent", "com.atlassian.confluence.core"),
          Map.entry("ContentProperty", "com.atlassian.confluence.content"));

  private final XMLStreamWriter xml;
  private long count;

  /**
   * Begins the list.
   *
   * @param out stays open
   */
  EntityWriter(OutputStream out) {
    try {
      xml =
          XMLOutputFactory.newDefaultFactory()
              // The writer hands texts on byte by byte.
              .createXMLStreamWriter(
                  new BufferedOutputStream(out, BUFFER), StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement(ROOT);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** How many objects were written. */
  long count() {
    return count;
  }

  /** Writes an object. */
  void write(Entity entity) {
    try {
      object(entity);
      count++;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Ends the list. */
  void end() {
    try {
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException("the objects of a backup cannot be written", e);
  }

  private void object(Entity entity) throws XMLStreamException {
    xml.writeCharacters("\n");
    start("object", entity.type());
    id(entity.type(), entity.id());
    for (Map.Entry<String, String> one : entity.values().entrySet()) {
      xml.writeCharacters("\n");
      xml.writeStartElement("property");
      xml.writeAttribute("name", one.getKey());
      xml.writeCData(allowed(one.getValue()).replace("]]>", "]] >"));
      xml.writeEndElement();
    }
    for (Map.Entry<String, Entity.Link> one : entity.links().entrySet()) {
      xml.writeCharacters("\n");
      xml.writeStartElement("property");
      xml.writeAttribute("name", one.getKey());
      xml.writeAttribute("class", one.getValue().type());
      xml.writeAttribute("package", packageOf(one.getValue().type()));
      id(one.getValue().type(), one.getValue().id());
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private void start(String element, String type) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("class", type);
    xml.writeAttribute("package", packageOf(type));
    xml.writeCharacters("\n");
  }

  private static String packageOf(String type) {
    return PACKAGES.getOrDefault(type, "com.atlassian.confluence.pages");
  }

  private void id(String type, String id) throws XMLStreamException {
    xml.writeStartElement("id");
    if (NAMED_BY_KEY.contains(type)) {
      xml.writeAttribute("name", "key");
      xml.writeCData(id);
    } else {
      xml.writeAttribute("name", "id");
      xml.writeCharacters(id);
    }
    xml.writeEndElement();
  }

  /** A text without the signs that no XML may hold. */
  private static String allowed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(sign ->
            sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || (sign >= 0x20 && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
