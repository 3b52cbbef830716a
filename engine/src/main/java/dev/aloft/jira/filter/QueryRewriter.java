package dev.aloft.jira.filter;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.Names;
import dev.aloft.jira.source.JiraSource;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes queries of the source into queries of the target. */
final class QueryRewriter {

  private final SourceFields fields;
  private final SourceWords words;

  QueryRewriter(JiraSource source, Names names, List<MovingProject> projects) {
    this.fields = new SourceFields(source, names);
    this.words = new SourceWords(source, names, projects);
  }

  /** Rewrites one; what is not in the way of anything stays as it was, to the letter. */
  RewrittenQuery rewrite(String jql) {
    return switch (JqlReader.read(jql)) {
      case JqlReading.Broken(int at, String why) ->
          RewrittenQuery.unreadable(jql, why + ", at character " + (at + 1));
      case JqlReading.Read(Query query) -> new Rewriting(jql).of(query);
    };
  }

  /** The ids of the filters that a query names by their ids or names. */
  Set<String> filtersIn(String jql) {
    Set<String> named = new LinkedHashSet<>();
    if (JqlReader.read(jql) instanceof JqlReading.Read(Query query)) {
      query
          .comparisons()
          .filter(one -> fields.meaning(one.field()) == Meaning.FILTER)
          .forEach(one -> one.operand().ifPresent(operand -> collect(operand, named)));
    }
    return named;
  }

  private static void collect(Operand operand, Set<String> named) {
    switch (operand) {
      case Operand.Several(List<Operand> values, Place _) ->
          values.forEach(value -> collect(value, named));
      case Operand.Whole(long value, Place _) -> named.add(Long.toString(value));
      case Operand.Text(String value, Place _) -> named.add(value);
      case Operand.Function _, Operand.Empty _ -> {}
    }
  }

  /** One query on its way. */
  private final class Rewriting {

    private final String jql;
    private final QueryText text;
    private final Set<String> obstacles = new LinkedHashSet<>();
    private final List<String> dates = new ArrayList<>();
    private final List<String> clock = new ArrayList<>();
    private boolean moving;
    private boolean staying;

    Rewriting(String jql) {
      this.jql = jql;
      this.text = new QueryText(jql);
    }

    RewrittenQuery of(Query query) {
      query.comparisons().forEach(this::comparison);
      query.orderBy().forEach(sort -> field(sort.field()));
      return new RewrittenQuery(
          text.value(), List.copyOf(obstacles), dates, clock, moving, staying);
    }

    private void comparison(Clause.Comparison comparison) {
      field(comparison.field());
      Meaning meaning =
          comparison.operator().ofWords() ? Meaning.PLAIN : fields.meaning(comparison.field());
      comparison.operand().ifPresent(operand -> operand(comparison.field(), operand, meaning));
      for (Predicate predicate : comparison.predicates()) {
        Meaning of =
            switch (predicate.kind()) {
              case BY -> Meaning.USER;
              case FROM, TO -> meaning;
              case AFTER, BEFORE, DURING, ON -> Meaning.PLAIN;
            };
        operand(comparison.field(), predicate.operand(), of);
      }
      if (!comparison.operator().ofWords()) {
        comparison.operand().ifPresent(operand -> date(comparison.field(), operand, meaning));
      }
    }

    private void date(Field field, Operand operand, Meaning meaning) {
      String clause = new Place(field.place().from(), operand.place().to()).in(jql);
      if (Clock.moves(operand)) {
        clock.add(clause);
      }
      if (meaning == Meaning.SITE_DATE && !(operand instanceof Operand.Empty)) {
        dates.add(clause);
      }
    }

    private void field(Field field) {
      put(field.place(), fields.find(field));
    }

    private void operand(Field field, Operand operand, Meaning meaning) {
      switch (operand) {
        case Operand.Several(List<Operand> values, Place _) -> several(field, values, meaning);
        case Operand.Function function -> function(function);
        case Operand.Text _, Operand.Whole _, Operand.Empty _ ->
            put(operand.place(), found(field, operand, meaning));
      }
    }

    private Found found(Field field, Operand operand, Meaning meaning) {
      Found found =
          switch (operand) {
            case Operand.Text(String word, Place _) -> words.find(meaning, word, false);
            case Operand.Whole(long id, Place _) when meaning == Meaning.OPTION ->
                fields
                    .option(field, Long.toString(id))
                    .<Found>map(Found.Named::new)
                    .orElse(Found.SAME);
            case Operand.Whole(long id, Place _) -> words.find(meaning, Long.toString(id), true);
            case Operand.Empty _, Operand.Function _, Operand.Several _ -> Found.SAME;
          };
      if (meaning == Meaning.PROJECT && !(operand instanceof Operand.Empty)) {
        moving |= !(found instanceof Found.Absent);
        staying |= found instanceof Found.Absent;
      }
      return found;
    }

    /**
     * No issue of the target has what does not move: without it a list finds the same, unless
     * nothing is left of the list.
     */
    private void several(Field field, List<Operand> values, Meaning meaning) {
      List<Operand> kept = new ArrayList<>();
      List<Found> absent = new ArrayList<>();
      List<Place> gone = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        Operand value = values.get(i);
        if (value instanceof Operand.Several || value instanceof Operand.Function) {
          operand(field, value, meaning);
          kept.add(value);
          continue;
        }
        Found found = found(field, value, meaning);
        if (found instanceof Found.Absent) {
          absent.add(found);
          gone.add(value.place());
        } else {
          put(value.place(), found);
          kept.add(value);
        }
      }
      if (kept.isEmpty()) {
        absent.forEach(found -> put(Place.NOWHERE, found));
      } else {
        gone.forEach(place -> text.put(withComma(values, kept, place), Value.text("")));
      }
    }

    /** From a value that goes to the next one, or from the end of the last that stays. */
    private Place withComma(List<Operand> values, List<Operand> kept, Place gone) {
      int lastKept = kept.getLast().place().from();
      List<Place> places = values.stream().map(Operand::place).toList();
      int at = places.indexOf(gone);
      return gone.from() < lastKept
          ? new Place(gone.from(), places.get(at + 1).from())
          : new Place(places.get(at - 1).to(), gone.to());
    }

    private void function(Operand.Function function) {
      SystemFields.function(function.name().value())
          .ifPresentOrElse(
              meanings -> arguments(function.arguments(), meanings),
              () -> obstacles.add("function \"" + function.name().value() + "\""));
    }

    private void arguments(List<Operand.Text> arguments, List<Meaning> meanings) {
      for (int i = 0; i < arguments.size() && !meanings.isEmpty(); i++) {
        Meaning meaning = meanings.get(Math.min(i, meanings.size() - 1));
        Operand.Text argument = arguments.get(i);
        put(argument.place(), words.find(meaning, argument.value(), false));
      }
    }

    private void put(Place place, Found found) {
      switch (found) {
        case Found.Same _ -> {}
        case Found.Named(String name) -> text.put(place, Value.text(JqlPrinter.print(name)));
        case Found.Pointed(var address) -> text.put(place, Value.reference(address));
        case Found.Absent(String what) -> obstacles.add(what);
      }
    }
  }
}
