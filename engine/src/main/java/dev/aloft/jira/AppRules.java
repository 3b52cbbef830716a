package dev.aloft.jira;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds in a workflow's descriptor (OSWorkflow's XML) the rules that apps brought. */
final class AppRules {

  /** What Jira itself brings. */
  private static final List<String> BUILT_IN = List.of("com.atlassian.jira.", "com.opensymphony.");

  private final List<AppRule> found = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();

  private AppRules() {}

  /**
   * A rule of an app.
   *
   * @param kind {@code function}, {@code condition} or {@code validator}, as the descriptor says
   */
  record AppRule(String kind, String className) {}

  /** The rules in their order; those before the fault if the descriptor is not well-formed. */
  static List<AppRule> in(String descriptor) {
    AppRules rules = new AppRules();
    try {
      rules.read(descriptor);
    } catch (XMLStreamException _) {
      // Jira refuses such a workflow as well; its row is in the ledger all the same.
      return rules.found;
    }
    return rules.found;
  }

  private void read(String descriptor) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(descriptor.strip()));
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
          open.pop();
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          String element = xml.getLocalName();
          if (element.equals("arg") && "class.name".equals(xml.getAttributeValue("", "name"))) {
            rule(xml.getElementText().strip());
          } else {
            open.push(element);
          }
        }
      }
    } finally {
      xml.close();
    }
  }

  private void rule(String className) {
    if (!open.isEmpty() && BUILT_IN.stream().noneMatch(className::startsWith)) {
      found.add(new AppRule(open.getFirst(), className));
    }
  }
}
