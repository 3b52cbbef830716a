package dev.aloft.jira.filter;

import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.user.UserType;
import dev.aloft.text.jql.Clause;
import dev.aloft.text.jql.Field;
import dev.aloft.text.jql.JqlPrinter;
import dev.aloft.text.jql.JqlReader;
import dev.aloft.text.jql.JqlReading;
import dev.aloft.text.jql.Operand;
import dev.aloft.text.jql.Place;
import dev.aloft.text.jql.Predicate;
import dev.aloft.text.jql.Query;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A query as a value: a list of texts as they stand and of pointers between them, for what has
 * another id on every site.
 */
final class QueryText {

  private static final String CUSTOM = "customfield_";

  /** Shapes of account ids, by which one is known where a field may hold people or not. */
  private static final Pattern ACCOUNT =
      Pattern.compile("(?:[0-9]{6}|qm|ug|unknown):[0-9a-zA-Z:-]{8,}|[0-9a-f]{24}");

  private final String text;
  private final NavigableMap<Integer, Part> parts = new TreeMap<>();

  private record Part(Place place, Value by) {}

  QueryText(String text) {
    this.text = text;
  }

  /** Puts something else in a place. */
  void put(Place place, Value by) {
    parts.put(place.from(), new Part(place, by));
  }

  Value value() {
    List<Value> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int at = 0;
    for (Part part : parts.values()) {
      plain.append(text, at, part.place().from());
      at = part.place().to();
      if (part.by() instanceof Value.Text words) {
        plain.append(words.text());
      } else {
        flush(plain, pieces);
        pieces.add(part.by());
      }
    }
    plain.append(text, at, text.length());
    flush(plain, pieces);
    return Value.list(pieces);
  }

  private static void flush(StringBuilder plain, List<Value> pieces) {
    if (!plain.isEmpty()) {
      pieces.add(Value.text(plain.toString()));
      plain.setLength(0);
    }
  }

  /** The text of a value whose pointers hold ids of the target. */
  static String written(List<Value> pieces) {
    StringBuilder jql = new StringBuilder();
    for (Value piece : pieces) {
      switch (piece) {
        case Value.Text(String words) -> jql.append(words);
        case Value.Pointer(String type, String id) when type.equals(FieldType.TYPE) ->
            jql.append("cf[").append(id.replace(CUSTOM, "")).append(']');
        case Value.Pointer(String type, String id) when type.equals(UserType.TYPE) ->
            jql.append(JqlPrinter.print(id));
        case Value.Pointer(String _, String id) -> jql.append(id);
        default -> throw new IllegalArgumentException("no part of a query: " + piece);
      }
    }
    return jql.toString();
  }

  /** What a site's query points at by its ids; one that cannot be read is text alone. */
  static Value observed(String jql) {
    QueryText text = new QueryText(jql);
    if (JqlReader.read(jql) instanceof JqlReading.Read(Query query)) {
      query.comparisons().forEach(text::point);
      query.orderBy().forEach(sort -> text.field(sort.field()));
    }
    return text.value();
  }

  private void point(Clause.Comparison comparison) {
    field(comparison.field());
    Meaning meaning = SystemFields.field(comparison.field().name()).orElse(Meaning.PLAIN);
    comparison.operand().ifPresent(operand -> operand(operand, meaning));
    for (Predicate predicate : comparison.predicates()) {
      operand(predicate.operand(), predicate.kind() == Predicate.Kind.BY ? Meaning.USER : meaning);
    }
  }

  private void field(Field field) {
    field
        .customFieldId()
        .ifPresent(id -> put(field.place(), new Value.Pointer(FieldType.TYPE, CUSTOM + id)));
  }

  private void operand(Operand operand, Meaning meaning) {
    switch (operand) {
      case Operand.Several(List<Operand> values, Place _) ->
          values.forEach(value -> operand(value, meaning));
      case Operand.Text(String value, Place place) -> text(value, place, meaning);
      case Operand.Function function -> {
        for (Operand.Text argument : function.arguments()) {
          text(argument.value(), argument.place(), Meaning.PLAIN);
        }
      }
      case Operand.Whole(long value, Place place) -> {
        if (meaning == Meaning.FILTER) {
          put(place, new Value.Pointer(FilterType.TYPE, Long.toString(value)));
        } else if (meaning == Meaning.VERSION) {
          put(place, new Value.Pointer(FilterType.VERSION, Long.toString(value)));
        } else if (meaning == Meaning.COMPONENT) {
          put(place, new Value.Pointer(FilterType.COMPONENT, Long.toString(value)));
        }
      }
      case Operand.Empty _ -> {}
    }
  }

  private void text(String value, Place place, Meaning meaning) {
    if (meaning == Meaning.USER || ACCOUNT.matcher(value).matches()) {
      put(place, new Value.Pointer(UserType.TYPE, value));
    }
  }
}
