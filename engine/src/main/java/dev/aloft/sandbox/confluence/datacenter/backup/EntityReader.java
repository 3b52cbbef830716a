package dev.aloft.sandbox.confluence.datacenter.backup;

import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads {@code entities.xml} from the first object to the last, one of them in memory at a time.
 */
final class EntityReader {

  private EntityReader() {}

  /**
   * Reads objects and hands on each; collections are passed over, since what they hold refers to
   * its owner.
   *
   * @throws XMLStreamException where it is no such file
   */
  static void read(InputStream in, Consumer<Entity> to) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    xml.nextTag();
    xml.require(XMLStreamConstants.START_ELEMENT, null, EntityWriter.ROOT);
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      xml.require(XMLStreamConstants.START_ELEMENT, null, "object");
      to.accept(object(xml));
    }
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
