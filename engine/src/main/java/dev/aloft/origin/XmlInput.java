package dev.aloft.origin;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/** Opens a parser that reads no document types, no entities and nothing but the given text. */
final class XmlInput {

  private static final int BUFFER = 1 << 15;

  /** How many values one row may have; Jira's widest has some forty. */
  static final int MAX_VALUES = 2_000;

  private final WstxInputFactory factory = new WstxInputFactory();

  XmlInput(ReadOptions options) {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // A fault comes with its token, as the exception that is declared, and never later.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    // Neither form of a backup needs namespaces: the one of apps uses a single one throughout.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, BUFFER);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, options.maxValue());
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, options.maxValue());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_VALUES);
  }

  XMLStreamReader2 open(Reader text) throws XMLStreamException {
    return (XMLStreamReader2) factory.createXMLStreamReader(text);
  }
}
