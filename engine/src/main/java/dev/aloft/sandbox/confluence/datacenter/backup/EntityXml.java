package dev.aloft.sandbox.confluence.datacenter.backup;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code entities.xml}: a flat list of objects below {@code hibernate-generic}, as public samples
 * and converters show it. Texts stand in CDATA, in which {@code ]]>} is written with a space.
 */
final class EntityXml {

  private static final String ROOT = "hibernate-generic";
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

  private EntityXml() {}

  /** Writes objects. The stream stays open. */
  static void write(List<Entity> entities, OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement(ROOT);
    for (Entity entity : entities) {
      xml.writeCharacters("\n");
      start(xml, "object", entity.type());
      id(xml, entity.type(), entity.id());
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
        id(xml, one.getValue().type(), one.getValue().id());
        xml.writeEndElement();
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private static void start(XMLStreamWriter xml, String element, String type)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("class", type);
    xml.writeAttribute("package", packageOf(type));
    xml.writeCharacters("\n");
  }

  private static String packageOf(String type) {
    return PACKAGES.getOrDefault(type, "com.atlassian.confluence.pages");
  }

  private static void id(XMLStreamWriter xml, String type, String id) throws XMLStreamException {
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

  /**
   * Reads objects; collections are passed over, since what they hold refers to its owner.
   *
   * @throws XMLStreamException where it is no such file
   */
  static List<Entity> read(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    xml.nextTag();
    xml.require(XMLStreamConstants.START_ELEMENT, null, ROOT);
    List<Entity> entities = new ArrayList<>();
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      xml.require(XMLStreamConstants.START_ELEMENT, null, "object");
      entities.add(object(xml));
    }
    return entities;
  }

  private static Entity object(XMLStreamReader xml) throws XMLStreamException {
    String type = attribute(xml, "class");
    xml.nextTag();
    xml.require(XMLStreamConstants.START_ELEMENT, null, "id");
    Entity entity = new Entity(type, xml.getElementText().strip());
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      if (xml.getLocalName().equals("property")) {
        property(xml, entity);
      } else {
        skip(xml);
      }
    }
    return entity;
  }

  private static void property(XMLStreamReader xml, Entity entity) throws XMLStreamException {
    String name = attribute(xml, "name");
    String type = attribute(xml, "class");
    if (type.isEmpty()) {
      entity.with(name, xml.getElementText().replace("]] >", "]]>"));
      return;
    }
    // A value of a type of its own, such as an enumeration, holds text; a reference holds an id.
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth == 1 && xml.getLocalName().equals("id")) {
            entity.to(name, type, xml.getElementText().strip());
          } else {
            depth++;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        default -> {}
      }
    }
    if (entity.link(name).isEmpty()) {
      entity.with(name, text.toString().strip());
    }
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
