package dev.aloft.jira.named;

import dev.aloft.resource.Draft;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The site's calls for one named type. */
public interface NamedCalls {

  /** Everything of the type on the site. */
  List<OnSite> all();

  /** Creates one and returns its id. */
  String create(Draft draft);

  /** Writes all of its values. */
  void update(String id, Draft draft);

  void delete(String id);

  /**
   * One thing on the site.
   *
   * @param attributes its values, the name among them
   */
  record OnSite(String id, String name, Map<String, Value> attributes) {

    public OnSite {
      attributes = Map.copyOf(attributes);
    }

    /** A thing with the values that its type has beside the name. */
    public static OnSite of(String id, String name, Map<String, Value> others) {
      Map<String, Value> attributes = new TreeMap<>(others);
      attributes.put("name", Value.text(name));
      return new OnSite(id, name, attributes);
    }
  }
}
