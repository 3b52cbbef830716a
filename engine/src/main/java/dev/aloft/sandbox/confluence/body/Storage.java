package dev.aloft.sandbox.confluence.body;

import com.ctc.wstx.stax.WstxInputFactory;
import dev.aloft.sandbox.operation.Refusal;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads storage format: XHTML without a root, with the product's own {@code ac:} and {@code ri:}.
 */
public final class Storage {

  private static final String ROOT = "storage";

  private static final XMLInputFactory READER = reader();

  private Storage() {}

  private static XMLInputFactory reader() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /**
   * What a text holds, in an element that stands for the whole.
   *
   * @throws Refusal 400 where it is not well-formed
   */
  public static Markup.Element read(String text) {
    String whole = "<" + ROOT + ">" + Entities.numbered(text) + "</" + ROOT + ">";
    try {
      XMLStreamReader reader = READER.createXMLStreamReader(new StringReader(whole));
      reader.next();
      Markup.Element root = element(reader);
      while (reader.hasNext()) {
        reader.next();
      }
      return root;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
      throw Refusal.badRequest(
          "Error parsing xhtml: the body is not well-formed at [row,col]: ["
              + line
              + ","
              + column
              + "]");
    }
  }

  private static Markup.Element element(XMLStreamReader reader) throws XMLStreamException {
    String name = reader.getLocalName();
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    List<Markup> children = new ArrayList<>();
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(reader));
        case XMLStreamConstants.END_ELEMENT -> {
          return new Markup.Element(name, attributes, children);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            children.add(new Markup.Text(reader.getText()));
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
  }
}
