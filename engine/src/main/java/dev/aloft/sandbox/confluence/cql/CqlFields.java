package dev.aloft.sandbox.confluence.cql;

import dev.aloft.sandbox.confluence.body.Storage;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Labels;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.cql.Cql.Condition.Clause;
import dev.aloft.sandbox.confluence.cql.Cql.Operator;
import dev.aloft.sandbox.confluence.cql.Cql.Value;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The fields of the query language. One that the product does not know is refused with 400, one
 * that the sandbox lacks with 501; neither finds nothing.
 */
final class CqlFields {

  private static final Set<Operator> IDENTITY = EnumSet.of(Operator.EQUAL, Operator.UNEQUAL);
  private static final Set<Operator> TEXT = EnumSet.of(Operator.LIKE, Operator.UNLIKE);
  private static final Set<Operator> TITLE =
      EnumSet.of(Operator.EQUAL, Operator.UNEQUAL, Operator.LIKE, Operator.UNLIKE);
  private static final Set<Operator> TIME =
      EnumSet.complementOf(EnumSet.of(Operator.LIKE, Operator.UNLIKE));

  private static final Set<String> TYPES =
      Set.of("page", "blogpost", "comment", "attachment", "folder", "whiteboard", "database");

  /** Fields whose values are ids of content. */
  private static final Set<String> CONTENT =
      Set.of("id", "content", "parent", "ancestor", "container");

  /** Fields of the product that the sandbox does not evaluate. */
  private static final Set<String> ABSENT =
      Set.of("relevance", "user.fullname", "user.accountid", "user.userkey");

  /** Functions of the product that the sandbox does not evaluate. */
  private static final Set<String> ABSENT_FUNCTIONS =
      Set.of("recentlyviewedcontent", "recentlyviewedspaces");

  private final Library site;
  private final Asker asker;
  private final CqlTimes times;

  CqlFields(Library site, Asker asker) {
    this.site = site;
    this.asker = asker;
    this.times = new CqlTimes(asker.now(), asker.zone());
  }

  /** The refusal of a function that does not fit where it stands, or that nobody knows. */
  static Refusal unknownFunction(String name) {
    return ABSENT_FUNCTIONS.contains(name)
        ? Refusal.of(501, "The sandbox does not evaluate the CQL function " + name + "().")
        : Refusal.badRequest("Could not parse cql : no function " + name + "() fits here");
  }

  /**
   * Whether content fits a clause.
   *
   * @throws Refusal 400 or 501 for a field, operator or value that cannot be
   */
  Predicate<Content> test(Clause clause) {
    return switch (clause.field()) {
      case "id", "content" -> same(clause, one -> Stream.of(one.key(), Long.toString(one.id())));
      case "type" -> {
        for (String type : texts(clause)) {
          if (type.equals("user") || type.equals("space")) {
            throw Refusal.of(501, "The sandbox does not search for the type " + type + ".");
          }
          if (!TYPES.contains(type)) {
            throw Refusal.badRequest("Could not parse cql : there is no type " + type);
          }
        }
        yield same(clause, one -> Stream.of(one.kind().word()));
      }
      case "space", "space.key" -> same(clause, one -> Stream.of(space(one).key()));
      case "space.type" -> same(clause, one -> Stream.of(space(one).type()));
      case "space.category" -> same(clause, one -> categories(space(one)));
      case "space.title" -> like(clause, TITLE, one -> space(one).name());
      case "title" -> like(clause, TITLE, Content::title);
      // The search of the site looks where a text is looked for; what it ranks is not ranked here.
      case "text", "sitesearch" ->
          like(clause, TEXT, one -> one.title() + "\n" + one.body().words());
      case "label" ->
          same(
              clause,
              one -> site.labels().of(one.id(), asker.id()).stream().map(label -> label.text()));
      case "creator" -> person(clause, one -> Stream.of(one.author()));
      case "contributor" ->
          person(
              clause,
              one ->
                  site.contents().versions(one.id()).stream()
                      .map(version -> version.version().author()));
      case "favourite", "favorite" -> favourite(clause);
      case "watcher" -> person(clause, one -> site.watchers().of("content/" + one.id()).stream());
      case "created" -> when(clause, Content::created);
      case "lastmodified" -> when(clause, one -> one.version().written());
      case "parent" ->
          same(
              clause,
              one ->
                  one.kind().inTree()
                      ? one.parent().stream().map(id -> Long.toString(id))
                      : Stream.empty());
      case "ancestor" ->
          same(
              clause,
              one ->
                  one.kind().inTree()
                      ? site.contents().ancestors(one).stream().map(Content::key)
                      : Stream.empty());
      case "container" ->
          same(
              clause,
              one ->
                  one.kind().inTree()
                      ? Stream.empty()
                      : Stream.of(site.contents().container(one).key()));
      case "macro" -> same(clause, one -> elements(one, "ac:structured-macro", "ac:name"));
      case "mention" -> person(clause, one -> elements(one, "ri:user", site.mention()));
      default -> {
        if (ABSENT.contains(clause.field())) {
          throw Refusal.of(501, "The sandbox does not evaluate the CQL field " + clause.field());
        }
        throw Refusal.badRequest(
            "Could not parse cql : no field exists with name " + clause.field());
      }
    };
  }

  private Stream<String> categories(Space space) {
    return site.labels().of(space.id(), asker.id()).stream()
        .filter(label -> label.prefix().equals("team"))
        .map(Labels.Label::name);
  }

  private Predicate<Content> favourite(Clause clause) {
    require(clause, IDENTITY);
    List<String> people = texts(clause).stream().map(asker.people()).toList();
    Predicate<Content> saved =
        one -> people.stream().anyMatch(person -> site.favourites().has(person, one));
    return clause.operator() == Operator.EQUAL ? saved : saved.negate();
  }

  private Space space(Content content) {
    return site.spaces().get(content.spaceId());
  }

  private static Stream<String> elements(Content content, String name, String attribute) {
    return content.body().format() == Body.Format.STORAGE
        ? Storage.read(content.body().value())
            .deep()
            .filter(one -> one.name().equals(name))
            .map(one -> one.attribute(attribute))
        : Stream.empty();
  }

  private static void require(Clause clause, Set<Operator> allowed) {
    if (!allowed.contains(clause.operator())) {
      throw Refusal.badRequest(
          "Could not parse cql : the operator does not fit the field " + clause.field());
    }
  }

  private List<String> texts(Clause clause) {
    return clause.values().stream().flatMap(value -> texts(clause, value)).toList();
  }

  /** What a value says: one text, or those that a function finds. */
  private Stream<String> texts(Clause clause, Value value) {
    if (!(value instanceof Value.Function(var name, _))) {
      return Stream.of(text(value));
    }
    boolean spaces = clause.field().equals("space") || clause.field().equals("space.key");
    if (spaces && name.equals("currentspace")) {
      return Stream.of(here(asker.here().space(), name));
    }
    if (spaces && (name.equals("favouritespaces") || name.equals("favoritespaces"))) {
      return site.spaces().all().stream()
          .filter(space -> site.favourites().has(asker.id(), space))
          .map(Space::key);
    }
    if (CONTENT.contains(clause.field()) && name.equals("currentcontent")) {
      return Stream.of(here(asker.here().content(), name));
    }
    return Stream.of(text(value));
  }

  private static String here(Optional<String> place, String function) {
    return place.orElseThrow(() ->
        Refusal.badRequest(
            "Could not parse cql : " + function + "() needs a cqlcontext that says where"));
  }

  private String text(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Function(var name, _) -> {
        if (!name.equals("currentuser")) {
          throw unknownFunction(name);
        }
        yield asker.id();
      }
    };
  }

  private Predicate<Content> person(Clause clause, Function<Content, Stream<String>> field) {
    return among(clause, texts(clause).stream().map(asker.people()).toList(), field);
  }

  private Predicate<Content> same(Clause clause, Function<Content, Stream<String>> field) {
    return among(clause, texts(clause), field);
  }

  private static Predicate<Content> among(
      Clause clause, List<String> wanted, Function<Content, Stream<String>> field) {
    require(clause, IDENTITY);
    Predicate<Content> equal =
        one ->
            field.apply(one).anyMatch(value -> wanted.stream().anyMatch(value::equalsIgnoreCase));
    return clause.operator() == Operator.EQUAL ? equal : equal.negate();
  }

  private Predicate<Content> like(
      Clause clause, Set<Operator> allowed, Function<Content, String> field) {
    require(clause, allowed);
    List<String> wanted = texts(clause);
    Predicate<Content> equal =
        one -> wanted.stream().anyMatch(text -> field.apply(one).equalsIgnoreCase(text));
    Predicate<Content> like =
        one -> wanted.stream().anyMatch(text -> Words.match(field.apply(one), text));
    return switch (clause.operator()) {
      case LIKE -> like;
      case UNLIKE -> like.negate();
      case UNEQUAL -> equal.negate();
      case EQUAL, LESS, AT_MOST, MORE, AT_LEAST -> equal;
    };
  }

  private Predicate<Content> when(Clause clause, Function<Content, Instant> field) {
    require(clause, TIME);
    if (clause.values().size() > 1) {
      throw Refusal.badRequest(
          "Could not parse cql : the operator does not fit the field " + clause.field());
    }
    List<CqlTimes.Span> spans = clause.values().stream().map(times::span).toList();
    CqlTimes.Span first = spans.getFirst();
    Predicate<Content> within =
        one ->
            spans.stream()
                .anyMatch(span ->
                    !field.apply(one).isBefore(span.from())
                        && field.apply(one).isBefore(span.until()));
    return switch (clause.operator()) {
      case UNEQUAL -> within.negate();
      case LESS -> one -> field.apply(one).isBefore(first.from());
      case AT_MOST -> one -> field.apply(one).isBefore(first.until());
      case MORE -> one -> !field.apply(one).isBefore(first.until());
      case AT_LEAST -> one -> !field.apply(one).isBefore(first.from());
      case EQUAL, LIKE, UNLIKE -> within;
    };
  }
}
